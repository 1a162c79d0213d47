"""Which tests were skipped, by name, and which of them may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    import pytest

REMEDY = (
    "These tests were skipped without being listed in tests/project/allowed_skips.txt: "
    "let them run (README, 'Testing'), or list them with the reason."
)


def skipped_tests(config: pytest.Config) -> list[str]:
    """Return the names of the tests skipped so far, in order and once each."""
    terminal = config.pluginmanager.get_plugin("terminalreporter")
    reports = terminal.stats.get("skipped", ()) if terminal else ()
    return sorted({str(report.nodeid) for report in reports})


def listed_tests(path: Path) -> frozenset[str]:
    """Return the tests that may be skipped: a name a line, words after # aside."""
    lines = path.read_text(encoding="utf-8").splitlines()
    names = (line.partition("#")[0].strip() for line in lines)
    return frozenset(name for name in names if name)


def unlisted(skipped: Iterable[str], listed: Iterable[str]) -> list[str]:
    """Return the skipped tests that are not listed; a listed file lists its tests.

    >>> unlisted(["tests/a.py::test_one", "tests/b.py::test_two"], ["tests/a.py"])
    ['tests/b.py::test_two']
    """
    allowed = tuple(listed)
    return [
        name
        for name in skipped
        if not any(name == other or name.startswith(f"{other}::") for other in allowed)
    ]
