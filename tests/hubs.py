"""Pools that the broker runs for a time, or in part, and another party beside it."""

from __future__ import annotations

from scenarios.funding import FundedModel
from tests.models import FIRST, Words, a_model, bought, pool, programme


def taken_over(*ingredients: Words, to: str = "funder") -> Words:
    """Return a pool that is the broker's for a year and another party's in the next."""
    return pool(
        "schools",
        *ingredients,
        runs={FIRST: 1},
        handed_over={"to": to, "years": {FIRST + 1: 1}},
    )


def half_run_by(to: str, *ingredients: Words, **words: object) -> Words:
    """Return a pool half of which another party runs in the first year."""
    handed = {"to": to, "years": {FIRST: 0.5}, **words}
    return pool("schools", *ingredients, runs={FIRST: 0.5}, handed_over=handed)


def with_hub(hub: Words, **parts: Words) -> FundedModel:
    """Return two years of ten schools that lead, at £50 a year, beside a hub."""
    leading = programme(10, 10, ingredients=[bought(50)])
    return a_model(
        years=2, pools={"hub": hub}, programmes={"leading": leading}, **parts
    )
