"""A site under test, and the ways a person goes through it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Browser, ConsoleMessage, Page

from tests.web.visits import link_for
from web.data.database import Database

DESK, PHONE = (1280, 800), (390, 844)
"""Width and height of a window in pixels."""

MISSING = "/nowhere"
"""The address of a page that is not there."""

Ground = Literal["light", "dark"]


@dataclass(frozen=True)
class Site:
    """A running web front, and the database behind it."""

    address: str
    database: Database

    @contextmanager
    def visit(
        self, browser: Browser, size: tuple[int, int], ground: Ground = "light"
    ) -> Iterator[Page]:
        """Open a window; in the end nothing foreign was asked for, nothing failed."""
        window = browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            locale="en-GB",
            reduced_motion="reduce",
            color_scheme=ground,
        )
        page = window.new_page()
        asked: list[str] = []
        said: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.extend(_complaint(message)))
        page.on("pageerror", lambda error: said.append(str(error)))
        yield page
        window.close()
        foreign = [url for url in asked if not url.startswith(self.address)]
        assert foreign == []
        assert said == []

    def link(self) -> str:
        """Return the address of a new one-time link."""
        return link_for(self.database)

    def sign_in(self, page: Page) -> None:
        """Use a one-time link as its owner would."""
        page.goto(self.address + self.link())
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url(self.address + "/")


def _complaint(message: ConsoleMessage) -> list[str]:
    """Return what the browser said, unless only that a missing page is missing."""
    return [] if message.location["url"].endswith(MISSING) else [message.text]
