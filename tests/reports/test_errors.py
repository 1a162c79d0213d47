"""What goes wrong says why, and what to do."""

from __future__ import annotations

import pytest

from costmodel.errors import CostmodelError
from reports import errors


@pytest.mark.parametrize(
    "error",
    [
        errors.DocumentFaultError("one fault", "another"),
        errors.TableDoesNotCastError("costs", "Cost", "16", "15"),
        errors.UnprintableNumberError("no words"),
        errors.UnknownColourError("mauve", ("broker",)),
        errors.UndrawableError("no picture"),
        errors.MissingAssetError("document.css"),
        errors.BlockedAddressError("file:///secret"),
        errors.SystemLibraryError("cannot load library"),
        errors.RenderingError(("a fault",)),
    ],
)
def test_every_error_belongs_to_the_project(error: Exception) -> None:
    assert isinstance(error, errors.ReportError)
    assert isinstance(error, CostmodelError)
    assert str(error)


def test_all_faults_of_a_document_are_told_at_once() -> None:
    error = errors.DocumentFaultError("one fault", "another")

    assert error.faults == ("one fault", "another")
    assert str(error) == "one fault\nanother"


def test_a_missing_library_comes_with_the_line_that_installs_it() -> None:
    words = str(errors.SystemLibraryError("cannot load library 'libpango'"))

    for line in (
        "apt-get install libpango-1.0-0",
        "dnf install pango",
        "brew install pango",
        "pacman -S",
        "cannot load library 'libpango'",
    ):
        assert line in words


def test_an_address_is_cut_to_what_a_log_can_bear() -> None:
    error = errors.BlockedAddressError("http://" + "x" * 10_000)

    assert len(error.address) == 200


def test_an_unknown_colour_lists_those_that_would_do() -> None:
    assert "broker" in str(errors.UnknownColourError("mauve", ("broker",)))
