"""The documents of the project: linked, numbered, complete."""

from __future__ import annotations

import re

import pytest

from costmodel import __version__
from tests.project.tree import ROOT, project_files, text_of

LINK = re.compile(r"\]\(([^)\s]+)\)")
PAGES = [name for name in project_files() if name.endswith(".md")]
DECISIONS = [name for name in PAGES if name.startswith("docs/decisions/")]
PARTS_OF_A_DECISION = ("Context", "Decision", "Consequences")


def _anchors(page: str) -> set[str]:
    """Return the names by which the headings of a page can be linked."""
    headings = re.findall(r"^#+ (.+)$", text_of(page), re.MULTILINE)
    words = (re.sub(r"[^\w\s-]", "", heading.lower()) for heading in headings)
    return {word.strip().replace(" ", "-") for word in words}


def _is_broken(page: str, link: str) -> bool:
    """Return whether a relative link of a page leads nowhere."""
    if re.match(r"[a-z]+:", link):
        return False
    name, _, anchor = link.partition("#")
    target = ((ROOT / page).parent / name).resolve() if name else ROOT / page
    if not target.exists():
        return True
    if not anchor or target.suffix != ".md":
        return False
    return anchor not in _anchors(str(target.relative_to(ROOT)))


@pytest.mark.parametrize("page", PAGES)
def test_every_link_between_pages_leads_somewhere(page: str) -> None:
    links = LINK.findall(text_of(page))

    assert [link for link in links if _is_broken(page, link)] == []


@pytest.mark.parametrize(
    "page",
    [
        "README",
        "quantities",
        "people",
        "allocation",
        "streams",
        "unit_costs",
        "bearers",
    ],
)
def test_pages_that_name_fields_lead_to_the_model_file(page: str) -> None:
    links = LINK.findall(text_of(f"docs/method/{page}.md"))

    assert any(link.startswith("../model_file.md") for link in links)


def test_the_changelog_has_its_sections() -> None:
    newest = text_of("CHANGELOG.md").split("\n## ")[1]

    sections = re.findall(r"^### (.+)$", newest, re.MULTILINE)

    assert sections == ["Added", "Changed", "Fixed", "Removed", "Figures"]


def test_the_changelog_knows_this_version() -> None:
    headings = re.findall(r"^## (.+)$", text_of("CHANGELOG.md"), re.MULTILINE)

    assert headings[0].startswith(("Unreleased", __version__))


def test_the_licence_is_mit() -> None:
    words = " ".join(text_of("LICENSE").split())

    assert words.startswith("MIT License Copyright (c) 2026 Costmodel contributors")
    assert "to deal in the Software without restriction" in words
    assert 'THE SOFTWARE IS PROVIDED "AS IS"' in words


def test_decisions_are_numbered_without_a_gap() -> None:
    numbers = [int(name.split("/")[-1][:4]) for name in DECISIONS]

    assert numbers == list(range(len(numbers)))


@pytest.mark.parametrize("page", DECISIONS)
def test_a_decision_has_its_parts(page: str) -> None:
    words = text_of(page)

    assert re.search(r"^\*\*Status\*\*: ", words, re.MULTILINE)
    assert [part for part in PARTS_OF_A_DECISION if f"\n## {part}\n" not in words] == []


@pytest.mark.parametrize("page", DECISIONS)
def test_a_decision_is_in_the_index(page: str) -> None:
    assert page.removeprefix("docs/") in text_of("docs/README.md")


def test_the_glossary_is_in_order_and_says_where_each_word_is_worked_out() -> None:
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in text_of("docs/glossary.md").splitlines()
        if line.startswith("| **")
    ]
    words = [row[0].strip("*").lower() for row in rows]

    assert words == sorted(words)
    assert len(words) == len(set(words))
    assert [row[0] for row in rows if len(row) != 3 or not all(row)] == []
