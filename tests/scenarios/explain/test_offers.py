"""Nothing is offered that would be refused, and what is told can be had."""

from __future__ import annotations

import re

import pytest

from costmodel.explain.addresses import UnknownAddressError
from scenarios.comparison import Draws
from scenarios.explain.explained import Explained, explained_of
from scenarios.opened_model import open_model
from tests.reports.runs import ON_PAPER

ONE = explained_of(open_model(ON_PAPER), Draws(blocks=1))
TWO = explained_of(open_model(ON_PAPER), Draws(blocks=2))


def told(explained: Explained, written: str) -> str:
    """Return what is said of an address that names no figure."""
    with pytest.raises(UnknownAddressError) as caught:
        explained.figure(written)
    return str(caught.value)


@pytest.mark.parametrize(
    "written",
    [
        "traded.chance.fails.err",
        "traded.verdict_changes_at",
        "traded.verdict_changes_at.of.oficer_salary",
        "traded.break_even.fees.lost",
        "traded.break_even.fees.x",
        "subsidy.break_even",
        "subsidy.break_even.cohorts.x",
        "tender.subsidy_need",
        "tender.best_fee",
    ],
)
def test_what_is_offered_is_a_figure(written: str) -> None:
    offered = re.findall(r"(?:mean|as in) '([^']+)'", told(ONE, written))

    for address in offered:
        assert ONE.figure(address).name


def test_an_error_is_offered_where_there_are_several_blocks() -> None:
    error = "'traded.chance.fails.error'"

    assert error not in told(ONE, "traded.chance.fails.eror")
    assert error in told(TWO, "traded.chance.fails.eror")


def test_what_never_changes_a_verdict_is_not_listed() -> None:
    listed = told(ONE, "traded.verdict_changes_at.of")

    for name in ("cover_day", "head_salary"):
        assert f"'{name}'" not in listed
        assert "changes the verdict" in told(
            ONE, f"traded.verdict_changes_at.of.{name}"
        )
