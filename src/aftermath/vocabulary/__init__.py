"""Words and rules as data, one folder per language with the same file names."""
