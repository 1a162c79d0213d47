"""Make the shipped percentiles of school budgets from the raw school file.

    python bench/make_affordability.py FOLDER --out scenarios/data/school_budgets.csv

FOLDER holds ``schools_joined_2025.csv.gz`` (or ``.csv``): one row a school, the
official finance, census and workforce returns joined. The file itself is never
shipped; ``scenarios/data/README.md`` says what it holds and what is done to it.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

Floats = npt.NDArray[np.float64]
Booleans = npt.NDArray[np.bool_]

FILES = ("schools_joined_2025.csv.gz", "schools_joined_2025.csv")

PHASES = (
    "all",
    "primary",
    "secondary",
    "all_through",
    "special",
    "alternative_provision",
    "nursery",
)
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
    "rest_of_england",
    "england",
)

NUMBERS = {
    "est_income_gbp": "total_income",
    "est_expenditure_gbp": "spending",
    "revenue_reserve_gbp": "revenue_reserve",
    "london_e09_gbp": "training_line",
    "london_expenditure_gbp": "published_spending",
    "teachers_fte_2023_24": "teachers",
    "pupils_fte_2023": "pupils",
}
"""Columns of numbers in the raw file, and what they are called here."""

HEADINGS = ("measure", "phase", "region", "schools", "counted", "unknown", "imputed")

FIGURES = ("value", "weight", "imputed")

ABOVE_NOUGHT = (
    "total_income",
    "spending",
    "published_spending",
    "teachers",
    "pupils",
)
"""Numbers that must be above nought; others mean that the return is not usable."""

PERCENTS = tuple(range(5, 100, 5))
FEWEST = 10
"""Schools with a known figure below which a cell has no percentiles."""
ROUNDING = 1e-6
"""What sums of weights may be out by."""
STEPS = 100
"""Sums imputed to each school outside London, one for each percent of schools there."""


def main(arguments: list[str] | None = None) -> int:
    """Make the table and print what was left out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="folder of the raw file")
    parser.add_argument("--out", type=Path, required=True, help="table to write")
    wanted = parser.parse_args(arguments)
    found = [wanted.folder / name for name in FILES if (wanted.folder / name).is_file()]
    if not found:
        print(f"No {' or '.join(FILES)} in {wanted.folder}.", file=sys.stderr)
        return 2
    try:
        schools = read_schools(found[0])
    except ValueError as fault:
        print(f"{found[0].name}: {fault}", file=sys.stderr)
        return 2
    lines = make_table(schools)
    wanted.out.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"SHA-256 of {found[0].name}: {hash_of(found[0])}")
    print(f"{len(lines) - 1} rows from {len(schools)} schools. Without a figure:")
    for measure in NUMBERS.values():
        print(f"  {measure}: {int(schools[measure].isna().sum())}")
    return 0


def read_schools(path: Path) -> pd.DataFrame:
    """Return one row a school: phase, region, whether an academy, and its numbers.

    Words, blanks and infinities in a column of numbers become *no figure*; so does
    nought or less where the number must be above it. The first row of a school
    counts. Raises ``ValueError`` if a column is missing.
    """
    raw = pd.read_csv(path, dtype=str, encoding="utf-8-sig")
    missing = {"urn", "phase", "region", "sector", *NUMBERS} - set(raw.columns)
    if missing:
        raise ValueError(f"columns {', '.join(sorted(missing))} are missing")
    raw = raw.drop_duplicates("urn").reset_index(drop=True)
    schools = pd.DataFrame(
        {
            "phase": code_of(raw["phase"]).astype("category"),
            "region": code_of(raw["region"]).astype("category"),
            "academy": raw["sector"].fillna("").str.startswith("Academy"),
        }
    )
    for column, name in NUMBERS.items():
        figures = pd.to_numeric(raw[column].str.replace(",", ""), errors="coerce")
        schools[name] = figures.where(np.isfinite(figures))
    for name in ABOVE_NOUGHT:
        schools[name] = schools[name].where(schools[name] > 0)
    return schools


def make_table(schools: pd.DataFrame) -> list[str]:
    """Return the lines of the table: a row for each measure, phase and region."""
    percents = [f"p{percent:02}" for percent in PERCENTS]
    lines = [",".join([*HEADINGS, *percents])]
    number = {
        (phase, region): f"{int(rows.sum())}"
        for phase, region, rows in _cells_of(schools)
    }
    for measure, figures in measures_of(schools).items():
        decimals = 1 if measure in {"teachers", "pupils"} else 0
        value, weight, imputed = (figures[name].to_numpy() for name in FIGURES)
        for phase, region, rows in _cells_of(figures):
            words = _words(value[rows], weight[rows], imputed[rows], decimals)
            start = [measure, phase, region, number[phase, region]]
            lines.append(",".join(start + words))
    return lines


