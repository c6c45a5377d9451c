"""The project runs on any machine: no file names a path of one, nor the host that its packages came from."""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PATHS = ["".join(("/", name, "/")) for name in ("root", "home", "Users", "work", "mnt")]
HOSTS = [f"{name}.{end}" for name, end in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("npmjs", "com"), ("jfrog", "io"))]


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def texts() -> list[tuple[str, str]]:
    found = []
    for file in tracked():
        try:
            found.append((str(file.relative_to(ROOT)), file.read_text(encoding="utf-8")))
        except UnicodeDecodeError:
            continue
    return found


@pytest.mark.parametrize("mark", PATHS + HOSTS)
def test_no_tracked_file_names_a_machine(mark: str) -> None:
    assert [name for name, text in texts() if mark in text] == []


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt"])
def test_the_lock_is_hashed_and_names_no_index(lock: str) -> None:
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    pinned = [number for number, line in enumerate(lines) if line and not line.startswith((" ", "#"))]
    assert pinned
    assert all("==" in lines[number] and "--hash=sha256:" in lines[number + 1] for number in pinned)
    assert not any(word in line for line in lines for word in ("://", "--index", "--find-links", "file:"))
