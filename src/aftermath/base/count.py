"""A count is a closed interval of whole numbers whose ends may be open; no count at all is `None`, not this."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many: `low` and `high` inclusive, `None` where that end is open."""

    low: int | None
    high: int | None

    def __post_init__(self) -> None:
        if self.low is None and self.high is None:
            raise ValueError("a count needs at least one end; use None for no count")
        if (self.low or 0) < 0 or (self.high or 0) < 0:
            raise ValueError(f"a count cannot be negative: {self}")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"a count's low end is above its high end: {self}")

    @classmethod
    def exactly(cls, number: int) -> "Count":
        """Just that many."""
        return cls(low=number, high=number)

    @property
    def exact(self) -> int | None:
        """The number, where both ends are the same; else None."""
        return self.low if self.low == self.high else None

    @property
    def is_zero(self) -> bool:
        """Whether it says there were none."""
        return self.high == 0

    def pair(self) -> list[int | None]:
        """`[low, high]`, as gold and output write it."""
        return [self.low, self.high]

    def __str__(self) -> str:
        if self.exact is not None:
            return str(self.exact)
        if self.high is None:
            return f"at least {self.low}"
        if self.low is None:
            return f"up to {self.high}"
        return f"{self.low}–{self.high}"
