"""Small official files for tests, and where the whole ones lie."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
import xlsxwriter

from tests.project.tree import ROOT

WHOLE_FILES = ROOT.parent / "shared" / "data"
"""Folder of the official files as published; beside the project, never in it."""

REGISTER_HEADINGS = (
    "URN",
    "LA (name)",
    "EstablishmentName",
    "TypeOfEstablishment (name)",
    "EstablishmentTypeGroup (name)",
    "EstablishmentStatus (name)",
    "PhaseOfEducation (name)",
    "NumberOfPupils",
    "PercentageFSM",
    "Trusts (name)",
    "OfstedLastInsp",
    "Postcode",
    "GOR (name)",
    "UrbanRural (name)",
    "OfstedRating (name)",
    "Linked establishments",
)
"""Of the download of search results of 2022-04-20, those that are taken."""

REGISTER_ROW = (
    "115850",
    "Hampshire",
    "Alton Infant School",
    "Community school",
    "Local authority maintained schools",
    "Open",
    "Primary",
    "138",
    "21.7",
    "",
    "23-01-2019",
    "GU34 1DH",
    "South East",
    "(England/Wales) Urban city and town",
    "Good",
    "Does not have links",
)
"""Its first row."""

CENSUS_HEADINGS = (
    "urn",
    "region_name",
    "la_name",
    "school_name",
    "phase_type_grouping",
    "trust",
    "typeofestablishment_name",
    "all_through_school",
    "school_postcode",
    "urban_rural",
    "academy_flag",
    "fte pupils",
    "% of pupils known to be eligible for free school meals",
    "% of pupils whose first language is known or believed to be other than English",
)
"""Of the school census of January 2023, those that are taken."""


def whole(name: str) -> Path:
    """Return a whole official file; skip the test if it is not there."""
    path = WHOLE_FILES / name
    if not path.is_file():
        pytest.skip(f"official files: {name} is not beside the project")
    return path


def census_row(urn: int, **changes: str) -> tuple[str, ...]:
    """Return a row of the census: a maintained London primary, changed as wanted."""
    plain = {
        "urn": str(urn),
        "region_name": "London",
        "la_name": "Camden",
        "school_name": f"School {urn}",
        "phase_type_grouping": "State-funded primary",
        "trust": "",
        "typeofestablishment_name": "Community school",
        "all_through_school": "",
        "school_postcode": "EC3A 5DE",
        "urban_rural": "(England/Wales) Urban major conurbation",
        "academy_flag": "LA Maintained",
        "pupils": "271.0",
        "fsm": "18.1",
        "eal": "53.5",
    }
    assert set(changes) <= set(plain)
    return tuple((plain | changes).values())


def table(folder: Path, headings: Sequence[str], *rows: Sequence[str]) -> Path:
    """Write a file of text and return where it is."""
    number = len(list(folder.iterdir()))
    path = folder / f"file_{number}.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([headings, *rows])
    return path


def packed(path: Path) -> Path:
    """Pack a file, as .gz, and return where it is."""
    target = path.with_suffix(".csv.gz")
    target.write_bytes(gzip.compress(path.read_bytes()))
    return target


def workbook(path: Path, sheets: Mapping[str, Sequence[Sequence[object]]]) -> Path:
    """Write a workbook, a list of rows for each sheet, and return where it is."""
    with xlsxwriter.Workbook(str(path)) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return path
