"""What may happen to a way of funding in a draw.

The rule in words is docs/method/uncertainty.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from scenarios.sustainability import VerdictKind


class Event(StrEnum):
    """What may happen in a draw."""

    DEFICIT = "deficit"
    """A result below nought, in a year or in any."""
    FLOOR_BREACHED = "floor_breached"
    FAILS = "fails"
    """Cash or unrestricted funds fall below nought."""
    SUSTAINS_ITSELF = "sustains_itself"
    SUSTAINS_WITH_SUBSIDY = "sustains_with_subsidy"


OF_KIND: Mapping[VerdictKind, Event] = {
    VerdictKind.FAILS: Event.FAILS,
    VerdictKind.SUSTAINS_ITSELF: Event.SUSTAINS_ITSELF,
    VerdictKind.SUSTAINS_WITH_SUBSIDY: Event.SUSTAINS_WITH_SUBSIDY,
}
"""What a verdict is called as something that may happen."""

KIND_OF: Mapping[Event, VerdictKind] = {event: kind for kind, event in OF_KIND.items()}
"""The verdict that a draw has when something happens."""
