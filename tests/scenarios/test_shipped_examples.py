"""The examples that ship can be found, and are sound."""

from __future__ import annotations

import pytest

from scenarios.opened_model import open_model
from scenarios.shipped_examples import (
    NoSuchExampleError,
    ShippedExample,
    find_example,
    shipped_examples,
)


def test_examples_are_listed_by_name() -> None:
    names = [example.name for example in shipped_examples()]

    assert names == sorted(names)
    assert "city_network" in names


@pytest.mark.parametrize("example", shipped_examples(), ids=lambda each: each.name)
def test_every_example_has_a_title_and_no_fault(example: ShippedExample) -> None:
    opened = open_model(example.path)

    assert opened.require().title == example.title


def test_a_misspelt_example_is_suggested() -> None:
    with pytest.raises(NoSuchExampleError, match="city_network"):
        find_example("city_netwrok")


def test_an_example_without_a_title_goes_by_its_name() -> None:
    path = find_example("city_network").path.with_name("README.md")

    assert ShippedExample("plain", path).title == "plain"
