"""Which schools are asked."""

from __future__ import annotations

import pytest

from costmodel.errors import ModelRefusedError
from scenarios.schools.choice import Choice, NumberLimits, chosen_rows
from scenarios.schools.columns import SchoolNumber, SchoolWord
from tests.scenarios.schools.tables import made

TABLE = made(
    {"phase": "primary", "region": "london", "local_authority": "Camden", "fsm": 0.1},
    {"phase": "secondary", "region": "london", "grade": "good", "fsm": 0.3},
    {"phase": "primary", "region": "north_east", "fsm": float("nan")},
    {"phase": "", "region": "", "trust": "Ark Schools", "fsm": 0.5},
)


def asked(column: SchoolWord, *words: str) -> list[bool]:
    """Return which schools have one of some words in a column."""
    return list(chosen_rows(TABLE, Choice(words={column: words})))


@pytest.mark.parametrize(
    ("column", "words", "rows"),
    [
        (SchoolWord.PHASE, ["primary"], [1, 0, 1, 0]),
        (SchoolWord.PHASE, ["primary", "secondary"], [1, 1, 1, 0]),
        (SchoolWord.PHASE, ["all"], [1, 1, 1, 1]),
        (SchoolWord.REGION, ["North East"], [0, 0, 1, 0]),
        (SchoolWord.REGION, ["england"], [1, 1, 1, 1]),
        (SchoolWord.REGION, ["rest_of_england"], [0, 0, 1, 0]),
        (SchoolWord.LOCAL_AUTHORITY, ["CAMDEN"], [1, 1, 1, 1]),
        (SchoolWord.TRUST, ["ark  schools"], [0, 0, 0, 1]),
        (SchoolWord.GRADE, ["Good"], [0, 1, 0, 0]),
    ],
)
def test_schools_are_chosen_by_words(
    column: SchoolWord, words: list[str], rows: list[int]
) -> None:
    assert asked(column, *words) == rows


@pytest.mark.parametrize(
    ("limits", "rows"),
    [
        (NumberLimits(least=0.3), [0, 1, 0, 1]),
        (NumberLimits(most=0.3), [1, 1, 0, 0]),
        (NumberLimits(0.2, 0.4), [0, 1, 0, 0]),
    ],
)
def test_need_is_from_a_least_to_a_most_and_the_unknown_is_not_chosen(
    limits: NumberLimits, rows: list[int]
) -> None:
    chosen = chosen_rows(TABLE, Choice(numbers={SchoolNumber.FSM: limits}))

    assert list(chosen) == rows


def test_without_a_choice_every_school_is_asked() -> None:
    assert chosen_rows(TABLE, Choice()).all()


def test_a_word_that_no_school_has_is_told_with_the_closest() -> None:
    with pytest.raises(
        ModelRefusedError, match=r"'Camdem' as its local authority. .*Camden"
    ):
        asked(SchoolWord.LOCAL_AUTHORITY, "Camdem")


def test_a_choice_that_leaves_no_school_is_told() -> None:
    choice = Choice(
        words={SchoolWord.GRADE: ("good",)},
        numbers={SchoolNumber.FSM: NumberLimits(least=0.9)},
    )

    with pytest.raises(ModelRefusedError, match="No school is chosen"):
        chosen_rows(TABLE, choice)
