"""Addresses of a way of funding: whose, which, of what, for what, when."""

from __future__ import annotations

import pytest

from scenarios.explain.addresses import Topic, scenario_address


@pytest.mark.parametrize(
    ("of", "kind", "when", "written"),
    [
        ("", "", None, "traded.payments"),
        ("fees", "", 2026, "traded.payments.of.fees.2026"),
        ("fees", "events", None, "traded.payments.of.fees.for.events"),
        ("", "events", "2027-08", "traded.payments.for.events.2027-08"),
    ],
)
def test_an_address_is_written_part_by_part(
    of: str, kind: str, when: int | str | None, written: str
) -> None:
    address = scenario_address("traded", Topic.PAID, of=of, kind=kind, when=when)

    assert address == written
