"""What can be said of a statement, and the words that all of them share."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from reports import wording
from reports.statements import Statements
from reports.verdict_words import failing_in_words, verdict_in_words
from reports.won_and_lost import may_be_lost
from scenarios.comparison import ScenarioView
from scenarios.gap_judgement import Above, Judgement
from scenarios.streams import Stream
from scenarios.sustainability import VerdictKind

NO_SCHOOL = "No school takes part in the plan."


class Answer(StrEnum):
    """What a run says of a statement."""

    RIGHT = "Right"
    WRONG = "Wrong"
    OPEN = "Not decided"
    UNTESTED = "Not tested"


@dataclass(frozen=True)
class AnsweredStatement:
    """One statement of the claim with its answer."""

    statement: str
    answer: Answer
    rests_on: str
    """The figures that the answer rests on, in sentences."""


_SUMMED = {
    Answer.RIGHT: "borne out",
    Answer.WRONG: "contradicted",
    Answer.OPEN: "not decided by present evidence",
    Answer.UNTESTED: "not tested by this plan",
}


def summed_up(answered: Sequence[AnsweredStatement]) -> str:
    """Return how many statements got which answer, as a sentence.

    Examples
    --------
    >>> a = AnsweredStatement("a", Answer.RIGHT, "")
    >>> b = AnsweredStatement("b", Answer.OPEN, "")
    >>> summed_up([a, b])
    'Of its 2 statements 1 is borne out and 1 is not decided by present evidence.'

    """
    if all(each.answer is Answer.OPEN for each in answered):
        return f"Present evidence decides none of its {len(answered)} statements."
    told = []
    for answer, words in _SUMMED.items():
        count = sum(each.answer is answer for each in answered)
        if count:
            told.append(f"{count} {'is' if count == 1 else 'are'} {words}")
    return f"Of its {len(answered)} statements {wording.listing(told)}."


def together(answers: Sequence[Answer]) -> Answer:
    """Return the answer that all give, or that it is not decided.

    Examples
    --------
    >>> together([Answer.RIGHT, Answer.RIGHT]), together([Answer.RIGHT, Answer.WRONG])
    (<Answer.RIGHT: 'Right'>, <Answer.OPEN: 'Not decided'>)

    """
    return answers[0] if len(set(answers)) == 1 else Answer.OPEN


_SIDES = {
    Above.EVERY: Answer.RIGHT,
    Above.NONE: Answer.WRONG,
    Above.SOME: Answer.OPEN,
}


def decided_alone(judgement: Judgement) -> Answer:
    """Return an answer that no assumption alone changes, or that it is not decided."""
    return Answer.OPEN if judgement.changing else _SIDES[judgement.answer]


def funded_by(statements: Statements, kind: type[Stream], *, alone: bool) -> list[str]:
    """Return the scenarios with a kind of stream, or with no other kind at all."""
    found = []
    for name in statements.scenarios:
        streams = statements.comparison.model.funding[name].streams
        are = [isinstance(stream, kind) for stream in streams]
        if any(are) and (all(are) or not alone):
            found.append(name)
    return found


def reaches_schools(statements: Statements, names: Sequence[str]) -> bool:
    """Whether a school takes part, in the plan or in one of some scenarios."""
    views = [statements.comparison.scenarios[name] for name in names]
    return math.isfinite(statements.comparison.gap.full_cost) or any(
        view.central.costs.volumes.places.any() for view in views
    )


def kind_of(view: ScenarioView) -> VerdictKind:
    """Return the kind of a verdict at central values."""
    return VerdictKind(int(view.central.verdict.kind[0]))


def verdict_with_chance(statements: Statements, name: str) -> str:
    """Return a verdict with the chance of failing, as a sentence."""
    view = statements.comparison.scenarios[name]
    label = statements.labels.scenarios[name]
    won = ", if won," if may_be_lost(statements, name) else ""
    return (
        f"{label}{won} {verdict_in_words(statements, name)} at the values we assume;"
        f" {failing_in_words(view)}."
    )
