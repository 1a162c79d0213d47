"""What a start-up cost comes to in each year that it serves.

The rule in words, with its worked example, is docs/method/unit_costs.md.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats


@dataclass(frozen=True)
class Charges:
    """What a pound of start-up is charged at, year by year; each ``(life, draws)``."""

    cost: Floats
    """Of the pound itself; adds up to 1 over its life."""
    interest: Floats
    """On what is still outstanding; nought in the first year."""

    @property
    def all(self) -> Floats:
        """Both together; ``(life, draws)``."""
        return self.cost + self.interest


def straight_line(life_years: int) -> Charges:
    """Return even charges without interest; each ``(life, 1)``.

    Examples
    --------
    >>> straight_line(4).cost[:, 0].tolist()
    [0.25, 0.25, 0.25, 0.25]

    """
    even = np.full((life_years, 1), 1.0 / life_years)
    return Charges(even, np.zeros_like(even))


def annuity(life_years: int, rate: Floats) -> Charges:
    """Return one sum a year, the first at once, with interest in it.

    Parameters
    ----------
    life_years
        How many years.
    rate
        Cost of capital, a fraction a year, nominal; ``(draws,)``.

    Examples
    --------
    £12,000 at 5% over three years is £4,196.67 a year.

    >>> import numpy as np
    >>> charged = annuity(3, np.array([0.05]))
    >>> (12_000 * charged.all[:, 0]).round(2).tolist()
    [4196.67, 4196.67, 4196.67]
    >>> (12_000 * charged.interest[:, 0]).round(2).tolist()
    [0.0, 390.17, 199.84]

    """
    # Without interest the sum of the discounts is the number of years.
    discounts = (1.0 + rate) ** -np.arange(life_years)[:, None]
    instalment = 1.0 / discounts.sum(axis=0)
    outstanding = np.ones_like(rate)
    interest = np.zeros((life_years, *rate.shape))
    for year in range(life_years):
        if year:
            interest[year] = rate * outstanding
        outstanding = outstanding - (instalment - interest[year])
    return Charges(instalment - interest, interest)


def spread(incurred: Floats, charges: Floats) -> Floats:
    """Return what costs of each year are charged at in it and the years after.

    What falls past the last year is left out.

    Parameters
    ----------
    incurred
        Nominal pounds; ``(year, draws)``, as the result.
    charges
        Of a pound, the year it is incurred in first; ``(life, draws)``.

    Examples
    --------
    >>> import numpy as np
    >>> spread(np.array([[12.0], [0.0]]), straight_line(3).cost)[:, 0].tolist()
    [4.0, 4.0]

    """
    charged = np.zeros_like(incurred)
    years = len(incurred)
    for later, part in enumerate(charges[:years]):
        charged[later:] += incurred[: years - later] * part
    return charged
