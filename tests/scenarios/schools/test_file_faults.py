"""Why an official file is refused."""

from __future__ import annotations

import pickle

from costmodel.errors import Severity
from scenarios.schools.file_faults import FileFaultError


def test_a_fault_is_a_finding_with_place_and_remedy() -> None:
    fault = FileFaultError("schools.csv", "It is torn.", "Mend it.", 7)

    assert str(fault) == "schools.csv:7: It is torn. Mend it."
    assert fault.finding.severity is Severity.ERROR


def test_a_fault_is_the_same_in_another_process() -> None:
    fault = FileFaultError("schools.csv", "It is torn.", "Mend it.")

    assert pickle.loads(pickle.dumps(fault)).finding == fault.finding  # noqa: S301 - ours
