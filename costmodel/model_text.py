"""A document written out as YAML, as a person would write it."""

from __future__ import annotations

import re

import yaml
from pydantic import BaseModel

from costmodel.canonical import Part, plain_part
from costmodel.document_scalars import read_scalar, spelled

_WIDTH = 88

_PLAIN_TEXT = re.compile(r"[A-Za-z£_][\w £/()',.%+-]*", re.ASCII)
"""Texts that need no quotes to be read as they are."""


class _Writer(yaml.SafeDumper):
    """Quotes whatever could be taken for something else."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - the signature is PyYAML's
        """Set the entries of a list in, below the name they belong to."""
        super().increase_indent(flow, indentless=False)


def _write_text(writer: _Writer, text: str) -> yaml.ScalarNode:
    """Write a text without quotes only where every reader takes it as the same text."""
    is_safe = _PLAIN_TEXT.fullmatch(text) and text[-1] != " "
    style = None if is_safe and read_scalar(text).value == text else '"'
    return writer.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _write_number(writer: _Writer, number: float) -> yaml.ScalarNode:
    """Write a number in its plain spelling."""
    return writer.represent_scalar("tag:yaml.org,2002:float", spelled(number))


_Writer.add_representer(str, _write_text)
_Writer.add_representer(float, _write_number)


def to_yaml(document: BaseModel) -> str:
    """Return a document as YAML; what equals its default is left out.

    Reading the text again gives the same canonical form.

    Examples
    --------
    >>> from costmodel.assumptions import Assumption
    >>> print(to_yaml(Assumption(label="Day fee", value=650.0, dated="2026-09")), end="")
    label: Day fee
    value: 650
    dated: "2026-09"

    """
    return yaml.dump(
        _with_whole_names(plain_part(document)),
        Dumper=_Writer,
        default_flow_style=None,
        sort_keys=False,
        allow_unicode=True,
        width=_WIDTH,
    )
