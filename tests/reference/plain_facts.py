"""What is published, handed to the plain calculation as plain numbers."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from costmodel.drivers import IndexName
from costmodel.programmes import Phase
from scenarios.affordability_files import load_affordability
from scenarios.affordability_tables import (
    AffordabilityTables,
    Region,
    SchoolGroup,
    Statistic,
)

SHARE_OF_INCOME = 0.005
"""Share of a year's income that the test *income_share* lets a fee take."""

AWARDS = {
    IndexName.PAY_TEACHERS: "pay.award.leaders",
    IndexName.PAY_SUPPORT: "pay.njc_award",
}
"""The published pay awards that move each index of pay."""


@dataclass(frozen=True)
class Published:
    """One name of the published register."""

    values: tuple[tuple[str, float], ...]
    """Date, as ``2025-04``, and the value that holds from it; earliest first."""
    index: str = ""
    """The price index it moves with; empty if it does not move."""

    @property
    def is_single(self) -> bool:
        """Whether it has one value, which may be drawn like any assumption."""
        return len(self.values) == 1


@dataclass(frozen=True)
class CeilingTable:
    """What the schools of a phase and region can pay by one test, as percentiles."""

    percentiles: tuple[float, ...]
    """5th, 10th, … 95th of the ceilings that are known; pounds, accounts' year."""
    unknown: float
    """Share of schools whose accounts do not say."""


@dataclass(frozen=True)
class Facts:
    """All that is published and that a calculation may need."""

    published: Mapping[str, Published]
    awards: Mapping[str, tuple[tuple[str, float], ...]]
    """By index of pay: month of each step, as ``2025-09``, and its growth."""
    deflators: Mapping[int, float]
    """GDP deflator by the calendar year in which the financial year begins."""
    accounts_year: int
    """Financial year of the schools' accounts, by the year in which it begins."""
    ceilings: Mapping[tuple[str, str, str], CeilingTable]
    """By phase, region and test."""


@cache
def shipped_facts() -> Facts:
    """Return what the project ships, read from its data files and nothing else."""
    entries: dict[str, list[dict[str, Any]]] = {}
    deflators: dict[int, float] = {}
    for file in files("costmodel.data").iterdir():
        if file.name.endswith(".toml"):
            words = tomllib.loads(file.read_text(encoding="utf-8"))
            if file.name == "deflators.toml":
                deflators = _latest_deflator(words["gdp"])
            entries |= {name: word for name, word in words.items() if _is_entry(word)}
    tables = load_affordability()
    published = {name: _published(dated) for name, dated in entries.items()}
    return Facts(
        published=published,
        awards={index: published[name].values for index, name in AWARDS.items()},
        deflators=deflators,
        accounts_year=int(tables.accounts_year[:4]),
        ceilings=_ceilings(tables),
    )


def _is_entry(word: object) -> bool:
    """Return whether a table of a file is a dated number of the register."""
    return isinstance(word, list) and all("value" in value for value in word)


def _latest_deflator(vintages: list[dict[str, Any]]) -> dict[int, float]:
    """Return the levels of the latest release."""
    latest = max(vintages, key=lambda vintage: str(vintage["dated"]))
    return {int(year[:4]): float(level) for year, level in latest["levels"].items()}


def _published(dated: list[dict[str, Any]]) -> Published:
    """Return one name with its dated values, earliest first."""
    values = sorted((str(value["dated"]), float(value["value"])) for value in dated)
    return Published(values=tuple(values), index=str(dated[-1].get("index", "")))


def _ceilings(tables: AffordabilityTables) -> dict[tuple[str, str, str], CeilingTable]:
    """Return the ceilings of every phase, region and test that has figures."""
    found = {}
    for phase in Phase:
        for region in Region:
            group = SchoolGroup(phase, region)
            for test, statistic, factor in _tests(tables, phase, region):
                figures = tables.figures(statistic, group)
                found[phase.value, region.value, test] = CeilingTable(
                    tuple(factor * value for value in figures.percentiles),
                    figures.unknown,
                )
    return found


def _tests(
    tables: AffordabilityTables, phase: Phase, region: Region
) -> list[tuple[str, Statistic, float]]:
    """Return each test, what it reads, and the pounds for one of what it reads."""
    tests = [
        ("training_line", Statistic.TRAINING_LINE, 1.0),
        ("income_share", Statistic.TOTAL_INCOME, SHARE_OF_INCOME),
        ("reserve_after", Statistic.REVENUE_RESERVE, 1.0),
    ]
    norm = tables.norms.get((phase, region))
    if norm is not None:
        tests.append(("per_teacher", Statistic.TEACHERS, norm.low))
    return tests
