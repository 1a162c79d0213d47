"""The page on outcomes shows what the functions answer."""

from __future__ import annotations

import doctest

from tests.project.tree import ROOT

PAGE = ROOT / "docs" / "method" / "outcomes.md"


def test_every_example_of_the_page_gives_what_it_shows() -> None:
    found = doctest.testfile(
        str(PAGE), module_relative=False, optionflags=doctest.NORMALIZE_WHITESPACE
    )

    assert found.attempted > 15
    assert found.failed == 0
