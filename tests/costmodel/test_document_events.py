"""A document as a stream of events, and what is said where it breaks off."""

from __future__ import annotations

import pytest

from costmodel.document_events import DocumentEvent, Fault, Kind, UnreadableTextError
from costmodel.errors import CostmodelError

FAULT = Fault("The list is not closed.", "Write ] at its end.")


def test_an_event_is_quoted_and_faultless_unless_it_says_otherwise() -> None:
    event = DocumentEvent(Kind.SCALAR, 3, "yes")

    assert not event.is_plain
    assert event.faults == ()


def test_what_begins_or_ends_has_no_words() -> None:
    assert all(DocumentEvent(kind, 1).text == "" for kind in Kind)


def test_events_that_differ_in_their_line_alone_are_told_apart() -> None:
    assert DocumentEvent(Kind.END, 1) == DocumentEvent(Kind.END, 1)
    assert DocumentEvent(Kind.END, 1) != DocumentEvent(Kind.END, 2)


def test_a_fault_is_what_is_wrong_and_what_to_write() -> None:
    what, remedy = FAULT

    assert (what, remedy) == ("The list is not closed.", "Write ] at its end.")


def test_a_text_that_breaks_off_says_where_and_what_to_do() -> None:
    with pytest.raises(CostmodelError) as caught:
        raise UnreadableTextError(7, FAULT)

    assert str(caught.value) == ("Line 7: The list is not closed. Write ] at its end.")


def test_line_and_fault_are_kept_for_the_finding() -> None:
    error = UnreadableTextError(7, FAULT)

    assert (error.line, error.fault) == (7, FAULT)
