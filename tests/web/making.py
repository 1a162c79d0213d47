"""What the fixtures that make things are called in the types of the tests."""

from __future__ import annotations

from typing import Protocol

from flask import Flask

from web.comparison.prepared import Prepare
from web.config import Settings


class MakeApp(Protocol):
    """Makes a web front that is closed after the test."""

    def __call__(self, settings: Settings, prepare: Prepare | None = None) -> Flask:
        """Return the web front of an installation."""
