"""The maker of the shipped counts, on small folders of schools."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pandas as pd
import pytest

from bench.make_school_counts import INSPECTIONS, SCHOOLS, counted, main
from tests.scenarios.schools.official import whole

GRADES = ["urn", "overall_effectiveness", "sub_education", "sub_leadership"]
CARDS = ["card_date", "card_safeguarding", "card_concern", "card_inclusion"]


def schools(*rows: tuple[str, str, str, str]) -> pd.DataFrame:
    """Return schools by number, phase, region and percent of free meals."""
    return pd.DataFrame(rows, columns=["urn", "phase", "region", "pct_fsm"], dtype=str)


def inspections(*rows: tuple[str, ...]) -> pd.DataFrame:
    """Return inspections: number, overall, two judgements, one area of a card."""
    filled = [(*row[:4], "", "met", "", *row[4:]) for row in rows]
    return pd.DataFrame(filled, columns=[*GRADES, *CARDS], dtype=str)


def number(lines: list[str], cell: str) -> tuple[int, int]:
    """Return what a line counts: schools, and those of which it is not known."""
    (found,) = (line for line in lines if line.startswith(f"{cell},"))
    has, unknown = found.removeprefix(f"{cell},").split(",")
    return int(has), int(unknown)


@pytest.mark.parametrize(
    ("inspection", "weak"),
    [
        (("Good", "Inadequate", "Good", ""), 0),
        (("Requires improvement", "Good", "Good", ""), 1),
        (("", "Good", "Requires improvement", ""), 1),
        (("", "Good", "Good", ""), 0),
        (("Inadequate", "Good", "Good", "expected"), 0),
        (("Good", "Good", "Good", "needs-attention"), 1),
        (("", "", "", "urgent"), 1),
    ],
)
def test_the_latest_inspection_says_whether_a_school_is_weak(
    inspection: tuple[str, str, str, str], weak: int
) -> None:
    one = schools(("1", "Primary", "London", "10"))

    lines = counted(one, inspections(("1", *inspection)))

    assert number(lines, "primary,london,weak_inspection") == (weak, 0)
    assert number(lines, "all,london,all") == (1, 0)


def test_what_is_not_known_of_a_school_is_counted_apart() -> None:
    some = schools(
        ("1", "Primary", "North East", "30.0"),
        ("2", "Primary", "North East", "29.9"),
        ("3", "Primary", "North East", ""),
        ("4", "Unknown", "", "50"),
    )

    lines = counted(some, inspections(("1", "", "", "", "")))

    assert number(lines, "primary,north_east,free_meals") == (1, 1)
    assert number(lines, "primary,north_east,weak_inspection") == (0, 3)
    assert number(lines, "all,unknown,all") == (1, 0)
    assert number(lines, "primary,unknown,all") == (0, 0)


def test_a_folder_without_the_files_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path), "--out", str(tmp_path / "out.csv")]) == 2

    assert f"No {SCHOOLS} and no {INSPECTIONS}" in capsys.readouterr().err


def test_the_official_files_give_the_shipped_counts(tmp_path: Path) -> None:
    folder = whole(SCHOOLS).parent
    whole(INSPECTIONS)
    out = tmp_path / "counts.csv"

    assert main([str(folder), "--out", str(out)]) == 0

    shipped = files("scenarios.data") / "school_counts.csv"
    assert out.read_text("utf-8") == shipped.read_text(encoding="utf-8")
