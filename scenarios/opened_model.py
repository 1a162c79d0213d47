"""A model opened from a file or a text: read, checked, and ready to be worked out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from costmodel.assumption_files import load_published
from costmodel.document_lines import DocumentLines
from costmodel.errors import Finding, ModelRefusedError
from costmodel.inspection import has_errors
from costmodel.model_files import (
    Reading,
    faults_in_order,
    read_document,
    read_text,
)
from costmodel.register import Register
from scenarios.affordability_files import load_affordability
from scenarios.affordability_tables import AffordabilityTables
from scenarios.checks import check_funding, check_guess
from scenarios.funding import FundedModel


@dataclass(frozen=True)
class OpenedModel:
    """What came of opening a model, with what is published beside it."""

    document: FundedModel | None
    """None exactly if a finding is an ERROR: nothing may be computed then."""
    findings: tuple[Finding, ...]
    """Errors alone of a text that was refused; else all that the checks found."""
    lines: DocumentLines
    inputs_hash: str
    """The name of the document's content; empty if it was refused."""
    canonical: str
    """The one text that all spellings of the document share; empty if refused."""
    register: Register
    tables: AffordabilityTables

    def require(self) -> FundedModel:
        """Return the document.

        Raises
        ------
        ModelRefusedError
            If it has errors; the exception carries every finding.

        """
        if self.document is None:
            raise ModelRefusedError(self.findings)
        return self.document


def open_model(path: Path, as_of: str | None = None) -> OpenedModel:
    """Read and check the model in a file of YAML or JSON.

    Whatever the file holds becomes a finding.

    Parameters
    ----------
    path
        The file; see :func:`costmodel.model_files.read_document`.
    as_of
        Date as of which published assumptions are known, as ``2026-09`` or
        ``2026-09-30``; None: all that ships.

    Raises
    ------
    UnknownMonthError
        If the as-of date is not a date.

    """
    return _opened(read_document(path, FundedModel), as_of)


def open_text(text: str, *, file: str = "", as_of: str | None = None) -> OpenedModel:
    r"""Read and check the model in a text of YAML or JSON.

    Parameters
    ----------
    text
        See :func:`costmodel.model_files.read_text`.
    file
        The name that findings give it.
    as_of
        As :func:`open_model` has it.

    Raises
    ------
    UnknownMonthError
        If the as-of date is not a date.

    Examples
    --------
    >>> opened = open_text("format: costmodel/1\nprogrames: {}", file="plan.yaml")
    >>> opened.document is None
    True
    >>> print(opened.findings[-1])
    plan.yaml:2: programes: 'programes' is not known here. Did you mean 'programmes'?

    """
    return _opened(read_text(text, FundedModel, file=file), as_of)


def _opened(reading: Reading[FundedModel], as_of: str | None) -> OpenedModel:
    """Check what was read; of a refused document what it was probably meant to be."""
    register, tables = load_published(as_of), load_affordability()
    model, findings = reading.document, reading.findings
    if model is not None:
        findings = check_funding(model, register, tables, reading.lines)
    elif reading.guess is not None:
        guessed = check_guess(reading.guess, register, tables)
        findings = faults_in_order((*findings, *guessed), reading.lines.file)
    is_refused = model is None or has_errors(findings)
    return OpenedModel(
        document=None if is_refused else model,
        findings=findings,
        lines=reading.lines,
        inputs_hash="" if is_refused else reading.inputs_hash,
        canonical="" if is_refused else reading.canonical,
        register=register,
        tables=tables,
    )
