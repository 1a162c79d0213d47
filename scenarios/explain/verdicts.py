"""A verdict's tests, each with its figure and what it is held against.

The rule in words is docs/method/verdict.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import numpy as np

from costmodel.arrays import Floats
from costmodel.explain.tree import Explanation, Made, made
from scenarios.explain.addresses import OPENING, Topic, month_written, written
from scenarios.explain.figures import Maker
from scenarios.explain.way import Way, stated
from scenarios.reserves import HALF_A_PENNY, NEVER
from scenarios.sustainability import VerdictKind

VERDICT = "verdict"

IN_WORDS: Mapping[VerdictKind, str] = {
    VerdictKind.FAILS: "it fails",
    VerdictKind.SUSTAINS_ITSELF: "it sustains itself",
    VerdictKind.SUSTAINS_WITH_SUBSIDY: "it sustains with a subsidy",
}
"""What becomes of a way of funding, inside a sentence."""


def verdicts_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes the tests of a verdict that fail."""
    return {written(way.name, VERDICT): partial(tests_failed, way)}


def tests_failed(way: Way) -> Explanation:
    """Return how many tests of sustaining itself fail, each held against its bound.

    One that fails is told in the month in which most is wanting; the words tell the
    first such month, and the verdict.
    """
    balances = way.projection.balances
    bound = np.zeros(way.horizon.months)
    parts = (
        _in_months(way, "cash", balances.cash[:, 0], bound),
        _in_months(way, "unrestricted funds", balances.unrestricted[:, 0], bound),
        _in_months(
            way,
            "free reserves",
            balances.free_reserves[:, 0],
            way.projection.floor.asked[:, 0],
        ),
        _last_year(way),
        _grants(way),
    )
    name = f"{way.funding.label}: tests of sustaining itself that fail"
    return made(name, Made.SUM, parts, words=_verdict(way))


def _verdict(way: Way) -> str:
    """Return what becomes of the way of funding."""
    verdict = way.projection.verdict
    kind, month = VerdictKind(int(verdict.kind[0])), int(verdict.fails_in[0])
    when = "" if month == NEVER else f" in {way.horizon.label_of_month(month)}"
    return f"{IN_WORDS[kind]}{when}"


def _in_months(way: Way, what: str, figures: Floats, asked: Floats) -> Explanation:
    """Return whether something is below its bound at any month's end.

    ``figures`` and ``asked`` are ``(month,)``.
    """
    wanting = asked - figures
    month = int(wanting.argmax())
    label = way.horizon.label_of_month(month)
    pointed = {
        "cash": cash_at,
        "unrestricted funds": funds_at,
        "free reserves": reserves_at,
    }[what](way, month)
    bound = asked_at(way, month) if what == "free reserves" else nought()
    below = wanting > HALF_A_PENNY
    first = way.horizon.label_of_month(int(below.argmax()))
    words = f"first in {first}" if below.any() else ""
    return _below(f"{what} too low, most in {label}", bound, pointed, words)


def _below(
    name: str, bound: Explanation, figure: Explanation, words: str = ""
) -> Explanation:
    """Return 1 if a figure is below its bound by more than half a penny, else 0."""
    close = stated("what counts as close enough", HALF_A_PENNY)
    there = made(f"{figure.name}, near enough", Made.SUM, (figure, close), unit="£")
    wanting = made("what is wanting", Made.EXCESS, (bound, there), unit="£")
    return made(name, Made.WHETHER, (wanting,), words=words)


def nought() -> Explanation:
    """Return the bound of what may not fall below nought."""
    return stated("nought", 0.0)


def cash_at(way: Way, month: int) -> Explanation:
    """Return cash at a month's end as a figure of its own."""
    when = month_written(way.horizon, month)
    amount = way.projection.balances.cash[month, 0]
    return stated("cash", amount, address=way.address(Topic.CASH, when=when))


def reserves_at(way: Way, month: int) -> Explanation:
    """Return free reserves at a month's end as a figure of its own."""
    when = month_written(way.horizon, month)
    amount = way.projection.balances.free_reserves[month, 0]
    address = way.address(Topic.RESERVES, when=when)
    return stated("free reserves", amount, address=address)


def funds_at(way: Way, month: int) -> Explanation:
    """Return unrestricted funds at a month's end: free reserves, and what is not."""
    written = way.books.plan.model.organisation.opening
    of, place = way.books.numbers.of, ("organisation", "opening")
    assets = written.fixed_assets
    parts = (
        reserves_at(way, month),
        of("designated funds", written.designated, *place, "designated", unit="£"),
        of("fixed assets", assets, *place, "fixed_assets", unit="£"),
    )
    return made("unrestricted funds", Made.SUM, parts, unit="£")


def asked_at(way: Way, month: int) -> Explanation:
    """Return what is asked of free reserves: the floor, or what they opened with."""
    floor = way.projection.floor
    asked, held = (float(each[month, 0]) for each in (floor.asked, floor.by_month))
    if asked == held:
        when = month_written(way.horizon, month)
        return stated("floor", asked, address=way.address(Topic.FLOOR, when=when))
    address = way.address(Topic.RESERVES, when=OPENING)
    return stated("what they opened with, below the floor", asked, address=address)


def last_result(way: Way) -> Explanation:
    """Return the result of the last year as a figure of its own."""
    at = way.horizon.years - 1
    amount = way.projection.results[at, 0]
    label = f"result of {way.horizon.label_of_year(at)}"
    address = way.address(Topic.RESULT, when=way.year(at))
    return stated(label, amount, address=address)


def _last_year(way: Way) -> Explanation:
    """Return whether the last year has a deficit."""
    return _below("the last year in deficit", nought(), last_result(way))


def _grants(way: Way) -> Explanation:
    """Return whether any grant brings money."""
    parts = tuple(
        stated(way.label_of(money.grant.name), money.total[0])
        for money in way.projection.streams.grants
        if money.is_subsidy
    )
    total = made("what grants bring", Made.SUM, parts, unit="£")
    return made("a grant brings money", Made.WHETHER, (total,))
