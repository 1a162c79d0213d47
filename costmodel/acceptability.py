"""How often an option is the best buy, whatever a success is held to be worth.

The rule in words is docs/method/outcomes.md. Nobody need put a price on a success:
where no value is given nothing is said.
"""

from __future__ import annotations

import numpy as np

from costmodel.arrays import Floats
from costmodel.errors import CostmodelError

_AXES = 2
"""Of costs and of effects, option by draw."""


class AcceptabilityError(CostmodelError):
    """A curve cannot be drawn of what is given; the message tells why."""


def acceptability(costs: Floats, effects: Floats, values: Floats) -> Floats:
    """Return in which share of the draws each option has the highest net benefit.

    Net benefit is effect × value − cost; options that share the first place in a draw
    share the draw. Fractions, which add up to 1 at every value; ``(option, value)``.

    Parameters
    ----------
    costs
        Pounds of each option; ``(option, draw)``. A draw is the same in every option.
    effects
        Successes of each option; ``(option, draw)``.
    values
        Pounds that one success may be held to be worth; ``(value,)``. Empty: a success
        stays unpriced.

    Raises
    ------
    AcceptabilityError
        If costs and effects are not of the same options and draws, there is no option
        or no draw, a value is below nought, or a figure is no number.

    Examples
    --------
    >>> import numpy as np
    >>> costs = np.array([[0.0, 0.0, 0.0], [40_000.0, 40_000.0, 40_000.0]])
    >>> effects = np.array([[0.0, 0.0, 0.0], [2.0, 4.0, 5.0]])
    >>> acceptability(costs, effects, np.array([5_000.0, 9_000.0, 25_000.0])).round(2)
    array([[1.  , 0.67, 0.  ],
           [0.  , 0.33, 1.  ]])

    """
    _refuse_unlike(costs, effects)
    _refuse_unnumbered(costs, effects, values)
    shares = np.empty((len(costs), len(values)))
    for at, value in enumerate(values):
        benefits = effects * value - costs
        is_best = benefits == benefits.max(axis=0)
        shares[:, at] = (is_best / is_best.sum(axis=0)).mean(axis=1)
    return shares


def _refuse_unlike(costs: Floats, effects: Floats) -> None:
    """Raise unless costs and effects are of the same options and draws."""
    if costs.ndim != _AXES or costs.shape != effects.shape or not costs.size:
        raise AcceptabilityError(
            f"Costs have the shape {costs.shape} and effects {effects.shape}. Give in "
            "both a row for each option and a column for each draw, one at least."
        )


def _refuse_unnumbered(costs: Floats, effects: Floats, values: Floats) -> None:
    """Raise if a figure is no number, or a success is worth less than nought."""
    if not all(np.isfinite(each).all() for each in (costs, effects, values)):
        raise AcceptabilityError(
            "A cost, an effect or a value is no number. Leave out the draws in which "
            "one is not known, in every option alike."
        )
    if values.ndim != 1 or (values < 0.0).any():
        raise AcceptabilityError(
            "What a success is worth is a list of pounds, none below nought. Write one "
            "like 0, 10000, 20000, or leave it empty."
        )
