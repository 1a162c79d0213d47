"""The business case in the Treasury's five cases, for a funder or a board."""

from __future__ import annotations

from reports.business_case.assembly import business_case, tables_document

__all__ = ["business_case", "tables_document"]
