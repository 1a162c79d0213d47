"""The typesetter makes a whole document or none."""

from __future__ import annotations

import gc
import logging
import threading
from datetime import date

import pytest

from reports.errors import BlockedAddressError, RenderingError
from reports.typesetting import Sheet, typeset

DATED = date(2026, 11, 21)
PAGE = '<html lang="en"><head><title>T</title></head><body>{}</body></html>'


def set_page(body: str, style: str = "") -> bytes:
    """Return a small page as PDF."""
    return typeset(Sheet(PAGE.format(body), style), (), DATED)


def test_a_plain_page_is_set() -> None:
    assert set_page("<p>words</p>").startswith(b"%PDF-1.7")


@pytest.mark.parametrize(
    "body",
    [
        '<img alt="a" src="file:///etc/passwd" />',
        '<img alt="a" src="http://127.0.0.1:9/x.png" />',
        '<img alt="a" src="relative.png" />',
        '<img alt="a" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" />',
        '<link rel="attachment" href="file:///etc/passwd" />',
        '<a rel="attachment" href="file:///etc/passwd">a</a>',
        '<link rel="stylesheet" href="file:///etc/passwd" />',
        "<style>@import url(http://127.0.0.1:9/x.css)</style>",
        "<style>p { background: url(file:///etc/passwd) }</style><p>a</p>",
        '<base href="http://127.0.0.1:9/" /><img alt="a" src="x.png" />',
        '<object data="file:///etc/passwd"></object>',
        '<svg xmlns="http://www.w3.org/2000/svg"><title>t</title><image href="file:///etc/passwd"/></svg>',
    ],
)
def test_no_address_in_a_page_is_fetched(body: str) -> None:
    with pytest.raises(BlockedAddressError):
        set_page(body)


@pytest.mark.parametrize(
    "style",
    [
        "@import url(file:///etc/passwd);",
        "@font-face { font-family: F; src: url(http://127.0.0.1:9/f.woff2) }",
        "p { background: url(http://127.0.0.1:9/x.png) }",
    ],
)
def test_no_address_in_a_style_sheet_is_fetched(style: str) -> None:
    with pytest.raises(BlockedAddressError):
        set_page("<p>words</p>", style)


def test_a_refused_address_is_named() -> None:
    with pytest.raises(BlockedAddressError, match=r"file:///etc/secret") as caught:
        set_page('<img alt="a" src="file:///etc/secret" />')

    assert caught.value.address == "file:///etc/secret"


@pytest.mark.parametrize(
    ("body", "style", "complaint"),
    [
        ('<a href="#nowhere">a</a>', "", "nowhere"),
        ('<p id="a">a</p><p id="a">b</p>', "", "Anchor defined twice"),
        ("<p>a</p>", "p { colour: red }", "colour"),
        ("<p>a</p>", "p { color: ", "color"),
    ],
)
def test_whatever_the_renderer_complains_of_stops_the_build(
    body: str, style: str, complaint: str
) -> None:
    with pytest.raises(RenderingError, match=complaint) as caught:
        set_page(body, style)

    assert caught.value.complaints


def test_a_tag_that_is_not_closed_stops_the_build() -> None:
    with pytest.raises(RenderingError, match="A tag of the page is amiss: mismatched"):
        set_page("<p>one<p>two</p>")


def test_complaints_of_another_thread_are_not_ours() -> None:
    logger = logging.getLogger("weasyprint")
    done = threading.Event()

    def complain() -> None:
        while not done.is_set():
            logger.warning("a fault of another document")
            done.wait(0.001)

    other = threading.Thread(target=complain)
    other.start()
    try:
        made = set_page("<p>words</p>")
    finally:
        done.set()
        other.join()

    assert made


def test_nobody_listens_when_the_work_is_done() -> None:
    before = list(logging.getLogger("weasyprint").handlers)

    with pytest.raises(RenderingError):
        set_page('<a href="#nowhere">a</a>')

    assert logging.getLogger("weasyprint").handlers == before


@pytest.mark.parametrize("is_on", [True, False])
def test_python_seeks_rubbish_afterwards_if_it_did_before(*, is_on: bool) -> None:
    (gc.enable if is_on else gc.disable)()
    try:
        set_page("<p>words</p>")
        assert gc.isenabled() is is_on
    finally:
        gc.enable()
