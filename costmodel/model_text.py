"""A document written out as YAML, as a person would write it."""

from __future__ import annotations

import re
from io import StringIO

import yaml
from pydantic import BaseModel

from costmodel.canonical import Part, plain_part
from costmodel.document_scalars import Scalar, read_scalar, spelled

_WIDTH = 88

_PLAIN_TEXT = re.compile(r"[A-Za-z£_][\w £/()',.%+-]*", re.ASCII)
"""Texts that need no quotes to be read as they are."""


class _Writer(yaml.SafeDumper):
    """Quotes whatever could be taken for something else, and repeats nothing."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - PyYAML asks of each
        """Write every part out."""
        return True


def _write_text(writer: _Writer, text: str) -> yaml.ScalarNode:
    """Write a text without quotes only where every reader takes it as the same text."""
    is_simple = _PLAIN_TEXT.fullmatch(text) and text[-1] != " "
    style = None if is_simple and read_scalar(text) == Scalar(text, text) else '"'
    return writer.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _write_number(writer: _Writer, number: float) -> yaml.ScalarNode:
    """Write a number in its plain spelling, whatever YAML 1.1 would call it."""
    text = spelled(number)
    kind = "int" if text.lstrip("-").isdigit() else "float" if "." in text else "str"
    return writer.represent_scalar(f"tag:yaml.org,2002:{kind}", text)


_Writer.add_representer(str, _write_text)
_Writer.add_representer(int, _write_number)
_Writer.add_representer(float, _write_number)


def to_yaml(document: BaseModel) -> str:
    """Return a document as YAML; what equals its default is left out.

    Reading the text again gives the same canonical form.

    Examples
    --------
    >>> from costmodel.assumptions import Assumption
    >>> fee = Assumption(label="Day fee", value=650.0, dated="2026-09")
    >>> print(to_yaml(fee), end="")
    label: Day fee
    value: 650
    dated: "2026-09"

    """
    writer = _Writer(StringIO(), default_flow_style=None, sort_keys=False)
    node = writer.represent_data(_with_whole_names(plain_part(document)))
    if isinstance(node, yaml.MappingNode) and node.value:
        node.flow_style = False
    text: str = yaml.serialize(node, Dumper=_Writer, allow_unicode=True, width=_WIDTH)
    return text


def _with_whole_names(part: Part) -> object:
    """Return a part with names that are whole numbers, as years, without quotes."""
    if isinstance(part, list):
        return [_with_whole_names(entry) for entry in part]
    if isinstance(part, dict):
        return {_whole(name): _with_whole_names(entry) for name, entry in part.items()}
    return part


def _whole(name: str) -> str | int:
    """Return a name as a number if it is one in its plain spelling."""
    return int(name) if re.fullmatch(r"0|-?[1-9]\d{0,14}", name, re.ASCII) else name
