"""A long run tries each law on many windows of seeds, a short one on the first."""

from __future__ import annotations

import pytest
from hypothesis import is_hypothesis_test

from tests.laws.seeds import FIRST, HERE, windows


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Try each law on every window, and all laws on a window in the same process."""
    if len(windows()) > 1 and is_hypothesis_test(metafunc.function):
        each = [
            pytest.param(first, marks=pytest.mark.xdist_group(f"from {first}"))
            for first in windows()
        ]
        metafunc.parametrize("window", each, indirect=True, scope="session")


@pytest.fixture(autouse=True, scope="session")
def window(request: pytest.FixtureRequest) -> None:
    """Move to the seeds of a window."""
    HERE.first = getattr(request, "param", FIRST)
