"""The numbers of a model as one table."""

from __future__ import annotations

import numpy as np
import pytest

from costmodel.assumptions import Assumption
from costmodel.terms import terms_of

REGISTER = {
    "days": Assumption(label="Days", value=6.0),
    "cover": Assumption(label="Cover", value=250.0),
    "unused": Assumption(label="Unused", value=1.0),
}


def test_assumptions_come_first_by_name_and_plain_numbers_by_size() -> None:
    terms = terms_of(["days", 12.0, "cover", 2.0], REGISTER)

    assert terms.names == ("cover", "days")
    assert terms.literals == (0.0, 1.0, 2.0, 12.0)
    assert [terms.position(each) for each in ("cover", "days", 0.0, 12.0)] == [
        0, 1, 2, 5,
    ]  # fmt: skip


def test_nought_and_one_are_always_there() -> None:
    terms = terms_of([], REGISTER)

    assert terms.names == ()
    assert terms.literals == (0.0, 1.0)


def test_a_whole_number_is_the_same_number_as_its_fraction() -> None:
    terms = terms_of([2, 2.0], REGISTER)

    assert terms.literals == (0.0, 1.0, 2.0)
    assert terms.position(2) == terms.position(2.0)


def test_minus_nought_is_nought() -> None:
    terms = terms_of([-0.0, 0.0], REGISTER)

    assert terms.position(-0.0) == terms.position(0.0)


def test_the_central_case_is_the_value_of_every_assumption_in_use() -> None:
    terms = terms_of(["days", "cover"], REGISTER)

    assert terms.central.tolist() == [[250.0], [6.0]]


def test_plain_numbers_are_the_same_in_every_draw() -> None:
    terms = terms_of(["days", 3.0], REGISTER)

    table = terms.table(np.array([[5.0, 7.0]]))

    assert table.tolist() == [[5.0, 7.0], [0.0, 0.0], [1.0, 1.0], [3.0, 3.0]]


def test_without_assumptions_the_table_still_has_its_draws() -> None:
    table = terms_of([3.0], REGISTER).table(np.zeros((0, 4)))

    assert table.shape == (3, 4)


def test_a_number_that_is_not_in_the_model_has_no_position() -> None:
    with pytest.raises(KeyError):
        terms_of([3.0], REGISTER).position(4.0)


def test_fortunes_stand_after_assumptions_and_are_nought_in_the_central_case() -> None:
    terms = terms_of(["days", 12.0], REGISTER, ("first luck", "second luck"))

    assert terms.central[:, 0].tolist() == [6.0, 0.0, 0.0]
    assert terms.position("second luck") == 2
    assert terms.table(terms.central)[terms.position(12.0)].tolist() == [12.0]
