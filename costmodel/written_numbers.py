"""Numbers as somebody wrote them, one by one or in arrays, or the reason why not."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from costmodel.arrays import Floats
from costmodel.plain_numbers import LARGEST
from costmodel.shared_costs import UnshareableCostError


def number_of(value: object, what: str, *, least: float = -math.inf) -> float:
    """Return a number that somebody wrote.

    Parameters
    ----------
    value
        Whatever was written.
    what
        What it is, as a sentence begins.
    least
        What it may not be below.

    Raises
    ------
    UnshareableCostError
        If it is no number: nothing, not-a-number, infinite, a word, true or false; or
        too low, or larger than :data:`LARGEST`.

    Examples
    --------
    >>> number_of("12.5", "The cost of 'HR'")
    12.5

    """
    try:
        number = math.nan if _is_no_number(value) else float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        number = math.nan
    except OverflowError:
        raise _too_large(what) from None
    if not math.isfinite(number):
        raise UnshareableCostError(
            f"{what} is {value}, which is no number. Write it, or 0 if there is none."
        )
    if abs(number) > LARGEST:
        raise _too_large(what)
    if number < least:
        raise UnshareableCostError(f"{what} is {number:g}. Write {least:g} or more.")
    return number


def array_of(numbers: npt.ArrayLike, what: str) -> Floats:
    """Return what is neither a mapping nor a data frame as an array.

    Raises
    ------
    UnshareableCostError
        If it is no table of numbers, or holds true, false, or one that is too large.

    """
    written = unmasked(numbers)
    if any(_is_no_number(one) for one in written.flat):
        raise UnshareableCostError(
            f"{what} hold true or false. Write numbers, 1 and 0 if they are meant."
        )
    try:
        return written.astype(float)
    except OverflowError:
        raise _too_large(f"One of the {what.lower()}") from None
    except (TypeError, ValueError) as error:
        raise UnshareableCostError(
            f"{what} are no table of numbers. Write a mapping by name, a data frame, "
            "or rows of equal length."
        ) from error


def unmasked(numbers: object) -> npt.NDArray[np.object_]:
    """Return what somebody wrote as an array, None where a mask hides it."""
    written = np.array(numbers, dtype=object)
    if isinstance(numbers, np.ma.MaskedArray):
        written[np.ma.getmaskarray(numbers)] = None
    return written


def _is_no_number(value: object) -> bool:
    """Whether something is none though Python would make one of it."""
    return isinstance(value, bool | np.bool_) or value is np.ma.masked


def _too_large(what: str) -> UnshareableCostError:
    """Return what is raised where a number is too large to be told exactly."""
    return UnshareableCostError(
        f"{what} is larger than {LARGEST:g}, beyond which pounds are lost in the "
        "digits. See whether it is typed twice; else give all in a larger unit, "
        "thousands or millions."
    )
