"""Odds that people picture, as *1 in 6*, in agreement with a percentage beside them."""

from __future__ import annotations

_HALF = 0.5

_BOTTOMS = (range(2, 11), (11, 12, 14, 15, 16, 20), (25, 30, 50))
"""Denominators, those that people picture best first."""

_NEAR = ((30, 3.0), (15, 2.0))
"""Percentages from which homely odds may be so many points beside them."""

_NEAR_ELSE = 1 / 16
"""Part of any lesser percentage by which they may."""


def odds(probability: float, percentage: int) -> tuple[int, int]:
    """Return homely odds, so many in so many.

    They round to the percentage or lie near it: by 3 points from 30, by 2 from 15, else
    by a sixteenth of it. Above a half those left out, who are fewer, are so held
    against what is left of a hundred.

    Parameters
    ----------
    probability
        A fraction that rounds to a percentage from 1 to 99.
    percentage
        The whole percentage that is printed beside the odds.

    Examples
    --------
    >>> odds(0.16, 16), odds(0.9846, 98), odds(0.036, 4)
    ((1, 6), (49, 50), (1, 25))

    """
    if probability > _HALF:
        out, bottom = _of_the_fewer(1.0 - probability, 100 - percentage)
        return bottom - out, bottom
    return _of_the_fewer(probability, percentage)


def _of_the_fewer(share: float, percentage: int) -> tuple[int, int]:
    """Return homely odds for a share of a half at most."""

    def off(pair: tuple[int, int]) -> float:
        """Return how far odds are from the share."""
        return abs(pair[0] / pair[1] - share)

    for bottoms in _BOTTOMS:
        pairs = [
            (top, bottom) for bottom in bottoms for top in range(1, bottom // 2 + 1)
        ]
        exact = [pair for pair in pairs if _rounded(*pair) == percentage]
        if exact:
            return min(exact, key=lambda pair: (pair[0], off(pair)))
        near = _near(percentage)
        for top, bottom in pairs:
            if abs(100 * top / bottom - percentage) <= near:
                return top, bottom
    return percentage, 100


def _near(percentage: int) -> float:
    """Return how many points beside a percentage its odds may be."""
    for least, points in _NEAR:
        if percentage >= least:
            return points
    return percentage * _NEAR_ELSE


def _rounded(top: int, bottom: int) -> int:
    """Return odds as a whole percentage, halves rounded up.

    Examples
    --------
    >>> _rounded(1, 8), _rounded(1, 7)
    (13, 14)

    """
    return (200 * top + bottom) // (2 * bottom)
