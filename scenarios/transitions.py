"""Schools that were supported free and are asked to pay from a year on.

The rule in words is docs/method/transition.md.
"""

from __future__ import annotations

from costmodel.assumptions import Described, Name, Quantity


class Transition(Described):
    """From which year schools that were supported free may buy a programme."""

    from_year: int
    """Academic year in which they are first asked to pay, by the year it begins in."""
    after: Name | None = None
    """Programme in which they were supported; left out: the same, and its support ends
    for all who are in it."""
    converts: Quantity
    """Share of the schools asked that buys, from 0 to 1: 0 where the grant ends and
    nobody pays. Where demand limits the programme, of those that can pay."""
    leaves: Quantity = 0.0
    """Share of the buyers that does not buy again at the end of a bought journey, from
    0 to 1; of journeys of one year, the share that leaves each year."""


def supported_in(programme: str, transition: Transition) -> str:
    """Return the programme in which the schools asked were supported.

    Examples
    --------
    >>> supported_in("reading", Transition(from_year=2028, converts=0.4))
    'reading'

    """
    return transition.after or programme


def is_own(transition: Transition) -> bool:
    """Whether the schools asked were supported in the programme that they may buy."""
    return transition.after is None
