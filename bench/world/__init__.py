"""A made-up world of attacks and of what is published about them, with the truth beside it: never used to claim reading quality."""
