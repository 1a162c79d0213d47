"""A published example, and a figure of it beside ours."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Example:
    """One published example as it is kept beside this module."""

    id: str
    title: str
    source: str
    inputs: dict[str, Any]
    published: dict[str, Any]
    worked_out: dict[str, Any]
    """Worked out from the published inputs where the source gives no answer."""
    note: str


@dataclass(frozen=True)
class Line:
    """One figure of an example beside ours."""

    what: str
    expected: float
    ours: float
    tolerance: float
    is_published: bool = True
    """Whether the source prints it; if not, it was worked out from its inputs."""

    @property
    def agrees(self) -> bool:
        """Whether the two are as near as the source's rounding allows."""
        return abs(self.ours - self.expected) <= self.tolerance


Worked = Callable[[Example], Iterator[Line]]


def load() -> tuple[Example, ...]:
    """Return every example, in order."""
    written = json.loads((HERE / "published.json").read_text(encoding="utf-8"))
    return tuple(Example(**each) for each in written)
