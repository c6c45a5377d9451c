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
from aftermath.base import Dossier, Figure

if TYPE_CHECKING:  # for the annotations; why not above, the package's docstring says
    from collections.abc import Iterable, Sequence

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
        found = list(journey.sourced(held, journey.dossiers(held, Filter())))
    terminal.say(f"The example reports are made up. Read: {tally.words()}.")
    terminal.show(tables.incident_list(found))
    example = disputed(found)
    if example is not None:
        terminal.say("\nOne figure, and every word it rests on:\n")
        terminal.say("\n".join(evidence(example)))
    terminal.write(output, brief.render(found, generated=now()))
    terminal.say(f"\nThe brief is in {output}: open it in a browser.\n{_next(ledger, found)}")


def examples() -> "Iterator[Collected | CollectError]":
    """The built-in reports, in the order of their names."""
    from aftermath.collect import Hints, read_bytes

    folder = files("aftermath.app") / "examples"
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".json"):
            yield from read_bytes(file.read_bytes(), file.name, Hints())


def disputed(found: "Iterable[Dossier]") -> Dossier | None:
    """The figure with the most voices that cannot all be right, else with the most that changed, as a dossier of nothing else."""
    counted = [(dossier, figure) for dossier in found for figure in dossier.figures if figure.count is not None]
    if not counted:
        return None
    dossier, figure = max(counted, key=lambda pair: _telling(pair[1]))
    voices = (*figure.voices, *figure.outdated)
    ids = {claim for voice in voices for claim in (*voice.claims, *voice.revised)}
    claims = tuple(grounded for grounded in dossier.claims if grounded.claim.id in ids)
    return replace(dossier, figures=(replace(figure, part_of=None),), claims=claims)


def evidence(dossier: Dossier) -> Iterator[str]:
    """Each figure of the dossier with its voices and their quotes, line by line, under the publication policy."""
    from aftermath.view import policy
    from aftermath.view.sheet import sheet_of

    sheet = sheet_of(*policy.apply([dossier]))
    for line in sheet.lines:
        yield f"{sheet.title}. {line.label}: {line.value} ({line.standing})"
        for stand in line.stands:
            yield f"  {stand.name}: {' → '.join((*stand.earlier, stand.said))}{' (since outdated)' if stand.outdated else ''}"
            yield from (f"    “{quote.text}” {quote.publisher}, {quote.published}" for quote in stand.quotes)


def _telling(figure: Figure) -> tuple[bool, int, int]:
    revised = sum(bool(voice.revised) for voice in figure.voices)
    return figure.standing == "contested", len(figure.voices), revised + len(figure.outdated)


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
