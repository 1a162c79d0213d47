"""Checks of gifts: whether the funder who gives is public or private.

The rule in words is docs/method/bearers.md.
"""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.drivers import Party
from costmodel.errors import Finding
from costmodel.ingredients import Ingredient
from costmodel.inspection import Inspection
from costmodel.pools import HandOver
from costmodel.references import Path

_SAY = "Write public: true for a council or a department, false for a foundation."
_TAKEN = "It is taken to be public, and counts as a cost to public funds."


def check_gift(
    inspection: Inspection, path: Path, written: Ingredient
) -> Iterator[Finding]:
    """Yield what is wrong with what an ingredient says of the funder who gives it."""
    is_funders = written.given_by is Party.FUNDER
    if written.is_unsaid and written.person is None:
        yield inspection.note(
            (*path, "given_by"),
            f"Nothing says whether the funder who gives '{written.label}' is public.",
            _SAY,
            _TAKEN,
        )
    elif written.public is not None and not is_funders:
        yield _out_of_place(
            inspection,
            (*path, "public"),
            f"no funder gives '{written.label}'",
            "given_by: funder",
        )


def check_new_party(
    inspection: Inspection, path: Path, handed: HandOver
) -> Iterator[Finding]:
    """Yield what is wrong with what a hand-over of a pool says of the new party."""
    is_funders = handed.to is Party.FUNDER
    if handed.is_unsaid:
        yield inspection.note(
            (*path, "to"),
            f"Nothing says whether the funder to whom '{path[1]}' is handed over is "
            "public.",
            _SAY,
            _TAKEN,
        )
    elif handed.public is not None and not is_funders:
        whom = str(handed.to).replace("_", " ")
        yield _out_of_place(
            inspection,
            (*path, "public"),
            f"'{path[1]}' is handed over to a party that is none ({whom})",
            "to: funder",
        )


def _out_of_place(inspection: Inspection, path: Path, what: str, meant: str) -> Finding:
    """Return the finding about a word that only a funder has."""
    return inspection.error(
        path,
        f"'public' tells a public funder from a private one, and {what}.",
        f"Take 'public' out, or write {meant}.",
    )
