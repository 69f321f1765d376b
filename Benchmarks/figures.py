"""Figures of alternated rounds, and the table that shows them."""

from dataclasses import dataclass
from statistics import median


@dataclass
class Row:
    """A line of the table."""

    what: str
    figure: str
    peer: str = ""
    ratio: float | None = None
    #: The ratios of the single rounds, for the spread.
    ratios: tuple[float, ...] = ()
    #: "at most" or "at least", and how much; None where the figure is only for the record.
    target: tuple[str, float] | None = None
    #: What is held against the target where it is not the ratio.
    value: float | None = None

    @property
    def is_met(self) -> bool | None:
        measured = self.ratio if self.value is None else self.value
        if self.target is None or measured is None:
            return None
        bound, limit = self.target
        return measured <= limit if bound == "at most" else measured >= limit

    def cells(self) -> list[str]:
        target = "" if self.target is None else f"{self.target[0]} {self.target[1]:g}"
        met = {True: "met", False: "NOT MET", None: ""}[self.is_met]
        spread = f"{min(self.ratios):.2f}–{max(self.ratios):.2f}" if self.ratios else ""
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}"
        return [self.what, self.figure, self.peer, ratio, spread, target, met]


def compared(
    what: str,
    ours: list[float],
    peers: list[float],
    shape: str,
    target: tuple[str, float] | None = None,
) -> Row:
    """A row of two things that were measured in the same rounds, one right after the other.

    The ratio is the median of the rounds' ratios: what slows a machine down for a while
    slows down both. `shape` is how a figure is written, such as "{:,.0f}/s".
    """
    ratios = tuple(one / other for one, other in zip(ours, peers, strict=True))
    return Row(
        what,
        shape.format(median(ours)),
        shape.format(median(peers)),
        ratio=median(ratios),
        ratios=ratios,
        target=target,
    )


def alone(
    what: str, values: list[float], shape: str, target: tuple[str, float] | None = None
) -> Row:
    """A row of something that is held against nothing but its target."""
    middle = median(values)
    return Row(what, shape.format(middle), target=target, value=middle)


def table(rows: list[Row]) -> str:
    head = ["what", "ours", "other", "ratio", "in rounds", "target", ""]
    lines = [head] + [row.cells() for row in rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column in (0, 5, 6) else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )
