"""The worked example: its document, its published numbers, and the page's tables."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from costmodel.model_files import read_document
from scenarios.funding import FundedModel
from tests.reference.plain import work_out
from tests.reference.plain_costs import by_year
from tests.reference.plain_facts import CeilingTable, Facts, Published
from tests.reference.plain_prices import Prices
from tests.reference.plain_result import CostKey, Months, PlainResult

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "docs" / "method" / "worked.md"

PENNY = 0.00501
"""Pounds, half a penny and the noise of floats: as near as the page prints."""

SHARE = 0.00000051
"""Half of the last digit of shares on the page, and the noise of floats."""

YEARS = {"2026/27": 2026, "2027/28": 2027}
"""Years of the page by their names."""

BALANCES = {
    "cash": "cash",
    "debtors": "debtors",
    "creditors": "creditors",
    "deferred": "deferred_income",
    "repayable": "grant_repayable",
    "unrestricted": "unrestricted",
    "free": "free_reserves",
    "floor": "floor",
}
"""Columns of the page's months, and what they are called in a scenario."""

SECONDARY = (5884, 8078, 11536, 12809, 15257, 17000, 20000, 22146, 25000, 27453)
SECONDARY_REST = (31263, 36742, 42868, 48040, 56500, 67505, 82041, 107000, 137700)
PRIMARY = (1325, 2281, 2901, 3560, 4115, 4696, 5314, 5864, 6389, 7110)
PRIMARY_REST = (7835, 8696, 9554, 10616, 11977, 13452, 15872, 20000, 25632)

PAPER = Facts(
    published={
        "oncost.ni_rate": Published((("2024-04", 0.138), ("2025-04", 0.15))),
        "oncost.ni_threshold": Published((("2024-04", 9100.0), ("2025-04", 5000.0))),
        "oncost.tps_employer": Published((("2019-09", 0.2368), ("2024-04", 0.2868))),
        "oncost.lgps_default": Published((("2026-04", 0.2),)),
        "oncost.auto_enrol_min": Published((("2019-04", 0.03),)),
        "oncost.apprenticeship_levy": Published((("2017-04", 0.005),)),
        "vat.standard": Published((("2026-04", 0.2),)),
    },
    awards={
        "pay_teachers": (("2024-09", 0.055), ("2025-09", 0.04)),
        "pay_support": (("2025-04", 0.032),),
    },
    deflators={
        2024: 100.0,
        2025: 103.2388,
        2026: 105.3095,
        2027: 107.3546,
        2028: 109.3571,
    },
    accounts_year=2024,
    ceilings={
        ("secondary", "london", "training_line"): CeilingTable(
            tuple(map(float, SECONDARY + SECONDARY_REST)), 0.1419
        ),
        ("primary", "london", "training_line"): CeilingTable(
            tuple(map(float, PRIMARY + PRIMARY_REST)), 0.0467
        ),
    },
)
"""The published numbers of the page, so that it stays true when others are added."""


@cache
def mini_model() -> FundedModel:
    """Return the document of the worked example."""
    return read_document(HERE / "mini.yaml", FundedModel).require()


@cache
def mini_result() -> PlainResult:
    """Return the worked example, worked out by the plain calculation."""
    return work_out(mini_model(), PAPER)


def prices() -> Prices:
    """Return the prices of the example."""
    return Prices(mini_model(), PAPER)


def totals(cost: dict[CostKey, Months], owner: str) -> dict[int, float]:
    """Return the cost of a programme by year."""
    months = [m for key, m in cost.items() if key[0] == owner]
    return by_year([sum(amounts) for amounts in zip(*months, strict=True)], prices())


def table(heading: str) -> list[dict[str, str]]:
    """Return the rows of the first table under a heading of the page."""
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    start = lines.index(f"### {heading}")
    first = next(at for at in range(start, len(lines)) if lines[at].startswith("|"))
    rows = []
    for line in lines[first:]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split("|")])
    titles, _, *body = rows
    return [dict(zip(titles, row, strict=True)) for row in body]


def column(heading: str, title: str) -> list[float]:
    """Return the numbers of one column of a table."""
    return [number(row[title]) for row in table(heading)]


def row_of(heading: str, name: str) -> dict[str, str]:
    """Return the row of a table that begins with a name."""
    return next(row for row in table(heading) if name in row.values())


def number(text: str) -> float:
    """Return a number as printed; the last one where a sum is shown; – is nought."""
    word = text.rsplit(" ", maxsplit=1)[-1].replace(",", "").replace("−", "-")
    if word == "∞":
        return float("inf")
    return 0.0 if word == "–" else float(word)
