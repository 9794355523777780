"""What is true: values and mathematics, with no Qt, no I/O, no clock and no randomness of its own."""
