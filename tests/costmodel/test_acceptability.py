"""Every draw is somebody's, at every value of a success that is named."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from costmodel.acceptability import AcceptabilityError, acceptability

SHAPES = st.tuples(st.integers(1, 4), st.integers(1, 20))
VALUES = arrays(float, st.integers(0, 6), elements=st.floats(0, 1e6))


@st.composite
def draws(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray]:
    """Return costs and effects of the same options and draws."""
    shape = draw(SHAPES)
    costs = arrays(float, shape, elements=st.integers(-9, 9))
    return draw(costs), draw(costs)


@given(draws(), VALUES)
def test_shares_add_up_to_one_at_every_value(
    drawn: tuple[np.ndarray, np.ndarray], values: np.ndarray
) -> None:
    shares = acceptability(*drawn, values)

    assert shares.shape == (len(drawn[0]), len(values))
    assert shares.sum(axis=0) == pytest.approx(np.ones(len(values)))
    assert (shares >= 0.0).all()


@given(draws(), VALUES)
def test_an_option_beaten_in_every_draw_is_never_the_best_buy(
    drawn: tuple[np.ndarray, np.ndarray], values: np.ndarray
) -> None:
    costs, effects = drawn
    worse = np.vstack((costs, costs[:1] + 1.0)), np.vstack((effects, effects[:1]))

    shares = acceptability(*worse, values)

    assert shares[-1].tolist() == [0.0] * len(values)


def test_at_no_value_of_a_success_the_cheapest_wins() -> None:
    costs = np.array([[1.0, 5.0, 3.0, 3.0], [2.0, 4.0, 9.0, 8.0]])
    effects = np.array([[0.0, 0.0, 0.0, 0.0], [1.0, 1.0, 1.0, 1.0]])

    shares = acceptability(costs, effects, np.array([0.0, 5.5, 100.0]))

    assert shares.tolist() == [[0.75, 0.25, 0.0], [0.25, 0.75, 1.0]]


def test_those_who_share_the_first_place_share_the_draw() -> None:
    alike = np.array([[1.0, 1.0], [1.0, 1.0], [2.0, 0.0]])

    shares = acceptability(alike, np.zeros((3, 2)), np.array([10.0]))

    assert shares[:, 0].tolist() == [0.25, 0.25, 0.5]


def test_of_a_success_without_a_price_nothing_is_said() -> None:
    shares = acceptability(np.ones((2, 3)), np.ones((2, 3)), np.array([]))

    assert shares.shape == (2, 0)


@pytest.mark.parametrize(
    ("costs", "effects"),
    [
        (np.ones((2, 3)), np.ones((2, 4))),
        (np.ones(3), np.ones(3)),
        (np.ones((0, 3)), np.ones((0, 3))),
        (np.ones((2, 0)), np.ones((2, 0))),
    ],
)
def test_draws_that_do_not_match_are_refused(
    costs: np.ndarray, effects: np.ndarray
) -> None:
    with pytest.raises(AcceptabilityError, match="a column for each draw"):
        acceptability(costs, effects, np.array([1.0]))


@pytest.mark.parametrize(
    ("cost", "effect", "values", "said"),
    [
        (np.nan, 1.0, [1.0], "is no number"),
        (1.0, np.inf, [1.0], "is no number"),
        (1.0, 1.0, [np.inf], "is no number"),
        (1.0, 1.0, [-1.0], "none below nought"),
        (1.0, 1.0, [[1.0]], "is a list of pounds"),
    ],
)
def test_figures_that_make_no_sense_are_refused(
    cost: float, effect: float, values: list[float], said: str
) -> None:
    with pytest.raises(AcceptabilityError, match=said):
        acceptability(np.array([[cost]]), np.array([[effect]]), np.array(values))
