"""What all tests share: steady examples, a browser if there is one, no silent skips."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.project.skips import REMEDY, listed_tests, skipped_tests, unlisted

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
ALLOWED_SKIPS = Path(__file__).parent / "project" / "allowed_skips.txt"
UNATTENDED = bool(os.environ.get("CI"))

settings.register_profile(
    "steady",
    deadline=None,
    derandomize=UNATTENDED,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "long",
    settings.get_profile("steady"),
    derandomize=True,
    database=None,
    print_blob=True,
    # How many models of a window some law speaks of is chance.
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
settings.load_profile("steady")


def find_browser() -> str | None:
    """Return where Chromium lies on this machine; None if it is not installed."""
    names = (os.environ.get("COSTMODEL_CHROMIUM", ""), *BROWSERS)
    return next((path for name in names if (path := shutil.which(name))), None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip the browser tests where there is no browser."""
    if find_browser():
        return
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason="no Chromium here"))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail an unattended run in which a test was skipped that is not listed."""
    missed = unlisted(skipped_tests(session.config), listed_tests(ALLOWED_SKIPS))
    if missed and UNATTENDED and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the skipped tests by name, and what to do about those not listed."""
    skipped = skipped_tests(terminalreporter.config)
    if not skipped:
        return
    terminalreporter.section("skipped tests by name")
    for name in skipped:
        terminalreporter.write_line(name)
    if missed := unlisted(skipped, listed_tests(ALLOWED_SKIPS)):
        terminalreporter.write_line(f"{len(missed)} not listed. {REMEDY}")
