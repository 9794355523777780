"""What can fail on this machine: the user's own files, written so that nothing is lost."""
