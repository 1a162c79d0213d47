"""What would have to be true for schools to pay for a way of funding alone.

The rule in words is docs/method/schools_alone.md.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from costmodel.assumptions import Grade
from reports import cells, wording
from reports.labels import GRADES, TESTS
from reports.rows import heading, row
from reports.statements import Statements
from reports.tables import Column, Row, Table
from scenarios.affordability import AffordabilityTest
from scenarios.break_even import BreakEven
from scenarios.schools_alone import AloneAnswer, AtTest, Pair, SchoolsAlone
from scenarios.take_up import TakeUpRange, take_up_of
from scenarios.tried_alone import MOST_FACTOR, SchoolsNeed

_NOISE = 1e-3
"""Share of schools by which a search may miss."""

_ALONE = (
    "Grants, donations and contracts are taken away; each line moves one number and"
    " leaves all others, and is a run of its own. Where several ranges are told, each"
    " will do."
)
_KNOWN_FEE = (
    "Known of a fee: what three in four schools can pay by the test, from their"
    " accounts, in {}, less what they pay for days directly; the reserve can be paid"
    " once, not every year."
)
_KNOWN_COST = (
    "Known of the cost: from the 10th to the 90th percentile when all numbers vary."
)
_TAKE_UP = (
    "Known of how many take part: the plan's own range, which is {}; no published count"
    " of schools that bought such work at a price was found."
)
_WILLING = (
    "At another fee as many of those who can pay are taken to want it: nobody has"
    " measured that."
)
_NO_DEMAND = (
    "The plan does not say how many schools could take part, so that a fee loses none"
    " of them here, and what share would have to come is not told."
)

_NEEDS: Mapping[SchoolsNeed, str] = {
    SchoolsNeed.FEE: "Mean fee a school-year",
    SchoolsNeed.SCHOOLS: "School-years a year",
    SchoolsNeed.COST: "Full cost a school-year",
}


def what_would_have_to_be_true(statements: Statements, scenario: str) -> Table | None:
    """Return the fee, the number and the cost at which schools alone pay for it.

    None where no school pays a fee.
    """
    alone = statements.comparison.scenarios[scenario].found.schools_alone
    if alone is None:
        return None
    return Table(
        statements.labels.anchor("what_would_have_to_be_true", scenario),
        f"{statements.labels.scenarios[scenario]}: what would have to be true for"
        " schools to pay for it alone",
        tuple(map(Column, ("What", "In the plan", "Has to be", "Known", "Within it?"))),
        tuple(_rows(statements, scenario, alone)),
        statements.real,
        tuple(_notes(statements, scenario, alone)),
    )


def answer_in_words(statements: Statements, scenario: str) -> str:
    """Return whether schools could pay for it alone, within what is known.

    An empty text where no school pays a fee.
    """
    alone = statements.comparison.scenarios[scenario].found.schools_alone
    if alone is None:
        return ""
    label = statements.labels.scenarios[scenario]
    opening = f"{label}, paid for by schools alone,"
    if alone.answer is AloneAnswer.ALREADY:
        return f"{opening} sustains itself as it is planned. {_unmeasured(alone)}"
    if alone.answer is AloneAnswer.ALONE:
        told = [
            _needed_in_words(alone, need, alone.nearest(need))
            for need in SchoolsNeed
            if alone.is_within(need, alone.nearest(need))
        ]
        return (
            f"{opening} would sustain itself within what is known"
            f" {' or '.join(told)}. {_unmeasured(alone)}"
        )
    if alone.answer is AloneAnswer.TOGETHER:
        pair = next(
            each for each in alone.pairs if alone.is_within(each.second, each.needed)
        )
        told_first = _needed_in_words(alone, pair.first, pair.at)
        told_second = _needed_in_words(alone, pair.second, pair.needed)
        return (
            f"{opening} would sustain itself within what is known only if two things"
            f" change together, {told_first} and {told_second}. {_unmeasured(alone)}"
        )
    return (
        f"{opening} would not sustain itself within what is known: no fee, number of"
        " schools or cost does it alone, and no two of them together."
    )


def schools_alone_in_words(statements: Statements) -> Iterator[str]:
    """Yield the answer for each way of funding in which schools pay a fee."""
    for name in statements.scenarios:
        told = answer_in_words(statements, name)
        if told:
            yield told


def _unmeasured(alone: SchoolsAlone) -> str:
    """Return what the answer takes for granted."""
    if alone.own_test is None:
        return "How many schools would buy at that price the plan does not say."
    return "That as many schools would want it at that price nobody has measured."


def _needed_in_words(
    alone: SchoolsAlone, need: SchoolsNeed, factor: float | None
) -> str:
    """Return a value that is needed, as a part of a sentence."""
    told = _value(alone, need, factor or 0.0)
    return {
        SchoolsNeed.FEE: f"at a mean fee of {told}",
        SchoolsNeed.SCHOOLS: f"with {told} school-years a year",
        SchoolsNeed.COST: f"at a full cost of {told} a school-year",
    }[need]


def _rows(statements: Statements, scenario: str, alone: SchoolsAlone) -> Iterator[Row]:
    """Yield each number alone, test by test, and then two together."""
    funded = statements.comparison.funded
    take_up = take_up_of(funded, funded.scenarios[scenario])
    if take_up is None:
        yield heading("Each alone")
        for each in alone.tests:
            yield _fee(alone, each, f"{_NEEDS[SchoolsNeed.FEE]}, by {_test(each)}")
        yield _alone(alone, SchoolsNeed.SCHOOLS, alone.found[SchoolsNeed.SCHOOLS])
    else:
        for each in alone.tests:
            own = "; the plan's own" if each.test is alone.own_test else ""
            yield heading(f"If schools can pay by {_test(each)}{own}")
            yield _fee(alone, each, _NEEDS[SchoolsNeed.FEE])
            yield from _take_part(alone, each, take_up)
        yield heading("Whatever schools can pay")
    yield _alone(alone, SchoolsNeed.COST, alone.found[SchoolsNeed.COST])
    if alone.pairs:
        yield heading("Two together, the first as far as it is known")
    for pair in alone.pairs:
        yield _pair(alone, pair)


def _test(each: AtTest) -> str:
    """Return which test says what schools can pay."""
    told = TESTS[each.test].lower()
    is_once = each.test is AffordabilityTest.RESERVE_AFTER
    return f"{told} (once, not every year)" if is_once else told


def _fee(alone: SchoolsAlone, each: AtTest, what: str) -> Row:
    """Return the fee that it takes, beside what three in four schools can pay."""
    low = each.fee.met[0][0] if each.fee.met else None
    known, within = "no figures", wording.NOTHING
    if each.known_fee is not None:
        known = f"up to {_sum(each.known_fee)}"
        is_within = low is not None and low * alone.mean_fee <= each.known_fee
        within = "yes" if is_within else "no"
    if each.test is AffordabilityTest.RESERVE_AFTER:
        within = wording.NOTHING
    needed = _ranges(alone, SchoolsNeed.FEE, each.fee)
    return _line(what, wording.money(alone.mean_fee), needed, known, within)


def _take_part(
    alone: SchoolsAlone, each: AtTest, take_up: TakeUpRange
) -> Iterator[Row]:
    """Yield how many schools have to take part, and what share that is of the able."""
    if each.now is None:
        return
    number = wording.number
    fits = each.then is not None and each.then.share <= take_up.high + _NOISE
    yield _line(
        "Schools that start a year, of those that can pay",
        f"{number(each.now.take_part)} of {number(each.now.able)}",
        _short(alone, SchoolsNeed.SCHOOLS, each.schools)
        if each.then is None
        else f"{number(each.then.take_part)} of {number(each.then.able)}",
        f"{number(take_up.low * each.now.able)} to"
        f" {number(take_up.high * each.now.able)}",
        "yes" if fits else "no",
    )
    yield _line(
        "Share of them that take part",
        wording.per_cent(_known(each.now.share)),
        wording.NOTHING
        if each.then is None
        else wording.per_cent(_known(each.then.share)),
        f"{wording.per_cent(take_up.low)} to {wording.per_cent(take_up.high)}",
        "yes" if fits else "no",
    )


def _known(share: float) -> float | None:
    """Return a share, or nothing where nobody can pay."""
    return None if math.isnan(share) else share


def _line(what: str, *told: str) -> Row:
    """Return a row of words."""
    return row(what, map(cells.words, told))


def _alone(alone: SchoolsAlone, need: SchoolsNeed, found: BreakEven) -> Row:
    """Return one number that does not hang on what schools can pay."""
    return _line(
        _NEEDS[need],
        _value(alone, need, 1.0),
        _ranges(alone, need, found),
        _known_range(alone, need),
        _within(alone, need, alone.nearest(need)),
    )


def _pair(alone: SchoolsAlone, pair: Pair) -> Row:
    """Return two numbers together."""
    needed = "no value will do"
    if pair.needed is not None:
        side = "up to " if pair.second is SchoolsNeed.COST else "from "
        needed = f"{side}{_value(alone, pair.second, pair.needed)}"
    return _line(
        f"{_NEEDS[pair.second]}, with {_NEEDS[pair.first].lower()} at"
        f" {_value(alone, pair.first, pair.at)}",
        _value(alone, pair.second, 1.0),
        needed,
        _known_range(alone, pair.second),
        _within(alone, pair.second, pair.needed),
    )


def _within(alone: SchoolsAlone, need: SchoolsNeed, factor: float | None) -> str:
    """Return whether a value is within what is known; a dash if nothing is."""
    if need not in alone.known:
        return wording.NOTHING
    return "yes" if alone.is_within(need, factor) else "no"


def _known_range(alone: SchoolsAlone, need: SchoolsNeed) -> str:
    """Return between which values something is known to lie."""
    if need not in alone.known:
        return "not told"
    low, high = alone.known[need]
    return wording.between(_value(alone, need, low), _value(alone, need, high))


def _ranges(alone: SchoolsAlone, need: SchoolsNeed, found: BreakEven) -> str:
    """Return the values at which schools alone sustain it, or what is missing."""
    if not found.met:
        return _short(alone, need, found)
    told = []
    for low, high in found.met:
        first, last = _value(alone, need, low), _value(alone, need, high)
        if not low:
            told.append(f"up to {last}" if math.isfinite(high) else "any")
        else:
            told.append(
                f"{first} to {last}" if math.isfinite(high) else f"from {first}"
            )
    return wording.listing(told)


def _short(alone: SchoolsAlone, need: SchoolsNeed, found: BreakEven) -> str:
    """Return that nothing up to the most tried will do, and what is missing at best."""
    most = alone.highest_fee if need is SchoolsNeed.FEE else MOST_FACTOR
    missing = wording.short_money(-found.best_result)
    return f"none up to {_value(alone, need, most)}; {missing} short at best"


def _value(alone: SchoolsAlone, need: SchoolsNeed, factor: float) -> str:
    """Return what a factor on something comes to; nothing where there is no limit."""
    one = {
        SchoolsNeed.FEE: alone.mean_fee,
        SchoolsNeed.SCHOOLS: alone.schools,
        SchoolsNeed.COST: alone.cost,
    }[need]
    if math.isinf(factor) or math.isnan(one):
        return wording.NOTHING
    if need is SchoolsNeed.SCHOOLS:
        return wording.number(one * factor, 1)
    return _sum(one * factor)


def _sum(amount: float) -> str:
    """Return pounds, or that any sum will do."""
    return "any sum" if math.isinf(amount) else wording.money(amount)


def _notes(statements: Statements, scenario: str, alone: SchoolsAlone) -> Iterator[str]:
    """Yield how the figures are to be read."""
    yield answer_in_words(statements, scenario)
    yield _ALONE
    yield _KNOWN_FEE.format(statements.real_prices)
    yield _KNOWN_COST
    if alone.own_test is None:
        yield _NO_DEMAND
    else:
        yield _TAKE_UP.format(_grades(statements, scenario))
        yield _WILLING


def _grades(statements: Statements, scenario: str) -> str:
    """Return how sure the plan is of how many hear of it and want it."""
    demand = statements.comparison.model.funding[scenario].demand
    assumptions = statements.comparison.funded.plan.terms.assumptions
    told = dict.fromkeys(
        GRADES[Grade(assumptions[each].grade)].lower()
        if isinstance(each, str)
        else "without a source"
        for each in ((demand.reach, demand.interest) if demand else ())
    )
    return wording.listing(list(told))
