"""The JSON of a comparison has every line by period, in pence that add up."""

from __future__ import annotations

import json

from reports.actuals_json import actuals_json
from tests.reports.actuals import a_telling
from tests.scenarios.actuals.laid_out import CAME, transactions
from tests.scenarios.actuals.plans import a_mapping


def test_each_line_has_its_parts_by_period() -> None:
    told = a_telling(
        transactions(
            "1/9/2026,5001,7.50,,", "1/10/2026,4000,,9,", "1/10/2026,7999,1,,"
        ),
        a_mapping(schools=CAME),
    )

    answer = json.loads(json.dumps(actuals_json(told)))

    assert answer["schema"] == "costmodel-against-budget/1"
    assert answer["run"] == "abc"
    assert answer["periods"][1] == {"first": "2026-10", "last": "2026-10"}
    reading = answer["lines"][0]
    assert [reading[key] for key in ("side", "owner", "cost_type", "stream")] == [
        "cost",
        "reading",
        "materials",
        None,
    ]
    assert reading["actual"] == [750, 0]
    for part in range(2):
        parts = sum(reading[key][part] for key in ("volume", "mix", "price"))
        assert parts == reading["difference"][part]
    assert reading["forecast"]["so_far"] == 750
    assert answer["not_mapped"] == [
        {"key": "7999", "name": "7999", "pence": 100, "entries": 1}
    ]
    assert answer["reconciliation"]["ledger"] == 750 - 900 + 100
