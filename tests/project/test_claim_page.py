"""The page on the claim tells what the model and the schools say, and no more."""

from __future__ import annotations

import re

from tests.project.claim_page import (
    PAGE,
    PLACE,
    SCHOOLS,
    by_percentiles,
    told_of_percentiles,
    told_of_schools,
)
from tests.scenarios.schools.official import whole

PAGE_TEXT = PAGE.read_text(encoding="utf-8")
WRITTEN = {name: told.strip() for name, told in PLACE.findall(PAGE_TEXT)}
RENEW = "Write it anew: python -m tests.project.claim_page FOLDER_OF_OFFICIAL_FILES"


def test_the_page_tells_what_the_shipped_percentiles_say() -> None:
    for name, told in told_of_percentiles().items():
        assert WRITTEN[name] == told, RENEW


def test_the_page_tells_what_schools_say_one_by_one() -> None:
    for name, told in told_of_schools(whole(SCHOOLS).parent).items():
        assert WRITTEN[name] == told, RENEW


def test_the_page_opens_with_its_answer() -> None:
    answer, figures = PAGE_TEXT.split("\n\n")[2:4]

    assert answer.startswith("**The claim ")
    assert figures.startswith("- A school-year costs £")


def test_sums_outside_the_tables_are_those_of_the_claim() -> None:
    sums = re.findall(r"£[\d,]*\d", PLACE.sub("", PAGE_TEXT))

    assert set(sums) == {"£5,000"}


def test_london_was_asked() -> None:
    assert by_percentiles().budgets.region == "london"
