"""The locks: whole, hashed, the same for every machine."""

from __future__ import annotations

import ast
import re
import sys
from importlib.metadata import packages_distributions

import pytest

from tests.project.tree import PACKAGES, python_files, text_of

LOCKS = ("requirements-setup.txt", "requirements.txt", "requirements-dev.txt")
PIN = re.compile(r"^([a-z0-9-]+)==(\S+)(?: ; [^\\]+)? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}(?: \\)?$")
COMMENT = re.compile(r"^\s*#")


def _pins(lock: str) -> list[tuple[str, str]]:
    """Return the name and version of every library of a lock."""
    return [
        (found[1], found[2])
        for line in text_of(lock).splitlines()
        if (found := PIN.match(line))
    ]


def _wanted(source: str) -> set[str]:
    """Return the libraries that a source of a lock asks for by name."""
    lines = text_of(source).splitlines()
    names = (re.match(r"[A-Za-z0-9-]+", line) for line in lines)
    return {name[0].lower() for name in names if name and not name[0].startswith("-")}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_pins_and_hashes_and_nothing_else(lock: str) -> None:
    strange = [
        line
        for line in text_of(lock).splitlines()
        if not (PIN.match(line) or HASH.match(line) or COMMENT.match(line))
    ]

    assert strange == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_is_followed_by_a_hash(lock: str) -> None:
    lines = text_of(lock).splitlines()

    bare = [
        line
        for line, following in zip(lines, [*lines[1:], ""], strict=True)
        if PIN.match(line) and not HASH.match(following)
    ]

    assert bare == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_python_gets_the_same_version(lock: str) -> None:
    names = [name for name, _ in _pins(lock)]

    assert len(names) == len(set(names))


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_all_that_its_source_asks_for(lock: str) -> None:
    wanted = _wanted(lock.replace(".txt", ".in"))

    assert wanted
    assert wanted <= {name for name, _ in _pins(lock)}


def test_tests_run_on_the_versions_that_users_get() -> None:
    assert set(_pins("requirements.txt")) <= set(_pins("requirements-dev.txt"))


def _imported(*tops: str) -> set[str]:
    """Return the distributions whose modules are imported below some folders."""
    modules: set[str] = set()
    for name in python_files(*tops):
        for node in ast.walk(ast.parse(text_of(name))):
            if isinstance(node, ast.Import):
                modules |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                modules.add(str(node.module).split(".")[0])
    foreign = modules - sys.stdlib_module_names - {*PACKAGES, "tests", "tools", "bench"}
    known = packages_distributions()
    return {known.get(name, [name])[0].lower().replace("_", "-") for name in foreign}


@pytest.mark.parametrize(
    ("tops", "sources"),
    [
        (PACKAGES, ("requirements.in",)),
        (("tests", "bench"), ("requirements.in", "requirements-dev.in")),
    ],
)
def test_what_is_imported_is_asked_for_by_name(
    tops: tuple[str, ...], sources: tuple[str, ...]
) -> None:
    wanted = {name for source in sources for name in _wanted(source)}

    assert sorted(_imported(*tops) - wanted) == []


def test_set_up_needs_nothing_but_python() -> None:
    assert _imported("tools") == set()
