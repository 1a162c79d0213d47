"""Where free reserves end in the middle of all draws, in a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from reports import wording
from reports.pictures.naming import MOST_NAMED
from reports.statements import Statements
from reports.won_and_lost import if_won
from scenarios.uncertainty import MIDDLE, PERCENTILES


@dataclass(frozen=True)
class End:
    """Free reserves at the end of the plan under one way of funding, in pounds."""

    label: str
    central: float
    """At the values we assume."""
    middle: float
    """Half of all draws end below it."""

    @property
    def side(self) -> str:
        """Whether the middle is worse or better, as far as print tells them apart."""
        if _told(self.middle) == _told(self.central):
            return "alike"
        return "worse" if self.middle < self.central else "better"

    @property
    def words(self) -> str:
        """Both of them, as ``£83k, not £644k, under Tender``."""
        instead = f", not {_told(self.central)},"
        return (
            f"{_told(self.middle)}{'' if self.side == 'alike' else instead}"
            f" under {self.label}"
        )


def middle_in_words(statements: Statements) -> str:
    """Return whether the middle draw is worse than the values we assume, and how."""
    ends = [_end(statements, name) for name in statements.scenarios]
    sides = {end.side for end in ends} - {"alike"}
    if not sides:
        opening = "The middle of all draws is as good as the values we assume"
    elif len(sides) == 1:
        opening = f"The middle of all draws is {sides.pop()} than the values we assume"
    else:
        opening = "The middle of all draws is not what the values we assume give"
    if len(ends) <= MOST_NAMED:
        told = wording.listing([end.words for end in ends])
        return f"{opening}: free reserves end at {told}."
    worse = sum(end.side == "worse" for end in ends)
    furthest = max(ends, key=lambda end: abs(end.middle - end.central))
    return (
        f"{opening}: free reserves end lower under {worse} of the {len(ends)} ways of"
        f" funding; the furthest off is {furthest.words}."
    )


def _end(statements: Statements, name: str) -> End:
    """Return where free reserves end under one way of funding."""
    fan = statements.comparison.scenarios[name].simulated.reserves_fan
    return End(
        if_won(statements, name),
        float(statements.scenarios[name].cash.free_reserves[-1]),
        float(fan[PERCENTILES.index(MIDDLE), -1]),
    )


def _told(amount: float) -> str:
    """Return pounds as the sentence has them."""
    return wording.short_money(amount)
