"""Sources of income as they are written."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from costmodel.drivers import CostType, ProfileName
from costmodel.model_files import read_text
from scenarios.funding import FundedModel
from scenarios.streams import Contract, Fee, Grant, Scope, Stream
from tests.documents import MINI, changed
from tests.models import Words, contract, fee, grant

STREAM: TypeAdapter[Stream] = TypeAdapter(Stream)


def read(words: Words) -> Stream:
    """Read one stream."""
    return STREAM.validate_python(words)


@pytest.mark.parametrize(
    ("words", "kind"), [(grant(), Grant), (fee(), Fee), (contract(), Contract)]
)
def test_the_kind_of_a_stream_is_written_in_it(words: Words, kind: type) -> None:
    assert isinstance(read(words), kind)


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ValidationError, match="kind"):
        read({**grant(), "kind": "lottery"})


def test_a_grant_is_restricted_carried_and_paid_in_arrears_unless_said() -> None:
    words = {name: value for name, value in grant().items() if name != "paid"}
    written = read(words)

    assert isinstance(written, Grant)
    assert written.restricted
    assert written.unspent == "carried"
    assert written.paid == "quarterly_in_arrears"
    assert written.taper == ()
    assert written.scope == Scope()


def test_a_fee_is_earned_in_teaching_months_and_paid_a_month_later_unless_said() -> (
    None
):
    written = Fee.model_validate({"kind": "fee", "name": "fees", "prices": {"a": 1}})

    assert written.profile is ProfileName.TEACHING
    assert written.paid_after_months == 1
    assert written.bad_debt == 0.0


def test_a_contract_is_certain_unless_it_has_a_chance_of_winning() -> None:
    written = read(contract(a_year=1))

    assert isinstance(written, Contract)
    assert written.chance_of_winning is None


@pytest.mark.parametrize("months", [-1, 13])
@pytest.mark.parametrize("words", [fee(), contract()])
def test_money_comes_within_a_year(words: Words, months: int) -> None:
    with pytest.raises(ValidationError, match="paid_after_months"):
        read({**words, "paid_after_months": months})


@pytest.mark.parametrize("starts", ["2026-9", "2026-13", "September 2026", "2026"])
def test_a_month_is_written_as_year_and_month(starts: str) -> None:
    with pytest.raises(ValidationError, match="starts"):
        read({**grant(), "starts": starts})


def test_a_scope_names_programmes_and_cost_types() -> None:
    scope = Scope.model_validate({"programmes": ["a"], "cost_types": ["bid"]})

    assert scope.programmes == ("a",)
    assert scope.cost_types == (CostType.BID,)
    with pytest.raises(ValidationError, match="cost_types"):
        Scope.model_validate({"cost_types": ["rent"]})


def test_a_class_for_vat_that_is_not_known_is_told_with_each_that_is_once() -> None:
    fees = "{kind: fee, name: fees, prices: {leading: 4000, reading: 2500}}"
    reduced = fees.replace("}}", "}, vat: reduced}")

    (found,) = read_text(changed(MINI, (fees, reduced)), FundedModel).findings

    assert found.what == "'reduced' is not known here."
    assert found.remedy == "Known here: standard, exempt and outside."
