"""Assumptions that stand where a share is wanted: they are shares, whatever they say.

The rule in words is docs/method/uncertainty.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from costmodel.assumptions import Assumption, Quantity
from costmodel.bounds import Bound, bound_at
from costmodel.references import Path
from costmodel.units import SHARE


def with_share_units(
    assumptions: Mapping[str, Assumption],
    quantities: Iterable[tuple[Path, Quantity]],
    bounds: Mapping[str, Bound],
) -> dict[str, Assumption]:
    """Return assumptions, those that stand where a share is wanted as shares.

    A share may be written without a unit, or as a fraction; its draws stay within
    nought and one all the same.

    Parameters
    ----------
    assumptions
        Every assumption the document may refer to, by name.
    quantities
        The numbers of the document with their paths.
    bounds
        What a number may be, by the path where it stands.

    Examples
    --------
    >>> from costmodel.bounds import BOUNDS
    >>> cover = Assumption(label="Cover found", value=0.9)
    >>> at = (("people", "head", "cover_found"), "cover")
    >>> with_share_units({"cover": cover}, [at], BOUNDS)["cover"].unit
    'share'

    """
    found = dict(assumptions)
    for path, quantity in quantities:
        if not isinstance(quantity, str) or found[quantity].unit == SHARE:
            continue
        bound = bound_at(path, bounds)
        if bound is not None and bound.is_part_of_one:
            found[quantity] = found[quantity].model_copy(update={"unit": SHARE})
    return found
