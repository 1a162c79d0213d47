"""Which line of a document each of its values stands on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from costmodel.errors import Place

Steps = tuple[str | int, ...]
"""The way to a value: names of mappings, and positions in lists from 0."""


def dotted(*steps: str | int) -> str:
    """Return the dotted path of a value; entries of a list count from 0.

    Examples
    --------
    >>> dotted("programmes", "securing_good", "cohorts", 2026)
    'programmes.securing_good.cohorts.2026'

    """
    return ".".join(str(step) for step in steps)


@dataclass(frozen=True)
class DocumentLines:
    """The lines of a document, by dotted path; none for one not read from text."""

    file: str = ""
    lines: Mapping[str, int] = field(default_factory=dict, repr=False)
    """Line of each value that is written, counted from 1, by its dotted path."""

    def line(self, *steps: str | int) -> int | None:
        """Return the line of a value, or of the nearest thing around it.

        A value that was not written (a missing one, or a default) has the line of the
        mapping it would stand in. None: the document did not come from text.

        Examples
        --------
        >>> lines = DocumentLines("plan.yaml", {"people": 3, "people.head": 4})
        >>> lines.line("people", "head"), lines.line("people.head.salary")
        (4, 4)

        """
        path = dotted(*steps)
        while path not in self.lines:
            if not path:
                return 1 if self.lines else None
            path = path.rpartition(".")[0]
        return self.lines[path]

    def told(self, *steps: str | int) -> int | None:
        """Return the line of a value, as readers are told it.

        None if that is not known, or if all stands on the first: that leads nowhere.
        """
        return self.line(*steps) if self._tells else None

    @cached_property
    def _tells(self) -> bool:
        """Whether anything stands below the first line."""
        return any(line > 1 for line in self.lines.values())

    def place(self, *steps: str | int) -> Place:
        """Return where a value stands, for a finding about it."""
        return Place(path=dotted(*steps), file=self.file, line=self.line(*steps))
