"""Each supply has a class for VAT, and one that its supplier may have."""

from __future__ import annotations

from scenarios.vat_checks import check_vat
from tests.documents import Change, funding_with, told
from tests.models import Words, contract, fee, grant, scenario

AT = ("funding", "subsidy")
TAXABLE = ("vat: exempt_supplier", "vat: taxable_supplier")
PARTLY = ("vat: exempt_supplier", "vat: partly_exempt")


def said(*changes: Change, streams: tuple[Words, ...], **words: object) -> list[str]:
    """Return what is said of a way of funding in the small document, changed."""
    inspection = funding_with(*changes)
    _, funding = next(iter(inspection.scenarios()))
    changed = type(funding).model_validate(scenario(*streams, **words))
    return told(check_vat(inspection, AT, changed))


def test_streams_without_a_class_follow_the_organisation() -> None:
    assert said(streams=(fee(), grant(), contract(a_year=1))) == []
    assert said(TAXABLE, streams=(fee(vat="standard"), fee(vat="outside"))) == []


def test_a_partly_exempt_supplier_states_the_class_of_each_supply() -> None:
    unsaid = (
        "error funding.subsidy.streams.1: Nothing says whether VAT comes on top of "
        "'tender'. What is recovered of VAT on purchases follows from the classes of "
        "income. Write vat: standard, vat: exempt, or vat: outside if nothing is "
        "supplied."
    )
    streams = (fee(vat="standard"), contract(a_year=1), grant())

    assert said(PARTLY, streams=streams) == [unsaid]
    assert said(streams=streams, vat="partly_exempt") == [unsaid]


def test_a_class_that_the_supplier_cannot_have_is_refused() -> None:
    assert said(streams=(fee(vat="standard"),)) == [
        (
            "error funding.subsidy.streams.0.vat: 'fees' is standard for VAT, and the "
            "organisation is an exempt supplier. Write vat: partly_exempt at the "
            "organisation or at this way of funding, or another class."
        )
    ]
    (refused,) = said(TAXABLE, streams=(fee(vat="exempt"),))
    assert "the organisation is a taxable supplier" in refused


def test_a_taxable_organisation_is_not_partly_exempt_in_one_way_alone() -> None:
    assert said(TAXABLE, streams=(fee(vat="standard"),), vat="partly_exempt") == [
        (
            "error funding.subsidy.vat: The organisation is a taxable supplier, and "
            "not in this way of funding. Write vat: partly_exempt at the organisation."
        )
    ]


def test_a_partly_exempt_supplier_without_taxed_income_is_told() -> None:
    assert said(PARTLY, streams=(fee(vat="exempt"), grant())) == [
        (
            "note funding.subsidy: No income of this way of funding is taxed, so that "
            "VAT on purchases comes back only if it is small. Write vat: standard at "
            "the income on which VAT comes on top."
        )
    ]
