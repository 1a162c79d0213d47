"""Asking for a figure of a model, given as canonical JSON.

The engine is read in when a figure is asked for, not when a worker starts; each model
is compiled once while it is looked at.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from costmodel.errors import CostmodelError

if TYPE_CHECKING:
    from costmodel.explain.tree import Explanation
    from scenarios.explain.explained import Explained
    from scenarios.opened_model import OpenedModel
    from web.explaining.page import FigurePage


class NoSuchFigureError(CostmodelError):
    """An address names no figure of a model; the message says what is near."""


def page_of(document: str, address: str) -> FigurePage:
    """Return the page that shows a figure.

    Raises
    ------
    NoSuchFigureError
        If there is none.
    ModelRefusedError
        If the model has errors.

    """
    from web.explaining.page import figure_page  # noqa: PLC0415

    figure = _figure(document, address)
    basis = _explained(document).basis(address, figure)
    return figure_page(figure, address, basis.words)


def values_of(document: str, address: str) -> dict[str, object]:
    """Return a figure as plain values; raises as :func:`page_of`."""
    from costmodel.explain.answer import json_of  # noqa: PLC0415

    figure = _figure(document, address)
    basis = _explained(document).basis(address, figure)
    return json_of(figure, address, _opened(document).inputs_hash, basis)


def _figure(document: str, address: str) -> Explanation:
    """Return a figure taken apart."""
    from costmodel.explain.addresses import UnknownAddressError  # noqa: PLC0415

    try:
        return _explained(document).figure(address)
    except UnknownAddressError as error:
        raise NoSuchFigureError(str(error)) from error


@lru_cache(maxsize=4)
def _explained(document: str) -> Explained:
    """Return what explains the figures of a model."""
    from scenarios.explain.explained import explained_of  # noqa: PLC0415

    return explained_of(_opened(document))


@lru_cache(maxsize=4)
def _opened(document: str) -> OpenedModel:
    """Return a model as it was read and checked."""
    from scenarios.opened_model import open_text  # noqa: PLC0415

    return open_text(document)