def measures_of(schools: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Return each measure's figures: phase, region, value, weight, imputed.

    A school's rows weigh 1 in all; a value of NaN is an unknown, and a school
    without a figure has no row.
    """
    plain = {
        measure: _figures(schools, schools[measure]).dropna(subset="value")
        for measure in ("total_income", "teachers", "pupils")
    }
    reserve = schools["revenue_reserve"]
    known = reserve.mask(schools["academy"] & (reserve == 0))
    return {
        "total_income": plain["total_income"],
        "revenue_reserve": _figures(schools, known)[reserve.notna()],
        "training_line": pd.concat(_training_lines(schools), ignore_index=True),
        "teachers": plain["teachers"],
        "pupils": plain["pupils"],
    }


def _training_lines(schools: pd.DataFrame) -> list[pd.DataFrame]:
    """Return the published training lines and the imputed ones.

    A school outside London is given, in equal parts, the shares of spending of the
    London schools of its own phase and kind (academy or maintained), times its own
    spending. A line of nought or less at an academy is unknown, and academies
    outside London are taken to be unknown as often.
    """
    line, academy = schools["training_line"], schools["academy"]
    published = _figures(schools, line.mask(academy & (line <= 0)))[line.notna()]
    outside = schools[schools["region"].notna() & (schools["region"] != "london")]
    london = schools[line.notna() & schools["published_spending"].notna()]
    shares = published["value"][london.index] / london["published_spending"]
    kinds = outside[outside["spending"].notna()].groupby(
        ["phase", "academy"], observed=True
    )
    made = [_imputed(kind, _shares_of(shares, london, kind)) for _, kind in kinds]
    return [published, *made]


def _shares_of(
    shares: pd.Series[float], london: pd.DataFrame, kind: pd.DataFrame
) -> Floats:
    """Return the shares of spending in London of one phase and kind; NaN: unknown.

    If fewer than ten are known of the kind, of the phase; if fewer there too, none.
    """
    first = kind.iloc[0]
    of_phase = london["phase"] == first["phase"]
    of_kind = of_phase & (london["academy"] == first["academy"])
    for chosen in (of_kind, of_phase):
        if shares[chosen].count() >= FEWEST:
            return np.asarray(shares[chosen], dtype=np.float64)
    return np.empty(0)


def _imputed(kind: pd.DataFrame, shares: Floats) -> pd.DataFrame:
    """Return the imputed lines of schools of one kind, and their unknown part."""
    if not shares.size:
        return _figures(kind, kind["spending"])[:0]
    known = shares[~np.isnan(shares)]
    part = known.size / shares.size
    middles = (np.arange(STEPS) + 0.5) / STEPS
    spread = [*np.quantile(known, middles), np.nan]
    weights = [*np.full(STEPS, part / STEPS), 1 - part]
    rows = [
        _figures(kind, kind["spending"] * share, weight, imputed=True)
        for share, weight in zip(spread, weights, strict=True)
        if weight > 0
    ]
    return pd.concat(rows, ignore_index=True)


def _figures(
    schools: pd.DataFrame,
    values: pd.Series[float],
    weight: float = 1.0,
    *,
    imputed: bool = False,
) -> pd.DataFrame:
    """Return a row a school: where it belongs, its value and what it weighs."""
    return schools[["phase", "region"]].assign(
        value=values, weight=weight, imputed=imputed
    )


def _cells_of(rows: pd.DataFrame) -> Iterator[tuple[str, str, Booleans]]:
    """Yield each phase and region with the rows that belong to it."""
    phase, region = rows["phase"], rows["region"]
    everyone = np.ones(len(rows), dtype=bool)
    phases = {name: (phase == name).to_numpy() for name in PHASES} | {"all": everyone}
    regions = {name: (region == name).to_numpy() for name in REGIONS} | {
        "rest_of_england": (region.notna() & (region != "london")).to_numpy(),
        "england": everyone,
    }
    for of_phase, in_region in product(PHASES, REGIONS):
        yield of_phase, in_region, phases[of_phase] & regions[in_region]


def _words(
    values: Floats, weights: Floats, imputed: Booleans, decimals: int
) -> list[str]:
    """Return counted, unknown, imputed and the percentiles, as they are written."""
    counted, known = weights.sum(), ~np.isnan(values)
    parts = [
        f"{weights[rows].sum() / counted:.4f}" if counted else "0"
        for rows in (~known, imputed)
    ]
    if weights[known].sum() < FEWEST - ROUNDING:
        sums = [""] * len(PERCENTS)
    else:
        found = np.round(weighted_percentiles(values[known], weights[known]), decimals)
        # Adding nought turns a minus nought into nought.
        sums = [f"{value:.{decimals}f}" for value in found + 0.0]
    return [f"{counted:.0f}", *parts, *sums]


def weighted_percentiles(values: Floats, weights: Floats) -> Floats:
    """Return the 5th, 10th, … 95th percentile, linear between neighbours.

    With equal weights, the same as ``numpy.percentile``.
    """
    order = np.argsort(values, kind="stable")
    heights = np.cumsum(weights[order]) - weights[order]
    wanted = np.array(PERCENTS) / 100 * heights[-1]
    found: Floats = np.interp(wanted, heights, values[order])
    return found


def code_of(labels: pd.Series[str]) -> pd.Series[str]:
    """Return labels as codes: small letters with underscores."""
    return labels.str.strip().str.lower().str.replace(r"[ -]+", "_", regex=True)


def hash_of(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
