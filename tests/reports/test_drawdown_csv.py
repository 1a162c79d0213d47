"""Claims as a flat list have a line for each quarter and heading."""

from __future__ import annotations

import csv
from io import StringIO

from reports.drawdown_csv import claims_csv
from reports.told_claims import told_claims
from tests.models import contract
from tests.reports.test_drawdown_statement import run_of
from tests.scenarios.claiming import PEOPLE, TRAVEL, council


def test_each_line_is_a_quarter_of_a_heading() -> None:
    headings = [{**PEOPLE, "label": "=cmd()"}, TRAVEL]
    statements = run_of(council(headings=headings), contract(a_year=1_200))

    text = claims_csv([told_claims(statements, "way")])

    lines = list(csv.DictReader(StringIO(text)))
    assert lines[0] == {
        "way_of_funding": "way",
        "stream": "council",
        "heading": "people",
        "label": "'=cmd()",
        "ledger_codes": "",
        "first_month": "2026-09",
        "last_month": "2026-11",
        "budget": "3750",
        "spent": "3000",
        "not_eligible": "0",
        "eligible": "3000",
        "not_claimed": "750",
        "claimed": "2250",
        "retention": "0",
        "in_arrears": "2250",
        "cost_types": "0",
        "too_late": "0",
        "others": "0",
        "overheads": "0",
        "match": "750",
        "ceiling": "0",
        "no_money": "0",
    }
    assert lines[1]["ledger_codes"] == "7400"
    assert [line["stream"] for line in lines].count("council") == 8
    assert {line["match"] for line in lines if line["stream"] == "tender"} == {"0"}
