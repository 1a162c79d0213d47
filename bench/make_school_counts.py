"""Count the schools of each phase, region and need from the raw school files.

    python -m bench.make_school_counts FOLDER --out scenarios/data/school_counts.csv

FOLDER holds ``schools_joined_2025.csv.gz`` (one row a school) and
``ofsted_latest_2026_05.csv.gz`` (its latest inspection). The files themselves are never
shipped; ``scenarios/data/README.md`` says what a need is.
"""

from __future__ import annotations

import argparse
import sys
from itertools import product
from pathlib import Path

import pandas as pd

from bench.make_affordability import PHASES, code_of, hash_of

SCHOOLS = "schools_joined_2025.csv.gz"
INSPECTIONS = "ofsted_latest_2026_05.csv.gz"

REGIONS = (
    "east_midlands",
    "east_of_england",
    "london",
    "north_east",
    "north_west",
    "south_east",
    "south_west",
    "west_midlands",
    "yorkshire_and_the_humber",
    "unknown",
)
"""The nine regions, and the schools of none."""

NEEDS = ("all", "weak_inspection", "free_meals")

BELOW_GOOD = ("Requires improvement", "Inadequate")
NOT_EXPECTED = ("needs-attention", "urgent")
NOT_GRADES = ("card_date", "card_safeguarding", "card_concern")

MANY_FREE_MEALS = 30.0
"""Percent of pupils eligible for free school meals from which a school has the need."""


def main(arguments: list[str] | None = None) -> int:
    """Make the table and print what it was made of."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="folder of the raw files")
    parser.add_argument("--out", type=Path, required=True, help="table to write")
    wanted = parser.parse_args(arguments)
    paths = [wanted.folder / name for name in (SCHOOLS, INSPECTIONS)]
    missing = [path.name for path in paths if not path.is_file()]
    if missing:
        print(f"No {' and no '.join(missing)} in {wanted.folder}.", file=sys.stderr)
        return 2
    schools, inspections = (pd.read_csv(path, dtype=str) for path in paths)
    lines = counted(schools, inspections)
    wanted.out.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    for path in paths:
        print(f"SHA-256 of {path.name}: {hash_of(path)}")
    print(f"{len(lines) - 1} rows from {len(schools)} schools.")
    return 0


def counted(schools: pd.DataFrame, inspections: pd.DataFrame) -> list[str]:
    """Return the lines of the table, headings first.

    ``unknown`` counts the schools of a phase and region of which it is not known
    whether they have the need.
    """
    told = schools.merge(inspections, on="urn", how="left").fillna("")
    region = code_of(told["region"]).replace("", "unknown")
    phase = code_of(told["phase"])
    graded, weak = _inspected(told)
    meals = pd.to_numeric(told["pct_fsm"], errors="coerce")
    has = {
        "all": (meals.isna() | meals.notna(), meals.isna() | meals.notna()),
        "weak_inspection": (weak, graded),
        "free_meals": (meals >= MANY_FREE_MEALS, meals.notna()),
    }
    lines = ["phase,region,need,schools,unknown"]
    for one, place, need in product(PHASES, REGIONS, NEEDS):
        rows = region == place
        if one != "all":
            rows &= phase == one
        with_need, known = has[need]
        number, unknown = int((rows & with_need).sum()), int((rows & ~known).sum())
        lines.append(f"{one},{place},{need},{number},{unknown}")
    return lines


def _inspected(told: pd.DataFrame) -> tuple[pd.Series[bool], pd.Series[bool]]:
    """Return which schools have any grade, and which were weak at the latest.

    A report card counts before an older grade; an overall grade before the judgements
    beside it, which stand alone where overall grades had ended.
    """
    names = [str(column) for column in told.columns]
    areas = [one for one in names if one.startswith("card_") and one not in NOT_GRADES]
    cards = told[areas]
    parts = told[[one for one in names if one.startswith("sub_")]]
    overall = told["overall_effectiveness"]
    has_card, has_parts = (cards != "").any(axis=1), (parts != "").any(axis=1)
    weak = parts.isin(BELOW_GOOD).any(axis=1) & (overall == "")
    weak = weak | overall.isin(BELOW_GOOD)
    weak = weak.mask(has_card, cards.isin(NOT_EXPECTED).any(axis=1))
    return has_card | has_parts | (overall != ""), weak


if __name__ == "__main__":
    sys.exit(main())
