"""The pages for analysts show what the functions answer."""

from __future__ import annotations

import doctest

import pytest

from tests.project.tree import ROOT

METHOD = ROOT / "docs" / "method"


@pytest.mark.parametrize(
    ("page", "examples"), [("appraisal", 2), ("bids", 6), ("tables", 11)]
)
def test_every_example_of_a_page_gives_what_it_shows(page: str, examples: int) -> None:
    found = doctest.testfile(
        str(METHOD / f"{page}.md"),
        module_relative=False,
        optionflags=doctest.NORMALIZE_WHITESPACE,
    )

    assert found.attempted >= examples
    assert found.failed == 0
