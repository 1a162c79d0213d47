"""A mapping opened: read, and checked against the plan that it is for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from costmodel.errors import Finding, ModelRefusedError
from costmodel.inspection import has_errors
from costmodel.model_files import Reading, read_document, read_text
from scenarios.actuals.mapping import Mapping
from scenarios.actuals.mapping_checks import MappingCheck
from scenarios.funding import FundedModel


@dataclass(frozen=True)
class OpenedMapping:
    """What came of opening a mapping."""

    mapping: Mapping | None
    """None exactly if a finding is an ERROR."""
    findings: tuple[Finding, ...]

    def require(self) -> Mapping:
        """Return the mapping.

        Raises
        ------
        ModelRefusedError
            If it has errors; the exception carries every finding.

        """
        if self.mapping is None:
            raise ModelRefusedError(self.findings)
        return self.mapping


def open_mapping(path: Path, model: FundedModel) -> OpenedMapping:
    """Read the mapping in a file of YAML or JSON and check it against its plan."""
    return _opened(read_document(path, Mapping), model)


def open_mapping_text(
    text: str, model: FundedModel, *, file: str = ""
) -> OpenedMapping:
    """Read the mapping in a text; ``file`` is the name that findings give it."""
    return _opened(read_text(text, Mapping, file=file), model)


def _opened(reading: Reading[Mapping], model: FundedModel) -> OpenedMapping:
    """Check what was read."""
    if reading.document is None:
        return OpenedMapping(None, reading.findings)
    check = MappingCheck(reading.document, model, reading.lines)
    findings = check.findings()
    refused = has_errors(findings)
    return OpenedMapping(None if refused else reading.document, findings)
