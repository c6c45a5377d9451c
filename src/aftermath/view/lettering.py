"""Names on a map stand where they cover no pin, no other name and no edge; a name that has no such room is left out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

LETTER = 6.2
"""Units of the drawing that a letter takes, on average."""
LINE = 13.0
"""Units that a line of letters takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A name with the middle of its text."""

    text: str
    kind: str
    """`country` or `place`."""
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its sides."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two share more than an edge."""
        return self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom

    def within(self, other: "Box") -> bool:
        """Whether this one lies inside the other."""
        return other.left <= self.left and self.right <= other.right and other.top <= self.top and self.bottom <= other.bottom


def around(x: float, y: float, half_width: float, half_height: float) -> Box:
    """The box with this middle."""
    return Box(x - half_width, y - half_height, x + half_width, y + half_height)


def beside(text: str, x: float, y: float, gap: float) -> Iterator[Label]:
    """The places where the name of a point may stand: right, left, below, above."""
    half = len(text) * LETTER / 2
    for across, down in ((gap + half, 0.0), (-gap - half, 0.0), (0.0, gap + LINE / 2), (0.0, -gap - LINE / 2)):
        yield Label(text=text, kind="place", x=round(x + across, 1), y=round(y + down, 1))


def lettered(wishes: Iterable[Iterable[Label]], taken: Sequence[Box], page: Box) -> tuple[Label, ...]:
    """Of each wish the first label that is free, if any; an earlier wish has the first choice."""
    boxes = list(taken)
    chosen = []
    for wish in wishes:
        for label in wish:
            box = around(label.x, label.y, len(label.text) * LETTER * (1.35 if label.kind == "country" else 1) / 2, LINE / 2)
            if box.within(page) and not any(box.meets(other) for other in boxes):
                boxes.append(box)
                chosen.append(label)
                break
    return tuple(chosen)
