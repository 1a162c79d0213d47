"""The pages with examples of the library show what it answers."""

from __future__ import annotations

import doctest

import pytest

from tests.project.tree import ROOT

METHOD = ROOT / "docs" / "method"


@pytest.mark.parametrize(("page", "examples"), [("library", 74), ("prices", 4)])
def test_every_example_of_a_page_gives_what_it_shows(page: str, examples: int) -> None:
    found = doctest.testfile(
        str(METHOD / f"{page}.md"),
        module_relative=False,
        optionflags=doctest.NORMALIZE_WHITESPACE,
    )

    assert found.attempted >= examples
    assert found.failed == 0
