"""Which school grew out of which."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from scenarios.schools.extracts import read_file
from scenarios.schools.predecessors import places_in, predecessors_in
from tests.scenarios.schools.official import CENSUS_HEADINGS, census_row, table

LINKS = ("URN", "LinkURN", "LinkType")


def test_links_are_read_from_either_end(tmp_path: Path) -> None:
    rows = [
        ("140000", "100000", "Predecessor"),
        ("140000", "100001", "Predecessor - merged"),
        ("100002", "140001", "Successor"),
        ("140001", "nobody", "Predecessor"),
        ("140002", "100003", "Sixth Form Centre Link"),
    ]

    before = predecessors_in([read_file(table(tmp_path, LINKS, *rows))])

    assert before == {
        140_000: frozenset({100_000, 100_001}),
        140_001: frozenset({100_002}),
    }


def test_the_largest_school_that_a_school_grew_out_of_stands_in(tmp_path: Path) -> None:
    rows = [
        census_row(100_000, pupils="200"),
        census_row(100_001, pupils="300"),
        census_row(100_002, pupils="x"),
    ]
    extract = read_file(table(tmp_path, CENSUS_HEADINGS, *rows))
    before = {
        100_001: frozenset({100_000}),
        140_000: frozenset({100_000, 100_001, 100_002, 100_009}),
        140_001: frozenset({100_009}),
    }

    own, linked = places_in(extract, np.array([100_001, 140_000, 140_001]), before)

    assert own.tolist() == [1, -1, -1]
    assert linked.tolist() == [-1, 1, -1]


def test_without_pupils_the_lowest_number_stands_in(tmp_path: Path) -> None:
    rows = [("100001", "5", "1"), ("100000", "6", "1")]
    extract = read_file(table(tmp_path, ("urn", "pct_fsm_ever6", "pct_eal"), *rows))

    before = {140_000: frozenset({100_000, 100_001})}
    _, linked = places_in(extract, np.array([140_000]), before)

    assert linked.tolist() == [1]
