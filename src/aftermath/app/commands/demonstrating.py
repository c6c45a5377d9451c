"""`aftermath demo`: the main job, on example reports that come with the program."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from aftermath.app.options import LedgerFile
from aftermath.base import Dossier

if TYPE_CHECKING:  # for the annotations; why not above, the package's docstring says
    from collections.abc import Sequence

    from aftermath.base.errors import CollectError
    from aftermath.collect import Collected


def demo(
    *,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="Where to write the brief.", dir_okay=False)] = Path(
        "aftermath-demo.html"
    ),
    ledger: LedgerFile = None,
) -> None:
    """Show what the program does, on made-up reports that come with it: read them, link them, print the incidents, write a brief.

    Without --ledger the ledger is thrown away afterwards.
    """
    from aftermath.app import journey, terminal
    from aftermath.app.commands.adding import Tally, keep_one
    from aftermath.app.opening import ledger_to_add_to, link, now, readers
    from aftermath.store import Filter
    from aftermath.view import brief, tables

    tally = Tally()
    with ExitStack() as stack:
        path = ledger or Path(stack.enter_context(TemporaryDirectory(prefix="aftermath-"))) / "demo.ledger"
        held = stack.enter_context(ledger_to_add_to(path))
        ready = readers()
        for item in examples():
            keep_one(item, ready, held, tally)
        if not held.is_linked():
            link(held)
        found = list(journey.dossiers(held, Filter()))
    terminal.say(f"The example reports are made up. Read: {tally.words()}.")
    terminal.show(tables.incident_list(found))
    example = disputed(found)
    if example is not None:
        terminal.say("\nOne figure on which the voices differ, and every word it rests on:\n")
        terminal.show(tables.incident_detail(example))
    terminal.write(output, brief.render(found, generated=now()))
    terminal.say(f"\nThe brief is in {output}: open it in a browser.\n{_next(ledger, found)}")


def examples() -> "Iterator[Collected | CollectError]":
    """The built-in reports, in the order of their names."""
    from aftermath.collect import Hints, read_bytes

    folder = files("aftermath.app") / "examples"
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".json"):
            yield from read_bytes(file.read_bytes(), file.name, Hints())


def disputed(found: "Sequence[Dossier]") -> Dossier | None:
    """The first contested figure, else the first that a voice revised, as a dossier of nothing else."""
    figures = [(dossier, figure) for dossier in found for figure in dossier.figures]
    wanted = [(d, f) for d, f in figures if f.standing == "contested"] or [
        (d, f) for d, f in figures if any(voice.revised for voice in f.voices)
    ]
    for dossier, figure in wanted[:1]:
        voices = (*figure.voices, *figure.outdated)
        ids = {claim for voice in voices for claim in (*voice.claims, *voice.revised)}
        claims = tuple(grounded for grounded in dossier.claims if grounded.claim.id in ids)
        return replace(dossier, figures=(replace(figure, part_of=None),), claims=claims, links=())
    return None


def _next(ledger: Path | None, found: "Sequence[Dossier]") -> str:
    option = f" --ledger {ledger}" if ledger else ""
    lines = ["Next:"]
    if ledger and found:
        lines.append(f"  aftermath show {found[0].incident.id}{option}")
    else:
        lines.append("  aftermath demo --ledger demo.ledger    the same, in a ledger that stays")
    lines += [
        f"  aftermath add PATH...{option}    your own reports: text, saved pages, report JSON",
        f"  aftermath incidents --contested{option}",
        "  aftermath --help",
    ]
    return "\n".join(lines)
