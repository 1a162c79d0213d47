"""Every example has its page, and no page tells a figure that its model does not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from costmodel.assumption_files import load_published
from scenarios.shipped_examples import find_example, shipped_examples
from tests.project.example_pages import FOLDER, PLACE, figures, pages
from tests.some import some

README = FOLDER.parents[1] / "scenarios" / "examples" / "README.md"
OLDER = {"city_network", "securing_good"}
"""Told of in the README of the examples itself."""

TOLD = {
    name: told
    for path in pages()
    for name, told in PLACE.findall(path.read_text(encoding="utf-8"))
}
"""What pages tell, by the name of the example."""

CLAIM = {"5000", "7210"}
"""The subsidy of 2013, as published and in prices of 2026-27."""

PUBLISHED = {
    f"{one.value:.0f}"
    for name in load_published().assumptions
    if "£" in (one := load_published().find(name)).unit
}
"""Sums of money that ship with the project, as text."""

POUNDS = re.compile(r"£([\d,]*\d)")
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def by_name(path: Path) -> str:
    return path.stem


def test_every_example_is_told_of_on_a_page_and_every_page_in_the_readme() -> None:
    listed = README.read_text(encoding="utf-8")

    names = {example.name for example in shipped_examples()}

    assert set(TOLD) == names - OLDER
    assert all(f"../../docs/examples/{path.name}" in listed for path in pages())
    assert all(f"`{name}.yaml`" in listed for name in names)


@pytest.mark.parametrize("name", TOLD)
def test_a_page_tells_the_figures_of_its_model(name: str) -> None:
    assert TOLD[name] == figures(name), (
        "Write it anew: python -m tests.project.example_pages"
    )


@pytest.mark.parametrize("path", pages(), ids=by_name)
def test_every_sum_of_a_page_stands_in_its_tables_or_its_model(path: Path) -> None:
    written = path.read_text(encoding="utf-8")
    told = PLACE.findall(written)
    known = {number for _, tables in told for number in NUMBER.findall(tables)}
    for name, _ in told:
        text = find_example(name).path.read_text(encoding="utf-8")
        known |= {number.partition(".")[0] for number in NUMBER.findall(text)}

    sums = [
        pounds.replace(",", "") for pounds in POUNDS.findall(PLACE.sub("", written))
    ]

    plain = {number.replace(",", "") for number in known} | CLAIM | PUBLISHED
    assert [pounds for pounds in some(sums) if pounds not in plain] == []


@pytest.mark.parametrize("path", pages(), ids=by_name)
def test_a_page_opens_with_its_answer_in_figures(path: Path) -> None:
    answer = path.read_text(encoding="utf-8").split("\n\n")[1]

    assert answer.startswith("**")
    assert POUNDS.search(answer)
