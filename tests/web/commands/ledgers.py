"""Ledgers and mappings in a folder, for the deeds of `costmodel actuals`."""

from __future__ import annotations

from pathlib import Path

MINI = str(Path(__file__).parents[2] / "reference" / "mini.yaml")

LEDGER = """\
Date,Account Code,Account,Account Type,Debit,Credit,Class
30/09/2026,5200,Room hire,Direct Costs,"1,500.50",,Leading
30/09/2026,4000,Fees,Revenue,,"2,000.00",
15/10/2026,7999,Sundry,Overhead,5,,
15/10/2026,1200,Current account,Bank,494.50,,
"""


def a_ledger(folder: Path, text: str = LEDGER) -> str:
    """Return the path of a ledger."""
    path = folder / "ledger.csv"
    path.write_text(text, encoding="utf-8")
    return str(path)


MAPPING = """\
format: costmodel-actuals/1
scenario: traded
tracking: {column: Class, values: {Leading: leading}}
accounts:
  "5200": {name: Room hire, cost_type: events}
  "4000": {name: Fees, stream: fees}
  "1200": {left_out: balance sheet}
"""


def a_map(folder: Path, text: str = MAPPING) -> str:
    """Return the path of a mapping for that ledger and the small organisation."""
    path = folder / "map.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)
