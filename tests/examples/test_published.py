"""The engine gives what was published."""

from __future__ import annotations

import pytest

from tests.examples.example import Example, load
from tests.examples.validation import PAGE, page
from tests.examples.worked import WORKED


@pytest.mark.parametrize("example", load(), ids=lambda example: example.id)
def test_every_figure_of_a_published_example_is_met(example: Example) -> None:
    lines = list(WORKED[example.id](example))

    assert lines
    assert [line for line in lines if not line.agrees] == []


def test_no_published_example_is_left_out() -> None:
    assert [example.id for example in load()] == list(WORKED)


def test_the_validation_page_says_what_the_engine_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()
