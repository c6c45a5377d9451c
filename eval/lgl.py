"""Places by themselves on the Local-Global Lexicon (local news): run as `python -m eval.lgl LGL.xml`; prints totals only.

The toponyms of each text are given; what each means is asked. What is counted:

- Toponyms that the gold gives a point, adjectives of nations among them. A toponym is right within 161 km (100 miles) of it.
- Reachable: some place of the gazetteer that goes by the name, as it stands or without the word for its kind, lies within 161 km.
- Shares are of the reachable and of all; what stays open counts as not right.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from xml.etree import ElementTree as ET

from aftermath.app.settings import settings
from aftermath.base.report import Span
from aftermath.ground import Gazetteer, TextPlaces
from aftermath.ground.entry import distance_km
from eval import floors, journey

NEAR = 161.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Toponym:
    """A name with its gold point."""

    span: Span
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """How far what it was taken for lies from gold; None where it stays open."""

    name: str
    km: float | None
    reachable: bool
    reason: str


def read(file: Path) -> Iterator[tuple[str, list[Toponym]]]:
    """The texts with their toponyms that have a point."""
    for article in ET.parse(file).getroot().iter("article"):  # noqa: S314  # a data set that the user names
        text = article.findtext("text") or ""
        found = []
        for node in article.iter("toponym"):
            latitude, longitude = node.findtext("gaztag/lat"), node.findtext("gaztag/lon")
            if latitude and longitude:
                span = Span(start=int(node.findtext("start") or 0), end=int(node.findtext("end") or 0))
                found.append(Toponym(span=span, latitude=float(latitude), longitude=float(longitude)))
        yield text, found


def answers(text: str, toponyms: Sequence[Toponym], places: TextPlaces, gazetteer: Gazetteer) -> Iterator[Answer]:
    """What the toponyms of one text were taken for."""
    told = places.given(text, [t.span for t in toponyms])
    for toponym, one in zip(toponyms, told, strict=True):
        km = None
        if one.fix is not None and one.fix.latitude is not None and one.fix.longitude is not None:
            km = distance_km(toponym.latitude, toponym.longitude, one.fix.latitude, one.fix.longitude)
        options = [c.place for name in {toponym.span.of(text), one.mark.name} for c in gazetteer.named(name)]
        reachable = any(
            distance_km(toponym.latitude, toponym.longitude, p.latitude, p.longitude) <= NEAR for p in options if p.latitude and p.longitude
        )
        yield Answer(name=toponym.span.of(text), km=km, reachable=reachable, reason=f"{one.fix.name if one.fix else '-'}: {one.reason}")


def figures(found: Sequence[Answer]) -> dict[str, float]:
    """The shares."""
    right = [a for a in found if a.km is not None and a.km <= NEAR]
    reachable = [a for a in found if a.reachable]
    away = [a.km for a in found if a.km is not None]
    return {
        "reachable": len(reachable) / max(len(found), 1),
        "right of the reachable": sum(a.reachable for a in right) / max(len(reachable), 1),
        "right of all": len(right) / max(len(found), 1),
        "open": (len(found) - len(away)) / max(len(found), 1),
        "median km": median(away) if away else 0.0,
    }


def main() -> None:
    """Print the figures of the file named."""
    parser = argparse.ArgumentParser(prog="python -m eval.lgl", description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--misses", action="store_true", help="list what is not right")
    options = parser.parse_args()
    gazetteer = journey.gazetteer(settings().cache)
    places = TextPlaces(gazetteer)
    found = [answer for text, toponyms in read(options.file) for answer in answers(text, toponyms, places, gazetteer)]
    if options.misses:
        for a in found:
            if a.km is None or a.km > NEAR:
                print(f"{'open' if a.km is None else f'{a.km:.0f} km'} | {a.name} | {a.reason} | reachable {a.reachable}")
    print(f"n {len(found)}; " + ", ".join(f"{name} {share:.3f}" for name, share in figures(found).items()))
    print(*floors.faults("lgl", figures(found)), sep="\n", end="")


if __name__ == "__main__":
    main()
