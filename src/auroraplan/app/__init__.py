"""What can be asked: use cases, their wiring, and the words they are answered in. No Qt."""
