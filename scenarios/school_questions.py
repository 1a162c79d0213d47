"""What is asked of schools, and the answer: of a table, or of the shipped percentiles.

The rule in words is docs/method/schools.md.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from costmodel.deflators import Deflator
from costmodel.errors import Finding, ModelRefusedError, Place, Severity
from costmodel.programmes import Phase
from costmodel.suggestions import did_you_mean
from scenarios.ability_answers import AbilityAnswer, answers, in_prices
from scenarios.ability_curves import AbilityCurve, Buying, shipped_curves
from scenarios.able_to_pay import QUOTED_SHARE, STOCKS
from scenarios.accounts_prices import levels
from scenarios.affordability import AffordabilityRules, Unknowns
from scenarios.affordability_tables import AffordabilityTables, Region, SchoolGroup
from scenarios.schools.ceilings import Asked, school_curves
from scenarios.schools.choice import Choice, NumberLimits, chosen_rows
from scenarios.schools.columns import SchoolNumber, SchoolWord
from scenarios.schools.table import SchoolTable

HARDLY_ANY = 0.01
"""Share of schools below which a fee is more likely a slip than meant."""


@dataclass(frozen=True)
class Question:
    """What is asked of schools."""

    fees: tuple[float, ...]
    """Pounds a school-year, in the prices of ``year`` or else of the accounts."""
    choice: Choice = field(default_factory=Choice)
    rules: AffordabilityRules = field(default_factory=AffordabilityRules)
    trusts_buy: bool = False
    """Whether trusts of several schools pay in place of their schools."""
    interest: float = 1.0
    """Share of the schools able to pay that take part."""
    capacity: float = math.inf
    """Most schools a year."""
    share: float = QUOTED_SHARE
    """Share of schools that must be able to pay the fee that is quoted."""
    year: int | None = None
    """First calendar year of the academic year of whose prices the fees are."""


@dataclass(frozen=True)
class SchoolsAnswer:
    """What schools can pay, by every test."""

    schools: int
    """Schools asked."""
    accounts_year: str
    by_test: tuple[AbilityAnswer, ...]

    @property
    def hardly_paid(self) -> tuple[float, ...]:
        """The fees that fewer than one school in a hundred can pay by every test.

        Reserves, which pay once, and readings of unknown accounts aside.
        """
        yearly = [
            each
            for each in self.by_test
            if each.curve.test not in STOCKS and each.curve.unknowns is Unknowns.KNOWN
        ]
        told = zip(*(each.outcomes for each in yearly), strict=True)
        return tuple(
            fee[0].fee for fee in told if all(each.share < HARDLY_ANY for each in fee)
        )


def ask_table(
    question: Question,
    table: SchoolTable,
    tables: AffordabilityTables,
    deflator: Deflator,
) -> SchoolsAnswer:
    """Return what the chosen schools of a table can pay.

    Raises
    ------
    costmodel.errors.ModelRefusedError
        If a word of the choice is in no school's column, no school is left, or nothing
        is known of what they have.

    """
    rows = chosen_rows(table, question.choice)
    asked = Asked(table, rows, tables, question.rules, question.trusts_buy)
    curves = school_curves(asked)
    if not curves:
        raise _refused(
            "Of none of these schools is known what it has: no income, no reserve, no"
            " training line, no teachers.",
            "Import finance returns or the workforce census as well, in one command.",
        )
    schools = int(np.count_nonzero(rows))
    return _answer(question, curves, (schools, table.accounts_year), deflator)


def ask_percentiles(
    question: Question, tables: AffordabilityTables, deflator: Deflator
) -> SchoolsAnswer:
    """Return what schools of a phase and region can pay, by the shipped percentiles.

    Raises
    ------
    costmodel.errors.ModelRefusedError
        If anything but one phase and one region is chosen, or trusts are to pay: that
        needs a table.

    """
    group = _group(question)
    curves = shipped_curves(tables, group, question.rules)
    schools = tables.number_of_schools(group)
    return _answer(question, curves, (schools, tables.accounts_year), deflator)


def _answer(
    question: Question,
    curves: tuple[AbilityCurve, ...],
    accounts: tuple[int, str],
    deflator: Deflator,
) -> SchoolsAnswer:
    """Return the answer, in the prices of the question's year."""
    schools, accounts_year = accounts
    if question.year is not None:
        before, after = levels(deflator, accounts_year, question.year)
        curves = tuple(in_prices(curve, after / before) for curve in curves)
    buying = Buying(schools, question.interest, question.capacity)
    by_test = answers(curves, question.fees, buying, question.share)
    return SchoolsAnswer(schools, accounts_year, by_test)


def limits_named(
    least: Mapping[str, float], most: Mapping[str, float]
) -> dict[SchoolNumber, NumberLimits]:
    """Return the limits of columns that are named in words.

    Raises
    ------
    ModelRefusedError
        If a name is no column of numbers.

    """
    columns = {column.value: column for column in SchoolNumber}
    for name in (*least, *most):
        if name not in columns:
            everything = f"There are: {', '.join(columns)}."
            raise _refused(
                f"There is no column of numbers called '{name}'.",
                did_you_mean(name, columns, everything),
            )
    return {
        columns[name]: NumberLimits(
            least.get(name, -math.inf), most.get(name, math.inf)
        )
        for name in dict.fromkeys((*least, *most))
    }


def _group(question: Question) -> SchoolGroup:
    """Return the phase and region that is asked about.

    Raises
    ------
    ModelRefusedError
        If the percentiles cannot tell what is asked.

    """
    words = dict(question.choice.words)
    phase = _one(words.pop(SchoolWord.PHASE, (Phase.ALL.value,)), Phase)
    region = _one(words.pop(SchoolWord.REGION, (Region.ENGLAND.value,)), Region)
    if (
        words
        or question.choice.numbers
        or question.trusts_buy
        or not (phase and region)
    ):
        raise _refused(
            "The shipped percentiles know one phase and one region at a time, and"
            " nothing else of a school.",
            "Ask for one of each (phases: "
            f"{', '.join(Phase)}; regions: {', '.join(Region)}), or name a table:"
            " costmodel schools import makes one.",
        )
    return SchoolGroup(Phase(phase), Region(region))


def _one(words: tuple[str, ...], known: type[Phase | Region]) -> str:
    """Return the one code that words name; empty if they name several, or none."""
    codes = {"_".join(each.lower().replace("-", " ").split()) for each in words}
    here = codes & {each.value for each in known}
    return here.pop() if len(codes) == len(here) == 1 else ""


def _refused(what: str, remedy: str) -> ModelRefusedError:
    """Return the refusal of a question."""
    return ModelRefusedError((Finding(Severity.ERROR, Place(), what, remedy),))
