"""What each grant and contract pays of the cost of what it funds, taken apart.

The rule in words is docs/method/payers.md.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from costmodel.arrays import Floats
from costmodel.explain.measures import Clause
from costmodel.explain.tree import Explanation, Made, made
from scenarios.explain.addresses import written
from scenarios.explain.figures import Maker
from scenarios.explain.way import Way, stated
from scenarios.recovery import Recovery, recoveries

TOPIC = "recovery"

DIRECT, OVERHEADS, FULL = "direct", "overheads", "full"
PAYS, PAYS_DIRECT, PAYS_OVERHEADS = "pays", "pays_direct", "pays_overheads"
OF_DIRECT, OF_OVERHEADS, OF_FULL = (
    "share_of_direct",
    "share_of_overheads",
    "share_of_full",
)

_SUMS: Mapping[str, tuple[str, str]] = {
    FULL: (DIRECT, OVERHEADS),
    PAYS: (PAYS_DIRECT, PAYS_OVERHEADS),
}
_SHARES: Mapping[str, tuple[str, str]] = {
    OF_DIRECT: (PAYS_DIRECT, DIRECT),
    OF_OVERHEADS: (PAYS_OVERHEADS, OVERHEADS),
    OF_FULL: (PAYS, FULL),
}
_TOLD: Mapping[str, str] = {
    DIRECT: "direct cost of what {it} funds",
    OVERHEADS: "overheads of what {it} funds",
    FULL: "full cost of what {it} funds",
    PAYS: "what {it} pays of what it funds",
    PAYS_DIRECT: "direct cost that {it} pays",
    PAYS_OVERHEADS: "overheads that {it} pays",
    OF_DIRECT: "share of direct cost that {it} pays",
    OF_OVERHEADS: "share of overheads that {it} pays",
    OF_FULL: "share of full cost that {it} pays",
}


def recovery_address(way: str, word: str, stream: str) -> str:
    """Return the address of what a stream pays, of what it funds, or of a share.

    Examples
    --------
    >>> recovery_address("subsidy", OF_FULL, "council")
    'subsidy.recovery.share_of_full.of.council'

    """
    return written(way, TOPIC, word, Clause.OF, stream)


def recoveries_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes each figure of each grant and contract, all years."""
    return {
        recovery_address(way.name, word, stream): partial(_figure, way, found, word)
        for stream, recovery in recoveries(way.projection).items()
        for found in (_Found(stream, recovery),)
        for word in _TOLD
        if found.has(word)
    }


@dataclass(frozen=True)
class _Found:
    """What was found of one stream."""

    stream: str
    recovery: Recovery

    def has(self, word: str) -> bool:
        """Whether there is such a figure; there is no share of nothing."""
        shares = {
            OF_DIRECT: self.recovery.share_of_direct,
            OF_OVERHEADS: self.recovery.share_of_overheads,
            OF_FULL: self.recovery.share_of_full,
        }
        return not math.isnan(shares.get(word, 0.0))

    def by_line(self, word: str) -> Floats:
        """Return pounds by line; ``(programme + 1,)``."""
        return {
            DIRECT: self.recovery.direct,
            OVERHEADS: self.recovery.overheads,
            PAYS_DIRECT: self.recovery.pays_direct,
            PAYS_OVERHEADS: self.recovery.pays_overheads,
        }[word]


def _figure(way: Way, found: _Found, word: str) -> Explanation:
    """Return a sum or a share of two others, or pounds line by line."""
    told = _TOLD[word].format(it=way.label_of(found.stream))
    if word in _SHARES:
        parts = tuple(_pointed(way, found, each) for each in _SHARES[word])
        name = f"{way.funding.label}: {told}, all years"
        return made(name, Made.QUOTIENT, parts)
    if word in _SUMS:
        both = (_pointed(way, found, each) for each in _SUMS[word])
        return way.sum(told, "all years", both)
    labels = (*way.programmes, way.ledger.name_of_kept(None))
    lines = map(stated, labels, found.by_line(word).tolist())
    return way.sum(told, "all years", lines)


def _pointed(way: Way, found: _Found, word: str) -> Explanation:
    """Return a figure as one of its own."""
    figure = _figure(way, found, word)
    address = recovery_address(way.name, word, found.stream)
    return stated(figure.name, figure.amount, "", address)
