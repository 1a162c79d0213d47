"""The claim asked of schools, as tables: prices, who could pay them, what is missing.

What the figures are is told in docs/method/claim.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from costmodel.programmes import Phase
from reports import cells
from reports.ability_words import TESTS_IN_WORDS, reading_in_words
from reports.claims import asked_addresses
from reports.claims.asked_words import (
    COSTS,
    NOT_SAMPLED,
    enough,
    schools_of,
    who_was_asked,
)
from reports.columns import balance, share
from reports.cost_tables import PROGRAMME
from reports.labels import TESTS
from reports.rows import addressed, heading, row
from reports.statements import Statements
from reports.tables import Cell, Column, Form, Row, Table
from reports.wording import money
from scenarios.able_to_pay import TestKey
from scenarios.affordability import Unknowns
from scenarios.claim.held import AskedClaim, AskedProgrammes
from scenarios.gap_judgement import Costed
from scenarios.spreads import Spread

BELOW, ASSUMED, ABOVE = "1 in 10 below", "as assumed", "1 in 10 above"

_PLACES = (
    "Of all programmes a share is that of the places whose schools could pay, and a"
    " subsidy the mean over places: no programme pays for another. Where a test lacks"
    " figures for the schools of a programme, no mean is told."
)
_ONCE = (
    "A reserve pays once: what it leaves is missing in the one year in which it is"
    " spent, and it counts in no answer."
)
_KNOWN = "Schools whose accounts do not say are left out."
_TENTHS = "In one draw in ten a figure is below the first, in one above the last."


def full_prices(statements: Statements, asked: AskedClaim) -> Table:
    """Return what a school-year costs, programme by programme, and how sure that is."""
    rows = (
        addressed(
            row(name, _prices(asked, buyers)),
            asked_addresses.of_prices(statements, asked, buyers),
        )
        for name, buyers in _named(statements, asked)
    )
    return Table(
        "full_prices",
        "The full price of a school-year, and how sure that is",
        (
            Column(PROGRAMME),
            Column("School-years", Form.COUNT),
            *(
                balance(told, _heading(cost))
                for cost in Costed
                for told in (BELOW, ASSUMED, ABOVE)
            ),
        ),
        tuple(rows),
        statements.real,
        (_TENTHS, NOT_SAMPLED),
    )


def who_could_pay(statements: Statements, asked: AskedClaim) -> Table:
    """Return the share of schools that could pay the full price, test by test."""
    phases = _phases(asked)
    rows = (
        addressed(
            row(name, _shares(asked, key, phases)),
            asked_addresses.of_shares(statements, asked, key, phases),
        )
        for name, key in _tests(asked)
    )
    return Table(
        "who_could_pay",
        "How many schools could pay the full price, by the test chosen",
        (
            Column("Test"),
            *(share(_asked(each), "Full cost, as assumed") for each in phases),
            *(
                share(told, f"{_heading(cost)}, all places")
                for cost in Costed
                for told in (BELOW, ASSUMED, ABOVE)
            ),
        ),
        tuple(rows),
        statements.real,
        (_PLACES, _TENTHS, TESTS_IN_WORDS, who_was_asked(asked)),
    )


def smallest_subsidy(statements: Statements, asked: AskedClaim) -> Table:
    """Return the smallest subsidy with which enough schools can pay the rest."""
    rows: list[Row] = []
    for cost in Costed:
        rows.append(heading(_heading(cost)))
        rows += [
            addressed(
                row(name, _missing(asked, cost, key)),
                asked_addresses.of_missing(statements, asked, cost, key),
            )
            for name, key in _tests(asked)
        ]
    chances = ("it is enough as assumed", *map(_more_than, asked.sums))
    return Table(
        "subsidy_for_the_rest",
        f"The smallest subsidy with which {enough(asked.share)} can pay the rest",
        (
            Column("Test"),
            *(balance(told, "A school-year") for told in (BELOW, ASSUMED, ABOVE)),
            *(balance(told, "Over the plan") for told in (ASSUMED, ABOVE)),
            *(share(told, "Chance that") for told in chances),
        ),
        tuple(rows),
        statements.real,
        (_PLACES, _ONCE, _TENTHS, NOT_SAMPLED, who_was_asked(asked)),
    )


def asked_in_brief(statements: Statements, asked: AskedClaim) -> Table:
    """Return who could pay and what is missing by each test, known accounts alone."""
    rows: list[Row] = []
    for cost in Costed:
        rows.append(heading(_heading(cost)))
        rows += [
            addressed(
                row(name, _brief(asked, cost, key)),
                asked_addresses.of_brief(statements, asked, cost, key),
            )
            for name, key in _tests(asked)
            if _is_plain(key)
        ]
    missing = "Smallest subsidy a school-year"
    chances = ("it is enough", *map(_more_than, asked.sums))
    return Table(
        "asked_in_brief",
        "Who could pay the full price, and the smallest subsidy with which"
        f" {enough(asked.share)} can",
        (
            Column("Test"),
            share("Could pay"),
            balance(ASSUMED, missing),
            balance("in 9 of 10 draws", missing),
            balance("Over the plan, as assumed"),
            *(share(told, "Chance that") for told in chances),
        ),
        tuple(rows),
        statements.real,
        (_PLACES, _KNOWN, _ONCE, TESTS_IN_WORDS, who_was_asked(asked)),
    )


def programmes_asked(statements: Statements, asked: AskedClaim) -> Table:
    """Return who could pay each programme, and how surely most of them cannot."""
    keys = [key for _, key in _tests(asked) if _is_plain(key)]
    rows: list[Row] = []
    for cost in Costed:
        rows.append(heading(_heading(cost)))
        rows += [
            addressed(
                row(name, _by_test(asked, cost, keys, buyers)),
                asked_addresses.of_tests(statements, asked, (cost, keys, buyers)),
            )
            for name, buyers in _named(statements, asked)
            if buyers.programme
        ]
    return Table(
        "programmes_asked",
        "How many schools could pay each programme, and how surely it is more than"
        f" {enough(asked.share)} can pay",
        (
            Column(PROGRAMME),
            *(
                share(told, TESTS[test])
                for test, _, _ in keys
                for told in ("could pay", "more, in draws")
            ),
        ),
        tuple(rows),
        statements.real,
        (_ONCE, TESTS_IN_WORDS, who_was_asked(asked)),
    )


def _heading(cost: Costed) -> str:
    """Return a cost as it stands above columns and rows."""
    return COSTS[cost].capitalize()


def _more_than(amount: float) -> str:
    """Return what is said of a sum claimed."""
    return f"more than {money(amount)} is needed"


def _named(
    statements: Statements, asked: AskedClaim
) -> Iterator[tuple[str, AskedProgrammes]]:
    """Yield programmes, phases if there are several, and all if there are several."""
    labels = statements.labels.programmes
    names = dict(zip(statements.comparison.model.programmes, labels, strict=True))
    phases = _phases(asked)
    for buyers in asked.buyers:
        if buyers.programme:
            yield names[buyers.programme], buyers
        elif buyers in phases:
            yield f"Mean, for {schools_of(_phase(buyers))}", buyers
        elif buyers.are_all and len(buyers.programmes) > 1:
            yield "Mean of all programmes", buyers


def _phases(asked: AskedClaim) -> list[AskedProgrammes]:
    """Return the programmes of each phase; nothing of a single phase."""
    found = [each for each in asked.buyers if not each.programme and not each.are_all]
    return found if len(found) > 1 else []


def _tests(asked: AskedClaim) -> Iterator[tuple[str, TestKey]]:
    """Yield every test, reading and published sum with its name."""
    for key in asked.budgets.keys:
        test, unknowns, number = key
        name = reading_in_words(test, unknowns)
        yield (f"{name}, highest" if number else name), key


def _is_plain(key: TestKey) -> bool:
    """Whether unknown accounts are left out, and the published sum is the lowest."""
    _, unknowns, number = key
    return unknowns is Unknowns.KNOWN and not number


def _brief(asked: AskedClaim, cost: Costed, key: TestKey) -> Iterator[Cell]:
    """Yield who could pay, the smallest subsidy, and how sure it is."""
    found = asked.of_all(cost, key)
    if found is None:
        yield from [cells.NOTHING] * asked_addresses.BRIEF
        return
    yield cells.share(found.share.central)
    yield cells.pounds(found.subsidy.central)
    yield cells.pounds(found.subsidy.high)
    yield cells.pounds(found.over_plan.central)
    yield from (cells.chance(each.share) for each in (found.suffices, *found.above))


def _prices(asked: AskedClaim, buyers: AskedProgrammes) -> Iterator[Cell]:
    """Yield the school-years of some programmes, and what one costs."""
    yield cells.count(asked.school_years(buyers))
    for cost in Costed:
        yield from _spread(asked.price(cost, buyers), cells.pounds)


def _shares(
    asked: AskedClaim, key: TestKey, phases: Sequence[AskedProgrammes]
) -> Iterator[Cell]:
    """Yield the shares that could pay, by phase and of all places."""
    for buyers in phases:
        found = asked.paying(Costed.FULL, key, buyers)
        yield cells.NOTHING if found is None else cells.share(found.share.central)
    for cost in Costed:
        of_all = asked.of_all(cost, key)
        yield from _spread(None if of_all is None else of_all.share, cells.share)


def _missing(asked: AskedClaim, cost: Costed, key: TestKey) -> Iterator[Cell]:
    """Yield the smallest subsidy, and how sure it is."""
    found = asked.of_all(cost, key)
    if found is None:
        yield from [cells.NOTHING] * asked_addresses.MISSING
        return
    yield from _spread(found.subsidy, cells.pounds)
    yield cells.pounds(found.over_plan.central)
    yield cells.pounds(found.over_plan.high)
    yield from (cells.chance(each.share) for each in (found.suffices, *found.above))


def _by_test(
    asked: AskedClaim, cost: Costed, keys: Sequence[TestKey], buyers: AskedProgrammes
) -> Iterator[Cell]:
    """Yield who could pay one programme, and how surely it is too dear for most."""
    for key in keys:
        found = asked.paying(cost, key, buyers)
        yield cells.share(None if found is None else found.share.central)
        yield cells.chance(None if found is None else found.needed.share)


def _spread(
    spread: Spread | None, cell: Callable[[float | None], Cell]
) -> tuple[Cell, Cell, Cell]:
    """Return what one draw in ten is below, what is assumed, and what one is above."""
    if spread is None:
        return cells.NOTHING, cells.NOTHING, cells.NOTHING
    return cell(spread.low), cell(spread.central), cell(spread.high)


def _asked(buyers: AskedProgrammes) -> str:
    """Return which schools are asked, as they stand above a column."""
    return schools_of(_phase(buyers)).capitalize()


def _phase(buyers: AskedProgrammes) -> Phase:
    """Return the phase of the schools asked."""
    return buyers.phase or Phase.ALL
