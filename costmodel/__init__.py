"""What work between schools costs in full, and who bears that cost.

For numbers without a model file there are :func:`costmodel.allocate`,
:func:`costmodel.share_within`, :func:`costmodel.suggested_share`,
:func:`costmodel.time_driven` and :class:`costmodel.ProgrammeContribution`, as
docs/method/library.md shows, and :func:`costmodel.rebase` and
:func:`costmodel.real_change`, as docs/method/prices.md does.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from costmodel.library import (
        ProgrammeContribution,
        StepCost,
        allocate,
        real_change,
        rebase,
        share_within,
        suggested_share,
        time_driven,
    )

__version__ = "0.1.0"

__all__ = [
    "ProgrammeContribution",
    "StepCost",
    "__version__",
    "allocate",
    "real_change",
    "rebase",
    "share_within",
    "suggested_share",
    "time_driven",
]


def __getattr__(name: str) -> object:
    """Return a part of the library; pandas, slow to read in, comes with the first.

    Raises
    ------
    AttributeError
        If there is no such part.

    """
    if name in __all__:
        return getattr(import_module("costmodel.library"), name)
    raise AttributeError(f"The package 'costmodel' has nothing called '{name}'.")
