"""What may happen is named once, verdicts among it."""

from __future__ import annotations

from scenarios.events import OF_KIND, Event
from scenarios.sustainability import VerdictKind


def test_every_verdict_is_something_that_may_happen() -> None:
    assert {kind: event.name for kind, event in OF_KIND.items()} == {
        kind: kind.name for kind in VerdictKind
    }
    assert set(Event) - set(OF_KIND.values()) == {Event.DEFICIT, Event.FLOOR_BREACHED}
