"""A copy of a document, mended where its type refuses it, that knows what was mended.

Each part of the copy remembers where the user wrote it: what is found in the copy can
be told at its place in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_origin

from pydantic import BaseModel

from costmodel.document_lines import Steps, dotted
from costmodel.document_scalars import Plain, number_in, read_scalar
from costmodel.document_sorts import Sort, bare, choices_of, is_name, sort_wanted
from costmodel.document_tree import UNUSABLE, Tree, Value
from costmodel.document_types import is_needed_at, wanted_at
from costmodel.errors import Finding
from costmodel.suggestions import closest
from costmodel.validation_errors import PlacedError, name_meant

_HARMLESS = frozenset({"phase", "cost_type"})
"""Choices on which little else in a document depends: any will do for a while."""


@dataclass
class CopyPart:
    """A part of the copy, and where the user wrote it."""

    written: Steps
    value: Plain | list[CopyPart] | dict[str, CopyPart]
    is_gone: bool = False

    def plain(self) -> Value:
        """Return the part as it would be read."""
        if isinstance(self.value, list):
            return [part.plain() for part in self.value]
        if isinstance(self.value, dict):
            return {name: part.plain() for name, part in self.value.items()}
        return self.value

    def at(self, steps: Steps) -> CopyPart | None:
        """Return a part of this part; None if it is not there."""
        part: CopyPart | None = self
        for step in steps:
            inner = part.value if part else None
            if isinstance(inner, dict):
                part = inner.get(str(step))
            elif isinstance(inner, list) and isinstance(step, int):
                part = inner[step] if step < len(inner) else None
            else:
                return None
        return part

    def walk(self, steps: Steps = ()) -> Iterator[tuple[Steps, CopyPart]]:
        """Yield this part and all within it, each with its way in the copy."""
        yield steps, self
        if isinstance(self.value, dict):
            for name, part in self.value.items():
                yield from part.walk((*steps, name))
        elif isinstance(self.value, list):
            for position, part in enumerate(self.value):
                yield from part.walk((*steps, position))


def part_of(value: Value, written: Steps = ()) -> CopyPart:
    """Return what was read as parts that know their places."""
    if isinstance(value, list):
        entries = [part_of(one, (*written, at)) for at, one in enumerate(value)]
        return CopyPart(written, entries)
    if isinstance(value, dict):
        named = {name: part_of(one, (*written, name)) for name, one in value.items()}
        return CopyPart(written, named)
    return CopyPart(written, value)


@dataclass(frozen=True)
class Trace:
    """A place that was mended."""

    written: Steps
    is_made_up: bool
    """Whether the user's own value is gone: left out, or stood in for."""
    is_entry: bool = False
    """Whether it had a name of the user's choice, by which others may call it."""

    def explains(self, path: str, finding: Finding) -> bool:
        """Return whether a finding at a place may follow from this."""
        own, around = dotted(*self.written), dotted(*self.written[:-1])
        if path == own or (self.is_made_up and path.startswith(f"{own}.")):
            return True
        name = self.written[-1]
        if not self.is_made_up:
            return False
        if not isinstance(name, str):
            # A list that is said to be empty, or too short, lost its entry here.
            return path == around
        if self.is_entry and f"'{name}'" in finding.what:
            return True
        words = f"{finding.what} {finding.remedy}"
        is_beside = around in {path, path.rpartition(".")[0]}
        return is_beside and bool(re.search(rf"\b{re.escape(name)}\b", words))


