"""`costmodel schools afford`: how many schools can pay a fee, by every test."""

from __future__ import annotations

import json
import math
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from web.commands import model_arguments, school_tables, school_words
from web.commands.command import Exit

if TYPE_CHECKING:
    from reports.school_fee_tables import AskedSchools
    from scenarios.school_questions import Question, SchoolsAnswer

NAME = "afford"
SUMMARY = "Tell how many schools can pay a fee, and which fee brings most"
EXAMPLE = "costmodel schools afford --fee 5000 --phase primary --region london"

FEES = (2_500.0, 5_000.0, 7_500.0, 10_000.0, 15_000.0)
"""Pounds a school-year that are told if none is asked about."""

WORDS = ("phase", "region", "authority", "sector", "trust", "grade")
"""Options by which schools are chosen; all but one are called as their column."""

COLUMNS = {"authority": "local_authority"}

TRUST, SCHOOL = "trust", "school"

UNKNOWN = (
    "Unknown: academies with a reserve of nought, or a training line of nought or less;"
    " their trusts may hold the money."
)
IMPUTED = (
    "Imputed: training lines that no file states, estimated by those of like schools."
)


@dataclass(frozen=True)
class NumberOption:
    """An option that is a number."""

    name: str
    read: Callable[[str], float]
    default: float | None
    metavar: str
    words: str
    """As help says it."""


RULES = (
    NumberOption(
        "income-share",
        school_words.share,
        0.005,
        "SHARE",
        "share of income a fee may take (default: 0.005)",
    ),
    NumberOption(
        "training-share",
        school_words.share,
        1.0,
        "SHARE",
        "share of the training line a fee may take (default: 1)",
    ),
    NumberOption(
        "teacher-norm",
        school_words.fee,
        None,
        "POUNDS",
        "sum a teacher (default: the published ones)",
    ),
    NumberOption(
        "interest",
        school_words.share,
        1.0,
        "SHARE",
        "share of the able schools that take part (default: 1)",
    ),
    NumberOption(
        "capacity",
        school_words.capacity,
        math.inf,
        "SCHOOLS",
        "most schools a year (default: no limit)",
    ),
    NumberOption(
        "share",
        school_words.share,
        0.75,
        "SHARE",
        "share of schools that must be able to pay the fee quoted (default: 75%%)",
    ),
)
"""The rules of the tests, who takes part, and what is quoted."""


def add_arguments(parser: ArgumentParser) -> None:
    """Take the fees, whom to ask, the rules, and the form of the answer."""
    parser.add_argument(
        "--fee",
        type=school_words.fee,
        action="append",
        metavar="POUNDS",
        help="a fee a school-year; may be given several times",
    )
    parser.add_argument(
        "--table",
        metavar="TABLE",
        help=f"{school_tables.HELP} (default: the shipped percentiles)",
    )
    for word in WORDS:
        parser.add_argument(
            f"--{word}",
            action="append",
            metavar="NAME",
            help=f"schools of this {word}; may be given several times",
        )
    for end in ("least", "most"):
        parser.add_argument(
            f"--{end}",
            type=school_words.limit,
            action="append",
            default=[],
            metavar="COLUMN=NUMBER",
            help=f"schools with at {end} so much, like fsm=0.3",
        )
    _add_rules(parser)
    model_arguments.add_json(parser)


def _add_rules(parser: ArgumentParser) -> None:
    """Take the rules of the tests, the buyer, and how many take part."""
    for rule in RULES:
        parser.add_argument(
            f"--{rule.name}",
            type=rule.read,
            default=rule.default,
            metavar=rule.metavar,
            help=rule.words,
        )
    parser.add_argument(
        "--buyer",
        choices=(SCHOOL, TRUST),
        default=SCHOOL,
        help="who pays: each school, or trusts for all of theirs (default: school)",
    )
    parser.add_argument(
        "--year",
        type=int,
        metavar="YYYY",
        help="the academic year, by its first year, of whose prices the fees are"
        " (default: the year of the accounts)",
    )


