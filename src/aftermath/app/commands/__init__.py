"""One module per group of commands. A command declares its options, calls the journey and prints; it imports stages inside."""
