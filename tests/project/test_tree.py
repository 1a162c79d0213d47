"""How the files are kept: small, described, tested, and about the project alone."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import PurePosixPath

import pytest

from tests.project.skips import listed_tests
from tests.project.tree import PACKAGES, ROOT, project_files, python_files, text_of

LONGEST_FILE = 400
LONGEST_FUNCTION = 40
CODE = (".py", ".html", ".css", ".js", ".cfg", ".sh")
MADE_ELSEWHERE = (".min.js", ".min.css")


def _joined(*parts: str) -> str:
    """Return a word in one piece, so that this file does not hold it."""
    return "".join(parts)


FORBIDDEN = {
    "the host of a package index": re.compile(
        "|".join(
            (
                _joined(r"py", r"pi\.org"),
                _joined(r"python", r"hosted\.org"),
                _joined(r"npm", r"js\.(org|com)"),
                _joined(r"deb", r"\.debian\.org"),
                _joined(r"pkg", r"\.dev\b"),
                _joined(r"--index", r"-url"),
                _joined(r"--extra", r"-index"),
                _joined(r"find", r"-links"),
            )
        )
    ),
    "a path of one machine": re.compile(
        _joined(r"(?<![\w.:/-])/(", r"work|root|tmp|home/\w+", r"|opt/wheels)/")
    ),
    "a folder outside the project": re.compile(
        _joined(r"(?<![\w/])(\.\./)*sha", r"red/")
    ),
    "who or what wrote it": re.compile(
        _joined(r"(?i)\b(anth", r"ropic|cla", r"ude|chat", r"gpt|co", r"pilot)\b")
    ),
    "the number of an issue": re.compile(_joined(r"(?i)\biss", r"ue\s*#?\d+\b")),
}


def _lines(name: str) -> int:
    """Return how many lines a file has."""
    return text_of(name).count("\n")


def _functions(name: str) -> list[tuple[str, int]]:
    """Return each function of a file and its lines.

    The manual of a public one, its docstring, is left out.
    """
    return [
        (f"{name}:{node.lineno} {node.name}", _span(node) - _manual_span(node))
        for node in ast.walk(ast.parse(text_of(name)))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def _span(node: ast.stmt) -> int:
    """Return over how many lines a statement runs."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _manual_span(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return how many lines the docstring of a public function has; else none."""
    is_public = not node.name.startswith("_")
    return _span(node.body[0]) if is_public and ast.get_docstring(node) else 0


def _test_of(module: str) -> str:
    """Return where the tests of a module stand."""
    path = PurePosixPath(module)
    return str(PurePosixPath("tests", path.parent, f"test_{path.name}"))


def test_every_python_file_says_what_it_is() -> None:
    silent = [
        name
        for name in python_files()
        if not ast.get_docstring(ast.parse(text_of(name)))
    ]

    assert silent == []


def test_no_file_of_code_is_longer_than_a_reader_can_hold() -> None:
    code = [name for name in project_files() if name.endswith((*CODE, "Makefile"))]
    own = [name for name in code if not name.endswith(MADE_ELSEWHERE)]

    long = {name: _lines(name) for name in own if _lines(name) > LONGEST_FILE}

    assert long == {}


def test_no_function_is_longer_than_a_screen() -> None:
    functions = [
        function
        for name in python_files()
        if "/migrations/" not in name
        for function in _functions(name)
    ]

    long = {name: lines for name, lines in functions if lines > LONGEST_FUNCTION}

    assert functions
    assert long == {}


def test_every_module_has_its_tests_in_the_same_place() -> None:
    excused = listed_tests(ROOT / "tests/project/untested_modules.txt")
    modules = [
        name
        for name in python_files(*PACKAGES)
        if not name.endswith("__init__.py") and "/migrations/" not in name
    ]

    missing = {name for name in modules if not (ROOT / _test_of(name)).is_file()}

    bare, tested = sorted(missing - excused), sorted(excused - missing)
    assert not bare, "No tests of their own:\n" + "\n".join(bare)
    assert not tested, "Have tests now, off the list:\n" + "\n".join(tested)


def _named_at_the_top(name: str) -> set[str]:
    """Return the classes, functions and constants of a module."""
    found = set()
    for node in ast.parse(text_of(name)).body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            found.add(node.name)
        if isinstance(node, ast.Assign):
            found |= {each.id for each in node.targets if isinstance(each, ast.Name)}
    return found


@pytest.mark.parametrize("word", ["Measure", "Topic", "Way", "rebase"])
def test_a_word_of_figures_names_one_thing(word: str) -> None:
    modules = python_files("costmodel", "scenarios", "reports")

    homes = [name for name in modules if word in _named_at_the_top(name)]

    assert len(homes) == 1


def test_no_two_classes_have_one_name() -> None:
    excused = listed_tests(ROOT / "tests/project/shared_names.txt")
    homes = Counter(
        node.name
        for name in python_files(*PACKAGES)
        for node in ast.parse(text_of(name)).body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    )

    shared = {name for name, modules in homes.items() if modules > 1}

    mixed_up, alone = sorted(shared - excused), sorted(excused - shared)
    assert not mixed_up, "Names of several classes:\n" + "\n".join(mixed_up)
    assert not alone, "Have their name alone now, off the list:\n" + "\n".join(alone)


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_names_what_does_not_belong_to_the_project(what: str) -> None:
    found = []
    for name in project_files():
        if name.endswith(MADE_ELSEWHERE):
            continue
        words = (ROOT / name).read_bytes().decode("utf-8", errors="replace")
        lines = enumerate(words.splitlines(), 1)
        found += [f"{name}:{n}" for n, line in lines if FORBIDDEN[what].search(line)]

    assert not found, f"Files that name {what}:\n" + "\n".join(found)


@pytest.mark.parametrize(
    ("what", "line"),
    [
        ("the host of a package index", _joined("https://py", "pi.org/simple")),
        ("a path of one machine", _joined("open('/wo", "rk/x')")),
        ("a path of one machine", _joined("see /ho", "me/someone/x")),
        ("a folder outside the project", _joined("../sha", "red/design.md")),
        ("who or what wrote it", _joined("by Cla", "ude")),
        ("the number of an issue", _joined("see issue", " #12")),
    ],
)
def test_what_does_not_belong_is_recognised(what: str, line: str) -> None:
    assert FORBIDDEN[what].search(line)


@pytest.mark.parametrize(
    "line",
    ["unshared/shared costs", "https://example.org/work/papers", "an issue of 2013"],
)
def test_what_belongs_is_left_alone(line: str) -> None:
    assert not any(pattern.search(line) for pattern in FORBIDDEN.values())