def run(arguments: Namespace) -> int:
    """Print shares, schools and income by fee and test, or all of it as JSON."""
    # The engine's libraries are read in only when something is worked out.
    from reports import wording  # noqa: PLC0415
    from reports.school_fee_tables import fee_tables  # noqa: PLC0415
    from reports.table_json import table_json  # noqa: PLC0415
    from web.commands.printing import print_tables  # noqa: PLC0415

    question = _question(arguments)
    answer = _answer(arguments, question)
    for fee in answer.hardly_paid:
        sys.stderr.write(
            f"warning: fewer than 1 school in 100 can pay {wording.money(fee)} by any"
            " test. See whether it is in pence or has digits too many.\n"
        )
    told = fee_tables(_asked(arguments, answer), answer.by_test)
    if arguments.json:
        document = {
            "schema": "costmodel-schools-afford/1",
            "schools": answer.schools,
            "accounts_year": answer.accounts_year,
            "tables": {each.name: table_json(each) for each in told},
        }
        sys.stdout.write(json.dumps(document, ensure_ascii=False) + "\n")
        return Exit.FINE
    print_tables(*told)
    return Exit.FINE


def _question(arguments: Namespace) -> Question:
    """Return what was asked."""
    from scenarios.affordability import AffordabilityRules  # noqa: PLC0415
    from scenarios.school_questions import Question, limits_named  # noqa: PLC0415
    from scenarios.schools.choice import Choice  # noqa: PLC0415
    from scenarios.schools.columns import SchoolWord  # noqa: PLC0415

    words = {
        SchoolWord(COLUMNS.get(word, word)): tuple(getattr(arguments, word))
        for word in WORDS
        if getattr(arguments, word)
    }
    numbers = limits_named(dict(arguments.least), dict(arguments.most))
    return Question(
        fees=tuple(arguments.fee or FEES),
        choice=Choice(words, numbers),
        rules=AffordabilityRules(
            arguments.training_share, arguments.income_share, arguments.teacher_norm
        ),
        trusts_buy=arguments.buyer == TRUST,
        interest=arguments.interest,
        capacity=arguments.capacity,
        share=arguments.share,
        year=arguments.year,
    )


def _answer(arguments: Namespace, question: Question) -> SchoolsAnswer:
    """Return what schools can pay, by the table or by the shipped percentiles."""
    from costmodel.assumption_files import load_published  # noqa: PLC0415
    from costmodel.facts import DEFLATOR  # noqa: PLC0415
    from scenarios import school_questions  # noqa: PLC0415
    from scenarios.affordability_files import load_affordability  # noqa: PLC0415

    shipped, deflator = load_affordability(), load_published().deflators[DEFLATOR]
    if arguments.table is None:
        return school_questions.ask_percentiles(question, shipped, deflator)
    table = school_tables.opened_table(arguments.table)
    return school_questions.ask_table(question, table, shipped, deflator)


def _asked(arguments: Namespace, answer: SchoolsAnswer) -> AskedSchools:
    """Return who was asked, in words."""
    from reports import school_fee_tables, wording  # noqa: PLC0415
    from reports import school_tables as tables  # noqa: PLC0415
    from reports.tables import Source  # noqa: PLC0415

    schools = wording.counted(answer.schools, "school")
    of = (
        "the shipped percentiles"
        if arguments.table is None
        else PurePath(arguments.table).name
    )
    year = arguments.year
    prices = answer.accounts_year if year is None else wording.academic_year(year)
    return school_fee_tables.AskedSchools(
        f"{schools} of {of}",
        arguments.share,
        Source(f"Schools' accounts of {answer.accounts_year}", "", f"{prices} prices"),
        (
            UNKNOWN,
            IMPUTED,
            tables.ESTIMATES,
            tables.LICENCE,
        ),
    )
