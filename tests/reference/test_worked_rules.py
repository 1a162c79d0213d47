"""Several payers, one of them with rules: plain and paper agree to the penny."""

from __future__ import annotations

from functools import cache

import pytest
import yaml

from scenarios.funding import FundedModel, Funding
from tests.reference.plain import work_out_scenario
from tests.reference.plain_result import (
    CASH_BELOW,
    FAILS,
    FLOOR_BREACHED,
    FUNDS_BELOW,
    PlainScenario,
)
from tests.reference.test_engine import compare
from tests.reference.worked_page import (
    BALANCES,
    PAGE,
    PAPER,
    PENNY,
    YEARS,
    column,
    mini_model,
    number,
    row_of,
    table,
)
from tests.some import some

SPANS = {
    "Sep 2026 to Aug 2027": (0, 12),
    "Sep 2027 to Mar 2028": (12, 19),
    "Apr 2028 to Aug 2028": (19, 24),
}


def ruled_model() -> FundedModel:
    """Return the worked example with the way of funding that its page writes out."""
    section = PAGE.read_text(encoding="utf-8").split("\n## 15. ")[1]
    written = section.split("```yaml\n")[1].split("```")[0]
    ruled = Funding.model_validate(yaml.safe_load(written))
    return mini_model().model_copy(update={"funding": {"ruled": ruled}})


@cache
def ruled() -> PlainScenario:
    """Return that way of funding, worked out by the plain calculation."""
    return work_out_scenario(ruled_model(), PAPER, "ruled")


def test_the_periods() -> None:
    assert ruled().periods == list(SPANS.values())


@pytest.mark.parametrize("position", range(3))
def test_who_pays_in_each_period(position: int) -> None:
    *cells, together = table(f"ruled: {list(SPANS)[position]}")
    payers = list(together)[3:]
    paid = ruled().paid[position]
    for row in cells:
        by_payer = paid[row["programme"], row["cost type"].replace(" ", "_")]
        for payer in payers:
            amount = by_payer.get(payer, 0.0)
            assert amount == pytest.approx(number(row[payer]), abs=PENNY)
    everyone = {payer for cell in paid.values() for payer, sum_ in cell.items() if sum_}
    assert everyone == set(payers)
    for payer in payers:
        total = sum(cell.get(payer, 0.0) for cell in paid.values())
        assert total == pytest.approx(number(together[payer]), abs=PENNY)


def test_what_the_rules_leave_to_others() -> None:
    for rule, amount in some(ruled().left_by_rules["council"].items()):
        row = row_of("ruled: limits", f"left by *{rule}*")
        printed = sum(number(row[span]) for span in list(SPANS)[:2])
        assert amount == pytest.approx(printed, abs=2 * PENNY)
    assert ruled().without_match["council"] == 0


def test_what_the_grant_pays_is_the_least_of_its_limits() -> None:
    limits = ("money", "share: 0.8 × (*E* + in kind)", "ceiling")
    for at, span in enumerate(list(SPANS)[:2]):
        least = min(number(row_of("ruled: limits", name)[span]) for name in limits)
        paid = sum(cell.get("council", 0.0) for cell in ruled().paid[at].values())
        assert paid == pytest.approx(least, abs=PENNY)


def test_reconciliation() -> None:
    for payer, account in some(ruled().reconciliation.items()):
        row = row_of("ruled: reconciliation", payer)
        for title in ("given", "paid", "surplus", "carried", "returned"):
            amount = getattr(account, title)
            assert amount == pytest.approx(number(row[title]), abs=PENNY)


@pytest.mark.parametrize("title", BALANCES)
def test_balances_month_by_month(title: str) -> None:
    printed = column("ruled: money", title)

    assert len(printed) == 24
    assert getattr(ruled(), BALANCES[title]) == pytest.approx(printed, abs=PENNY)


@pytest.mark.parametrize("name", list(ruled().received))
def test_money_in_month_by_month(name: str) -> None:
    printed = column("ruled: money", f"{name} in")

    assert ruled().received[name] == pytest.approx(printed, abs=PENNY)


def test_results_and_verdict() -> None:
    for label, year in YEARS.items():
        printed = number(row_of("ruled: verdict", "result")[label])
        assert ruled().results[year] == pytest.approx(printed, abs=PENNY)
    verdict = ruled().verdict
    assert (verdict.kind, verdict.month) == (FAILS, 23)
    assert verdict.subsidy == pytest.approx(3060.94, abs=PENNY)
    assert verdict.extra == pytest.approx(2403.73, abs=PENNY)
    assert ruled().events == {FLOOR_BREACHED: 20, CASH_BELOW: 23, FUNDS_BELOW: 23}


def test_the_engine_agrees_on_several_payers_one_of_them_with_rules() -> None:
    compare(ruled_model())
