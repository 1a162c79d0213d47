"""What may be offered where a figure of a way of funding is asked for that is none.

The rule in words is docs/method/explain.md: nothing is offered that would be refused.
"""

from __future__ import annotations

from collections.abc import Mapping

from costmodel.explain.addresses import UnknownAddressError
from costmodel.explain.nearest import Nearest, following_in
from scenarios.comparison import Draws
from scenarios.explain.actions import TOPIC as ACTION
from scenarios.explain.addresses import Topic
from scenarios.explain.break_evens import BEST_FEE
from scenarios.explain.break_evens import TOPIC as BREAK_EVEN
from scenarios.explain.chances import ERROR
from scenarios.explain.figures import Maker
from scenarios.explain.subsidies import FROM_GRANTS, TO_FIND
from scenarios.explain.swings import CHANGES_AT

_DOUBTFUL = frozenset(
    {
        Topic.SUBSIDY.value,
        Topic.SUBSIDY_NEEDED.value,
        BEST_FEE,
        BREAK_EVEN,
        CHANGES_AT,
        ACTION,
        FROM_GRANTS,
        TO_FIND,
    }
)
"""Topics of which only the working-out tells whether there is a figure."""


def offers(figures: Mapping[str, Maker], draws: Draws) -> Nearest:
    """Return the addresses of figures that there are, not of those refused."""
    told = {
        address
        for address, maker in figures.items()
        if _is_told(address.split("."), maker, draws)
    }
    return Nearest(
        following_in([one for one in figures if one in told]), told.__contains__
    )


def _is_told(words: list[str], maker: Maker, draws: Draws) -> bool:
    """Whether there is such a figure; one block of draws has no error."""
    if ERROR in words:
        return draws.blocks > 1
    if not _DOUBTFUL.intersection(words):
        return True
    try:
        maker()
    except UnknownAddressError:
        return False
    return True
