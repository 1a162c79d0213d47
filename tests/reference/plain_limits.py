"""How far a funder's rules let a grant pay (docs/method: payers)."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from scenarios.streams import FunderRules, Grant
from tests.reference.plain_given import Book, cells_of, in_scope
from tests.reference.plain_period import Period, sums_of
from tests.reference.plain_prices import Prices
from tests.reference.plain_result import DIRECT, UNFUNDED, ByYear, Part

Places = dict[str, ByYear]

HALF_A_PENNY = 0.005

RULES = ("cost types", "overheads", "match", "ceiling")
"""What may keep a grant from paying, in the order in which it is told."""


@dataclass
class Kept:
    """What a grant's rules leave to others, over all periods."""

    by_rule: dict[str, float] = field(default_factory=lambda: dict.fromkeys(RULES, 0.0))
    paid: float = 0.0
    in_hand: float = 0.0
    """Match: what is given in kind, and what others paid for the same cells."""
    without_match: float = 0.0
    """Grant money that the funder may ask back."""


@dataclass
class Room:
    """What one grant may pay in one period."""

    amount: float
    """Pounds, all its rules and its money considered."""
    direct: float
    """Direct cost that is left of its cells."""
    overheads: float
    """Overheads that are left of its cells."""
    eligible_overheads: float
    """The part of these that its cap lets it pay for."""
    taken: dict[str, float]
    """What each of its rules keeps it from paying."""

    def shares(self, parts: list[Part]) -> dict[Part, float]:
        """Return the share that it pays of what is left of each part."""
        eligible = self.direct + self.eligible_overheads
        if eligible <= 0:
            return {}
        share = self.amount / eligible
        of_overheads = 0.0
        if self.overheads > 0:
            of_overheads = share * self.eligible_overheads / self.overheads
        return {part: share if part[2] == DIRECT else of_overheads for part in parts}


def has_limits(book: Book) -> bool:
    """Return whether a grant may not pay all it has for what its scope costs."""
    if not isinstance(book.stream, Grant):
        return False
    rules = book.stream.rules
    limits = (rules.overhead_cap, rules.pays_share, rules.ceiling_per_school)
    return any(limit is not None for limit in limits)


def room_of(
    book: Book, money: float, period: Period, places: Places, prices: Prices
) -> Room:
    """Return what a grant may pay now, and what each of its rules takes from it."""
    grant = book.stream
    assert isinstance(grant, Grant)
    programmes = list(prices.model.programmes)
    parts = period.within(book.cells(programmes))
    all_direct, all_overheads = sums_of(period.cost, parts)
    direct, overheads = sums_of(period.left, parts)
    cap = overheads_for_a_pound(grant.rules, prices)
    eligible = overheads if cap is None else min(overheads, cap * direct)
    counted = all_overheads
    if cap is not None:
        counted = min(all_overheads, cap * all_direct)
    reached = period.within(cells_of(grant.scope, programmes))
    bounds = {
        "cost types": direct + overheads,
        "overheads": direct + eligible,
        "match": _share_of(all_direct + counted, grant.rules, period, prices),
        "ceiling": _ceiling(grant, period, places, prices),
    }
    amount = min(money, sum(period.left[part] for part in reached))
    taken = {}
    for rule, bound in bounds.items():
        taken[rule] = amount - min(amount, bound)
        amount = min(amount, bound)
    return Room(amount, direct, overheads, eligible, taken)


def overheads_for_a_pound(rules: FunderRules, prices: Prices) -> float | None:
    """Return the overheads that may go with a pound of direct cost; None: any."""
    if rules.overhead_cap is None:
        return None
    cap = prices.value(rules.overhead_cap)
    return cap / (1 - cap) if rules.overhead_base == "all" else cap


def in_kind(rules: FunderRules, period: Period, prices: Prices) -> float:
    """Return what counts as match in a period though nobody pays it."""
    return prices.value(rules.in_kind_match) * period.months / 12


def note_match(book: Book, period: Period, kept: Kept, prices: Prices) -> None:
    """Note, when all have paid, what of a grant's cells others paid."""
    grant = book.stream
    assert isinstance(grant, Grant)
    cells = book.cells(list(prices.model.programmes))
    paid = others = 0.0
    for cell, payers in period.paid_by_cell().items():
        for name, amount in payers.items():
            if cell in cells and name == grant.name:
                paid += amount
            elif cell in cells and name != UNFUNDED:
                others += amount
    if paid > HALF_A_PENNY:
        kept.paid += paid
        kept.in_hand += others + in_kind(grant.rules, period, prices)


def close_match(book: Book, kept: Kept, prices: Prices) -> None:
    """Work out, after all periods, what of a grant has no match."""
    grant = book.stream
    share = 0.0
    if isinstance(grant, Grant):
        share = prices.value(grant.rules.pays_share or 0.0)
    if 0 < share < 1:
        short = kept.paid * (1 - share) / share - kept.in_hand
        at_stake = max(0.0, short) * share / (1 - share)
        kept.without_match = min(at_stake, kept.paid)


def _share_of(
    eligible: float, rules: FunderRules, period: Period, prices: Prices
) -> float:
    """Return the most that a grant pays of eligible cost and of what is in kind."""
    if rules.pays_share is None:
        return math.inf
    counted = eligible + in_kind(rules, period, prices)
    return prices.value(rules.pays_share) * counted


def _ceiling(grant: Grant, period: Period, places: Places, prices: Prices) -> float:
    """Return the most that a grant pays for the schools of a period."""
    if grant.rules.ceiling_per_school is None:
        return math.inf
    each = prices.value(grant.rules.ceiling_per_school)
    return sum(
        each * in_scope(grant, places, prices.year_of(month)) / 12
        for month in range(period.first, period.stop)
    )
