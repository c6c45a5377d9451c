"""`python -m tests.docs.commands` prints docs/commands.md, which is made from the commands' own help."""

import re
import subprocess
import sys

HEAD = "<!-- Made by `make docs` from the commands' own help; a test compares the two. -->\n\n"


def commands() -> str:
    """Every command and option in Markdown."""
    words = [sys.executable, "-m", "typer", "aftermath.app.cli", "utils", "docs", "--name", "aftermath"]
    made = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    return HEAD + re.sub(r"\[/?bold\]", "**", made).strip() + "\n"


if __name__ == "__main__":
    sys.stdout.write(commands())
