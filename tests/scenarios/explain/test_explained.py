"""A model is worked out once, and any of its figures can be asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from costmodel.assumption_files import load_published
from costmodel.document_lines import DocumentLines
from costmodel.errors import ModelRefusedError
from costmodel.explain.addresses import (
    Address,
    Known,
    UnknownAddressError,
    address_of,
)
from costmodel.explain.figures import known_in
from costmodel.explain.measures import CLAUSES, Clause, Measure
from scenarios.comparison import Draws
from scenarios.explain.explained import Explained, explained_of
from scenarios.explain.model_numbers import DEFLATED, FIRST_YEAR, HIGH, LOW
from scenarios.opened_model import open_model, open_text
from tests.documents import MINI, changed
from tests.models import a_model, compiled, programme, scenario
from tests.reports.runs import ON_PAPER

PAPER = explained_of(open_model(ON_PAPER))
HOW_MANY = 11_532
"""Addresses of the small document, with one clause each at most."""


@pytest.mark.parametrize(
    ("was", "becomes", "place", "spelt"),
    [
        ("\n  tender:", "\n  tender.if_lost:", "funding", "tender_if_lost"),
        ("\n  leading:", "\n  leading.success:", "programmes", "leading_success"),
        ("\n  quality:", "\n  leading.borne:", "pools", "leading_borne"),
        ("\n  specialist:", "\n  head.fee:", "people", "head_fee"),
        ("name: council,", "name: a.for.events,", "funding", "a_for_events"),
        (
            "lasts_years: 2",
            "lasts_years: 2\n    tiers: {a.b: {label: A, schools: 1}}",
            "programmes",
            "a_b",
        ),
    ],
)
def test_a_name_of_ones_own_has_no_dot(
    was: str, becomes: str, place: str, spelt: str
) -> None:
    opened = open_text(changed(MINI, (was, becomes)))

    (found,) = (one for one in opened.findings if "spelt as a name" in one.what)

    assert found.place.path.startswith(place)
    assert found.remedy.endswith(f"underscores alone, like {spelt}.")


def test_no_published_name_ends_like_a_reading_of_an_assumption() -> None:
    """``head_fee.low`` would be both, with an assumption ``head_fee``."""
    ends = {name.rpartition(".")[2] for name in load_published().values}

    assert not ends & {LOW, HIGH, FIRST_YEAR, DEFLATED}


def _addresses(text: str) -> list[str]:
    """Return every address of a model, as often as something makes it."""
    explained = explained_of(open_text(text), Draws(1, 1))
    known = known_in(explained.funded.plan)
    costs = (
        str(Address(owner, measure, year, dict(narrowed)))
        for owner in known.owners
        for measure in Measure
        for narrowed in ((), *_narrowed(known, measure))
        for year in (None, *known.years)
    )
    ways = explained._scenarios  # noqa: SLF001 - nothing else lists them all
    return [
        *(one for one in costs if _is_cost(one, known)),
        *explained._gaps,  # noqa: SLF001
        *explained._planned.figures(),  # noqa: SLF001
        *(one for name in ways for one in explained._figures(name)),  # noqa: SLF001
    ]


def _narrowed(known: Known, measure: Measure) -> Iterator[tuple[tuple[Clause, str]]]:
    """Yield what narrows a measure, one clause at a time."""
    for clause in CLAUSES[measure]:
        for value in known.values(measure, clause):
            yield ((clause, value),)


def _is_cost(written: str, known: Known) -> bool:
    """Whether an address is one of costs; then it reads as it is written."""
    try:
        return str(address_of(written, known)) == written
    except UnknownAddressError:
        return False


@pytest.mark.parametrize(
    "names",
    [
        {},
        {"leading": "full_cost", "traded": "result", "fees": "events"},
        {"leading": "next_school", "traded": "chance", "fees": "of"},
        {"leading": "funding", "office": "people", "traded": "programmes"},
        {"office": "for", "traded": "if_lost", "tender": "won_or_lost", "fees": "for"},
        {"head_fee": "low", "licence": "full_cost", "head": "full_cost"},
    ],
)
def test_no_two_figures_have_one_address(names: dict[str, str]) -> None:
    """However things are called, there are as many addresses as figures."""
    text = MINI
    for was, becomes in names.items():
        text = re.sub(rf"(?<![\w.]){was}(?![\w.])", becomes, text)

    found = _addresses(text)

    assert len(found) == len(set(found)) == HOW_MANY


def test_a_figure_is_that_of_planned_volumes() -> None:
    assert PAPER.figure("all.full_cost").amount == pytest.approx(221_116.1, abs=0.1)
    assert PAPER.ledger is PAPER.ledger


def test_a_lost_contract_has_figures_of_its_own() -> None:
    lost = PAPER.figure("tender.if_lost.result")
    both = PAPER.figure("tender.won_or_lost.result")

    assert lost.amount == pytest.approx(-116_631, abs=1.0)
    assert both.amount == pytest.approx(-66_444, abs=1.0)
    with pytest.raises(UnknownAddressError):
        PAPER.figure("traded.if_lost.result")


def test_numbers_are_told_with_their_lines() -> None:
    leaves = PAPER.figure("all.full_cost.2026").leaves()

    assert any(leaf.source is not None and leaf.source.line for leaf in leaves)


def test_an_unknown_address_is_refused() -> None:
    with pytest.raises(UnknownAddressError):
        PAPER.figure("nobody.full_cost")


def test_a_model_with_errors_is_refused() -> None:
    with pytest.raises(ModelRefusedError):
        explained_of(open_text("format: costmodel/1"))


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("traded.reslt.2026", "Did you mean 'traded.result.2026'?"),
        ("traded.full_cost.2026", "Did you mean 'traded.cost.2026'?"),
        (
            "traded.result.2040",
            "Did you mean 'traded.result.2027', or 'traded.result' for all years?",
        ),
        (
            "traded.cash",
            (
                "After 'traded.cash' must stand 'opening' or a month from 2026-09 to "
                "2028-08, as in 'traded.cash.opening'."
            ),
        ),
        ("traded.cash.2027", "Did you mean 'traded.cash.2027-01'?"),
        (
            "traded.borne",
            "After 'traded.borne' must stand 'by', as in 'traded.borne.by.broker'.",
        ),
        ("trade.result", "Did you mean 'traded.result'?"),
        ("Schools pay.result", "Did you mean 'traded.result'?"),
        ("raeding.gap.leest", "Did you mean 'reading.gap.least'?"),
        ("reading.avoidable_cst", "Did you mean 'reading.avoidable_cost'?"),
        ("reading.gap.leest", "Did you mean 'reading.gap.least'?"),
        ("schools.result", "Did you mean 'traded.result'?"),
        ("Leading.full_cost", "Did you mean 'leading.full_cost'?"),
        ("tender.if_lost.reslt", "Did you mean 'tender.if_lost.result'?"),
        ("tender.if_lost.cash.2027", "Did you mean 'tender.if_lost.cash.2027-01'?"),
        (
            "nosuch.result",
            (
                "Write one as 'all.full_cost.2026', or with leading, reading, office or"
                " quality for 'all'. For a way of funding write one as "
                "'subsidy.result.2026', or with traded or tender for 'subsidy'."
            ),
        ),
    ],
)
def test_a_wrong_address_is_told_with_what_is_missing_or_meant(
    written: str, near: str
) -> None:
    with pytest.raises(UnknownAddressError) as caught:
        PAPER.figure(written)

    assert str(caught.value) == f"There is no figure '{written}'. {near}"


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("traded", "After 'traded' must stand 'income', "),
        ("traded." + "x" * 5_000, "After 'traded' may stand 'income', "),
        ("reading.profit", "'gap', "),
        ("reading.gap", "'least', as in 'reading.gap."),
        ("tender.if_lost", "as in 'tender.if_lost.income'."),
        ("tender.if_lost.profit", "After 'tender.if_lost' may stand 'income', "),
    ],
)
def test_a_wrong_address_is_told_with_all_that_may_stand(
    written: str, told: str
) -> None:
    with pytest.raises(UnknownAddressError) as caught:
        PAPER.figure(written)

    assert told in str(caught.value)
    assert len(str(caught.value)) < 600


@pytest.mark.parametrize(
    ("address", "volumes", "prices"),
    [
        ("all.full_cost.2026", "planned volumes", "prices of each year"),
        (
            "leading.full_cost.per.journey",
            "planned volumes",
            "prices of the first year",
        ),
        ("leading.count.of.school.2026", "planned volumes", "deployed days"),
        ("all.gap.least", "planned volumes", "prices of the first year"),
        ("tender.cost.2026", "own volumes", "prices of each year"),
        ("traded.break_even.mean_fee", "own volumes", "prices of the first year"),
        ("tender.if_lost.result", "own volumes", "prices of each year"),
        ("traded.chance.fails", "8,192 draws", "route of fees"),
        ("all.claim.as_published", "planned volumes", "prices of their own date"),
        ("tender.reserves_in_draws.mean.2028-08", "draws", "prices of each year"),
        ("tender.subsidy", "own volumes", "prices of the first year"),
        ("traded.school_cost.of.leading", "own volumes", "prices of the first year"),
        ("tender.present_value.full_cost", "own volumes", "later years discounted"),
        ("all.real_cost.2027", "planned volumes", "prices of the first year"),
        ("all.cash_and_pools", "planned volumes", "prices of each year"),
        ("assumptions.head_fee", "as they are stated", "prices of their own date"),
        ("people.officer.working_days", "values we assume", "as they are stated"),
        ("all.deflator.2027", "planned volumes", "deployed days"),
        ("all_pools.cash_cost", "planned volumes", "prices of each year"),
    ],
)
def test_each_figure_rests_on_its_own_volumes_and_prices(
    address: str, volumes: str, prices: str
) -> None:
    basis = PAPER.basis(address, PAPER.figure(address)).words

    assert volumes in basis
    assert basis.endswith(prices)


def test_an_unknown_owner_is_told_the_only_way_of_funding_or_none() -> None:
    alone = a_model(programmes={"one": programme(1)})
    funded = a_model(programmes={"one": programme(1)}, funding={"w": scenario()})
    bare, way = (Explained(compiled(each), DocumentLines()) for each in (alone, funded))

    with pytest.raises(UnknownAddressError) as without:
        bare.figure("nosuch.result")
    with pytest.raises(UnknownAddressError) as with_one:
        way.figure("nosuch.result")

    assert str(without.value).endswith("or with one for 'all'.")
    assert str(with_one.value).endswith(
        " For a way of funding write one as 'w.result.2026'."
    )
