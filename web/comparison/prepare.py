"""The means to work a model out, which the front is given when it starts."""

from __future__ import annotations

from web.comparison.prepared import Prepared


def prepare(text: str) -> Prepared:
    """Work the text of a model out, as :mod:`web.comparison.preparing` does it.

    Raises
    ------
    ModelRefusedError
        If it has errors; the exception carries every finding.

    """
    # The engine and the documents' libraries are read in when a model is worked out,
    # not when a worker starts.
    from web.comparison.preparing import prepare_model  # noqa: PLC0415

    return prepare_model(text)
