"""A re-based model written into its user's own text, remarks and order kept.

Only what was replaced is written anew. The text is read again: where it is not the
model that was meant, the model is written out whole, without remarks.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from costmodel.assumptions import Assumption
from costmodel.document_scalars import spelled
from costmodel.errors import CostmodelError
from costmodel.model_files import read_text
from costmodel.model_text import to_yaml
from scenarios.actuals.rebasing import RebasedModel, Started

_GROUPS = (
    ("label", "value", "unit"),
    ("dated", "grade", "index", "exact"),
    ("source",),
    ("note",),
)
"""Fields of an assumption that stand on one line together."""


class NoPlaceError(CostmodelError):
    """Something that is to be replaced does not stand in a text."""


@dataclass(frozen=True)
class RebasedText:
    """The text of a re-based model."""

    text: str
    keeps_remarks: bool
    """Whether it is the user's own text but for what was replaced."""


@dataclass(frozen=True)
class _Edit:
    """Text that takes the place of other text."""

    start: int
    stop: int
    text: str


@dataclass(frozen=True)
class _Text:
    """A model's text and its parts."""

    text: str
    root: yaml.Node

    @property
    def is_json(self) -> bool:
        """Whether names need quotes."""
        return _is_json(self.text)

    def node(self, *steps: str | int) -> tuple[yaml.Node, yaml.Node]:
        """Return the name and the value that stand at a path.

        Raises
        ------
        NoPlaceError
            If nothing stands there.

        """
        pair = (self.root, self.root)
        for step in steps:
            found = [one for one in _pairs(pair[1]) if one[0].value == str(step)]
            if not found:
                raise NoPlaceError
            pair = found[0]
        return pair

    def has(self, *steps: str | int) -> bool:
        """Whether anything stands at a path."""
        try:
            self.node(*steps)
        except NoPlaceError:
            return False
        return True

    def replaced(self, steps: tuple[str | int, ...], assumption: Assumption) -> _Edit:
        """Return the edit that writes an assumption anew."""
        name, value = self.node(*steps)
        indent = name.start_mark.column + len("  ")
        told = self._flow(assumption, indent)
        return _Edit(value.start_mark.index, _end(value, self.text), told)

    def added(self, name: str, assumption: Assumption) -> _Edit:
        """Return the edit that writes an assumption before all others."""
        _, section = self.node("assumptions")
        if not _pairs(section):
            raise NoPlaceError
        first = _pairs(section)[0][0].start_mark
        told = self._flow(assumption, first.column + len("  "))
        after = ", " if _is_flow(section) else f"\n{' ' * first.column}"
        return _Edit(first.index, first.index, f"{self._name(name)}: {told}{after}")

    def cohort(self, steps: tuple[str | int, ...], started: Started) -> _Edit:
        """Return the edit that writes the name of schools that started."""
        _, value = self.node(*steps)
        told = self._name(started.name)
        return _Edit(value.start_mark.index, _end(value, self.text), told)

    def _flow(self, assumption: Assumption, indent: int) -> str:
        """Return an assumption in braces, a few fields a line."""
        told = assumption.model_dump(mode="json", exclude_defaults=True)
        lines = [
            ", ".join(
                f"{self._name(one)}: {_value(told[one])}"
                for one in group
                if one in told
            )
            for group in _GROUPS
        ]
        return "{" + f",\n{' ' * indent} ".join(line for line in lines if line) + "}"

    def _name(self, name: str) -> str:
        """Return a name as it is written."""
        return json.dumps(name) if self.is_json else name


def rebased_text(original: str, rebased: RebasedModel, remark: str) -> RebasedText:
    """Return the text of a re-based model, its user's own wherever that can be.

    Parameters
    ----------
    original
        The model's text in YAML or JSON, which was read without a fault.
    rebased
        What was replaced.
    remark
        The first line, after ``#``; JSON has none.

    """
    try:
        text = _edited(original, rebased)
    except NoPlaceError:
        return RebasedText(f"# {remark}\n{to_yaml(rebased.model)}", keeps_remarks=False)
    if read_text(text, type(rebased.model)).document != rebased.model:
        return RebasedText(f"# {remark}\n{to_yaml(rebased.model)}", keeps_remarks=False)
    head = "" if _is_json(text) else f"# {remark}\n"
    return RebasedText(head + text, keeps_remarks=True)


def _edited(text: str, rebased: RebasedModel) -> str:
    """Return a model's own text with what was replaced.

    Raises
    ------
    NoPlaceError
        If something does not stand in the text.

    """
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    if root is None:
        raise NoPlaceError
    edits = _edits(_Text(text, root), rebased)
    for edit in sorted(edits, key=lambda one: one.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.stop :]
    return text


def _edits(parts: _Text, rebased: RebasedModel) -> Iterator[_Edit]:
    """Yield every edit, in no order."""
    assumptions = rebased.model.assumptions
    names = [one.name for one in rebased.observations.observed]
    for name in (*names, *(one.name for one in rebased.started)):
        steps = ("assumptions", name)
        is_there = parts.has(*steps)
        assumption = assumptions[name]
        yield (
            parts.replaced(steps, assumption)
            if is_there
            else parts.added(name, assumption)
        )
    for one in rebased.started:
        yield parts.cohort(("programmes", one.programme, "cohorts", one.year), one)
        for way in rebased.model.funding:
            own = ("funding", way, "cohorts", one.programme)
            if parts.has(*own):
                yield parts.cohort((*own, one.year), one)


def _is_json(text: str) -> bool:
    """Whether a model's text is JSON, as its reader sees it."""
    return text.lstrip().startswith("{")


def _pairs(node: yaml.Node) -> list[tuple[yaml.Node, yaml.Node]]:
    """Return the names and values of a mapping; nothing else has any."""
    return list(node.value) if isinstance(node, yaml.MappingNode) else []


def _is_flow(node: yaml.Node) -> bool:
    """Whether a part is written in braces or brackets."""
    return bool(getattr(node, "flow_style", False))


def _end(node: yaml.Node, text: str) -> int:
    """Return where a value ends, without the blanks and remarks after it."""
    pairs = _pairs(node)
    if pairs and not _is_flow(node):
        return _end(pairs[-1][1], text)
    start, stop = node.start_mark.index, node.end_mark.index
    return start + len(text[start:stop].rstrip())


def _value(value: object) -> str:
    """Return a field's value as YAML and JSON both read it."""
    if isinstance(value, float):
        return spelled(value)
    return json.dumps(value, ensure_ascii=False)
