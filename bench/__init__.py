"""How fast and how heavy the program is; the figures depend on the machine, so that none of them is a test."""
