"""Wiring and command line: the only package that knows every stage.

`journey` is the program's way through, in order. Stages bring in SQLAlchemy, Splink, trafilatura and the like, up to a second of
imports together: so commands and `journey` import a stage inside the function that needs it, and `aftermath --help` needs none.
"""
