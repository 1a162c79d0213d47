"""What is said when something is wrong: findings for users, exceptions for promises."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How far a finding reaches."""

    ERROR = "error"
    """The model cannot be costed until this is mended."""
    WARNING = "warning"
    """The model is costed; the reader must know this beside the figures."""
    NOTE = "note"
    """Worth knowing; nothing to mend."""


@dataclass(frozen=True)
class Place:
    """Where in a user's document something stands."""

    path: str = ""
    """Dotted path, as ``programmes.reading.cohorts.2026``; empty for the whole."""
    file: str = ""
    line: int | None = None
    """Counted from 1; None if the document did not come from a file."""

    def __str__(self) -> str:
        """Return ``file:line: path``, leaving out what is not known."""
        spot = self.file
        if self.line:
            spot = f"{self.file}:{self.line}" if self.file else f"line {self.line}"
        return ": ".join(part for part in (spot, self.path) if part)


@dataclass(frozen=True)
class Finding:
    """Something a user should mend or know: where, what, why it matters, what to do."""

    severity: Severity
    place: Place
    what: str
    """One sentence, as *There is no assumption called 'head_salry'.*"""
    remedy: str = ""
    """One sentence, as *Did you mean 'head_salary'?*"""
    why: str = ""
    """One sentence on why it matters; empty where it is plain."""

    def __str__(self) -> str:
        """Return the finding as it is printed in a terminal."""
        words = " ".join(part for part in (self.what, self.why, self.remedy) if part)
        return f"{self.place}: {words}" if str(self.place) else words


class CostmodelError(Exception):
    """A promise of the engine was broken; the message tells cause and remedy."""

    def __reduce__(self) -> tuple[object, ...]:
        """Stay the same on the way to another process.

        By default an exception is made anew from its message, which these classes
        write themselves.
        """
        return _as_it_was, (type(self), self.args, self.__dict__)


def _as_it_was(
    kind: type[CostmodelError], args: tuple[object, ...], kept: dict[str, object]
) -> CostmodelError:
    """Return an error as another process had it."""
    error = kind.__new__(kind, *args)
    error.__dict__.update(kept)
    return error


class ModelRefusedError(CostmodelError):
    """A document has faults and nothing was computed from it."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        """Keep every finding; the message lists them one a line."""
        self.findings = findings
        super().__init__("\n".join(str(finding) for finding in findings))
