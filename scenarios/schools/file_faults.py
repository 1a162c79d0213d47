"""Why an official file is refused, as a finding."""

from __future__ import annotations

from costmodel.errors import CostmodelError, Finding, Place, Severity


class FileFaultError(CostmodelError):
    """An official file cannot be used; nothing of it is taken."""

    def __init__(
        self, file: str, what: str, remedy: str, line: int | None = None
    ) -> None:
        """Keep the finding; the message is the finding in words."""
        place = Place(file=file, line=line)
        self.finding = Finding(Severity.ERROR, place, what, remedy)
        super().__init__(str(self.finding))