class Mender:
    """Mends a copy of a document, one round of faults after another."""

    def __init__(self, kind: type[BaseModel], tree: Tree) -> None:
        self.kind = kind
        self.tree = tree
        self.root = part_of(tree.value)
        self.traces: list[Trace] = []
        self._tries: dict[Steps, int] = {}
        """How often a value was replaced, by where it was written."""
        self._shortened: list[list[CopyPart]] = []
        self._is_hopeless = False
        for doubt in tree.doubts:
            self._settle(doubt.steps, doubt.scalar.number, doubt.scalar.raw)

    def mend(self, errors: Sequence[PlacedError]) -> bool:
        """Mend what some errors speak of; return False if that is not possible.

        ``errors`` are those of the copy as it is. Names come first: a name that is
        missing may be there, misspelt.
        """
        copy = Tree(value=self.root.plain())
        for error in sorted(errors, key=lambda one: one.code != "extra_forbidden"):
            self._mend(error, copy)
        for entries in self._shortened:
            entries[:] = [one for one in entries if not one.is_gone]
        self._shortened.clear()
        return not self._is_hopeless

    def _mapping(self, steps: Steps) -> dict[str, CopyPart]:
        """Return the mapping at a place; an empty one if there is none any more."""
        part = self.root.at(steps)
        return part.value if part and isinstance(part.value, dict) else {}

    def _settle(self, steps: Steps, number: str, raw: str) -> None:
        """Put what a doubtful spelling means where it stands."""
        part = self.root.at(steps)
        if part is None or not _is_unusable(part):
            return
        sorts = {sort_wanted(option) for option in wanted_at(self.kind, steps)}
        is_number = bool(number) and Sort.NUMBER in sorts
        part.value = read_scalar(number).value if is_number else raw

    def _mend(self, error: PlacedError, copy: Tree) -> None:
        """Mend what one error speaks of."""
        steps = error.steps
        if error.spot.is_key:
            self._leave_out(steps)
        elif error.code == "extra_forbidden":
            self._rename(steps, name_meant(error, copy))
        elif error.code == "missing":
            self._supply(steps)
        elif error.code.startswith("union_tag"):
            self._retag(steps, str(error.context["discriminator"]).strip("'"))
        else:
            self._replace(steps)

    def _rename(self, steps: Steps, meant: str | None) -> None:
        """Give a value the name that was meant, or leave it out."""
        name, part = str(steps[-1]), self.root.at(steps)
        mapping = self._mapping(steps[:-1])
        if part is None or meant is None or meant in mapping:
            self._leave_out(steps)
            return
        if part.value is None and ":" in name:
            part.value = read_scalar(name.partition(":")[2] or "~").value
        renamed = {
            meant if known == name else known: one for known, one in mapping.items()
        }
        mapping.clear()
        mapping.update(renamed)
        self.traces.append(Trace(part.written, is_made_up=False))

    def _supply(self, steps: Steps) -> None:
        """Put something where a name is missing, or leave out what lacks it."""
        around, name = self.root.at(steps[:-1]), str(steps[-1])
        mapping = self._mapping(steps[:-1])
        if around is None or name in mapping:
            return
        written = (*around.written, name)
        value = None if written in self._tries else self._stand_in(steps)
        if value is None:
            self._leave_out(steps[:-1])
            return
        self._tries[written] = len(_WAYS)
        mapping[name] = part_of(value, written)
        self.traces.append(Trace(written, is_made_up=True))

    def _retag(self, steps: Steps, teller: str) -> None:
        """Write the kind of a mapping that was meant, or leave the mapping out."""
        part = self.root.at((*steps, teller))
        wanted = wanted_at(self.kind, (*steps, teller))
        kinds = [word for option in wanted for word in choices_of(option)]
        meant = closest(str(part.value), kinds) if part else None
        if part is None or meant is None:
            self._leave_out(steps)
            return
        part.value = meant
        self.traces.append(Trace(part.written, is_made_up=False))

    def _replace(self, steps: Steps) -> None:
        """Put another value in place of one that is not accepted, or leave it out."""
        part = self.root.at(steps)
        if part is None:
            return
        tried = self._tries.get(part.written, 0)
        for count, way in enumerate(_WAYS[tried:], tried + 1):
            value = way(self, steps)
            if value is not None:
                self._tries[part.written] = count
                part.value = part_of(value, part.written).value
                self.traces.append(Trace(part.written, is_made_up=count > 1))
                return
        self._leave_out(steps[:-1] if is_needed_at(self.kind, steps) else steps)

    def _leave_out(self, steps: Steps) -> None:
        """Take a part out of the copy."""
        around, part = self.root.at(steps[:-1]), self.root.at(steps)
        if not steps:
            self._is_hopeless = True
        if not steps or around is None or part is None:
            return
        if isinstance(around.value, dict):
            del around.value[str(steps[-1])]
        if isinstance(around.value, list):
            part.is_gone = True
            self._shortened.append(around.value)
        wanted = wanted_at(self.kind, steps[:-1])
        is_entry = any(get_origin(bare(option)) is dict for option in wanted)
        self.traces.append(Trace(part.written, is_made_up=True, is_entry=is_entry))

    def _read_anew(self, steps: Steps) -> Value:
        """Return what was meant by a value, if that is plain."""
        part = self.root.at(steps)
        value = part.plain() if part else None
        wanted = wanted_at(self.kind, steps)
        sorts = {sort_wanted(option) for option in wanted}
        words = [word for option in wanted for word in choices_of(option)]
        if isinstance(value, str):
            number = number_in(value) if Sort.NUMBER in sorts else ""
            return read_scalar(number).value if number else closest(value, words)
        if value is None or isinstance(value, list):
            return None
        if Sort.LIST in sorts:
            return [value]
        raw = self.tree.raws.get(dotted(*part.written)) if part else None
        return raw if Sort.TEXT in sorts and not words else None

    def _stand_in(self, steps: Steps) -> Value:
        """Return something that a place which cannot stay empty accepts, if any."""
        wanted = wanted_at(self.kind, steps)
        sorts = {sort_wanted(option) for option in wanted}
        words = [word for option in wanted for word in choices_of(option)]
        if not is_needed_at(self.kind, steps):
            return None
        if words:
            return words[0] if steps[-1] in _HARMLESS else None
        if Sort.NUMBER in sorts:
            # Whole numbers are years, on which everything depends.
            return None if int in map(bare, wanted) else 1
        if Sort.TEXT in sorts:
            return "unnamed" if any(map(is_name, wanted)) else "–"
        if Sort.LIST in sorts:
            return []
        is_free = any(get_origin(bare(option)) is dict for option in wanted)
        return {} if is_free else None


_WAYS = (Mender._read_anew, Mender._stand_in)  # noqa: SLF001 - its own, in their order


def _is_unusable(part: CopyPart) -> bool:
    """Return whether a part stands for a value that was refused."""
    return isinstance(part.value, dict) and part.value.keys() == UNUSABLE.keys()
