"""Cost that no stream of a scenario may pay is told."""

from __future__ import annotations

import pytest

from costmodel.assumption_files import load_published
from costmodel.document_lines import DocumentLines
from costmodel.inspection import Inspection
from scenarios.bearer_checks import check_bearers
from tests.documents import told
from tests.models import (
    Words,
    a_model,
    bought,
    contract,
    fee,
    grant,
    pool,
    programme,
    projected,
    scenario,
)

MATERIALS = {"cost_types": ["materials"]}
PROGRAMMES = {
    "leading": programme(1, ingredients=[bought(100), bought(20, cost_type="travel")]),
    "reading": programme(1, ingredients=[bought(50), bought(30, cost_type="travel")]),
}


def said(*streams: Words, **parts: Words) -> list[str]:
    """Return what is said of two programmes with materials and travel."""
    words = {"programmes": PROGRAMMES, "funding": {"one": scenario(*streams)}}
    model = a_model(years=1, **(words | parts))
    inspection = Inspection(model, load_published(), DocumentLines())
    return told(check_bearers(inspection, ("funding", "one"), projected(model)))


def test_a_cost_type_outside_every_scope_is_told() -> None:
    assert said(grant(a_year=500, scope=MATERIALS)) == [
        (
            "warning funding.one.streams: In 'Scenario' no stream may pay for travel "
            "(£50.00). It is left to surpluses of other work, to reserves, or to "
            "nobody. Widen a scope, or add a stream for it."
        )
    ]


def test_a_programme_that_nobody_pays_for_is_told_whole() -> None:
    (finding,) = said(grant(a_year=500, scope={"programmes": ["leading"]}))

    assert "no stream may pay for anything in 'reading' (£80.00). It" in finding


def test_of_some_programmes_only_those_are_named() -> None:
    leading = grant(a_year=500, scope={"programmes": ["leading"]})

    (finding,) = said(leading, grant("other", a_year=500, scope=MATERIALS))

    assert "no stream may pay for travel of 'reading' (£30.00). It" in finding


def test_whole_programmes_are_told_before_cost_types_of_others() -> None:
    scope = {"programmes": ["leading"], "cost_types": ["materials"]}

    (finding,) = said(grant(a_year=500, scope=scope))

    assert "for anything in 'reading' (£80.00) and travel (£20.00). It" in finding


def test_a_cost_type_that_no_other_programme_has_needs_no_programme() -> None:
    others = [bought(50, cost_type="quality_assurance"), bought(1)]
    programmes = PROGRAMMES | {"reading": programme(1, ingredients=others)}

    (finding,) = said(
        grant(a_year=500, scope={"programmes": ["leading"]}),
        grant("other", a_year=500, scope=MATERIALS),
        programmes=programmes,
    )

    assert "pay for quality assurance (£50.00)." in finding


@pytest.mark.parametrize(
    "stream",
    [
        grant(a_year=1),
        grant(a_year=1, restricted=False),
        grant(a_year=1, restricted=False, scope=MATERIALS),
        contract(a_year=1),
        fee(prices={"leading": 1, "reading": 1}),
        grant(a_year=1, scope={"programmes": ["leading", "reading"]}),
        contract(a_year=1, scope={"cost_types": ["travel"]}),
    ],
)
def test_a_stream_that_is_for_it_is_enough(stream: Words) -> None:
    assert said(grant("narrow", a_year=500, scope=MATERIALS), stream) == []


def test_a_fee_is_for_its_own_programmes() -> None:
    (finding,) = said(fee(prices={"leading": 1}))

    assert "for anything in 'reading' (£80.00). It" in finding


def test_shares_of_pools_need_somebody_to_pay_them_too() -> None:
    office = pool("schools", bought(10, cost_type="premises"))
    types = {"cost_types": ["materials", "travel"]}

    (finding,) = said(contract(a_year=1, scope=types), pools={"office": office})

    assert "pay for premises (£10.00)." in finding


def test_without_any_stream_it_is_told_elsewhere() -> None:
    assert said() == []


@pytest.mark.parametrize(("pence", "is_told"), [(0.004, 0), (0.005, 0), (0.006, 1)])
def test_less_than_half_a_penny_is_nothing(pence: float, is_told: int) -> None:
    one = programme(1, ingredients=[bought(10), bought(pence, cost_type="travel")])

    assert (
        len(said(grant(a_year=1, scope=MATERIALS), programmes={"one": one})) == is_told
    )
