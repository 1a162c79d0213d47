"""A wrong address is told with what was meant, what is missing, or what may stand."""

from __future__ import annotations

import pytest

from costmodel.explain.nearest import Nearest, following_in

FIGURES = (
    "way.result",
    "way.result.2026",
    "way.result.2027",
    "way.cash.opening",
    "way.cash.2026-09",
    "way.floor.2026-09",
    "way.months.2026-09.2026-12",
    "way.of.school_year.for.events",
    "way.of.school_year.for.travel",
    *(f"way.streams.{place}.fee" for place in range(12)),
    "way.rents.0.price",
)
NEAREST = Nearest(following_in(FIGURES), FIGURES.__contains__)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("way.rseult", "Did you mean 'way.result'?"),
        ("way.result.2027/28", "Did you mean 'way.result.2027'?"),
        (
            "way.result.1",
            "Did you mean 'way.result.2026', or 'way.result' for all years?",
        ),
        ("way.result.2026.more", "Did you mean 'way.result.2026'?"),
        ("way.months.2020-01.2026-12", "Did you mean 'way.months.2026-09.2026-12'?"),
        ("way.cash.2031", "Did you mean 'way.cash.2026-09'?"),
        (
            "way.floor",
            (
                "After 'way.floor' must stand the month 2026-09, as in "
                "'way.floor.2026-09'."
            ),
        ),
        (
            "way.of.school.for",
            (
                "After 'way.of.school_year.for' must stand 'events' or 'travel', as in "
                "'way.of.school_year.for.events'."
            ),
        ),
        (
            "way.streams.council.fee",
            (
                "After 'way.streams' may stand a place in the list, from 0, the first,"
                " to 11."
            ),
        ),
        (
            "way.rents.council.price",
            "After 'way.rents' may stand the place 0 of the list.",
        ),
        ("way.of.school.for.travl", "Did you mean 'way.of.school_year.for.travel'?"),
        (
            "way.of.school_year.for.event+travel",
            "After 'way.of.school_year.for' may stand 'events' or 'travel'.",
        ),
        (
            "way.of.school_year.for.events+rent",
            "After 'way.of.school_year.for' may stand 'events' or 'travel'.",
        ),
    ],
)
def test_an_address_is_told_with_what_is_near(written: str, told: str) -> None:
    assert NEAREST.remedy(written) == told
