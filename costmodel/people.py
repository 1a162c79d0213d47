"""Roles: who employs them, what a day costs, what release and cover do at home."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from costmodel.assumptions import Described, Quantity


class Person(Described):
    """A role that works for the broker or is released from a school.

    Money is pounds a year (salary), pounds a day (fee, cover_rate); hours and shares
    are for one deployed day.
    """

    label: str = Field(default="", max_length=200)
    employed_by: Literal[
        "broker", "provider_school", "supported_school", "freelance"
    ] = Field(alias="from")
    salary: Quantity | None = None
    """Full-time salary; needed unless freelance."""
    on_costs: Literal["teachers", "local_government", "workplace_pension"] | None = None
    """Which pension the employer pays into; needed with a salary."""
    working_days: Quantity | None = None
    """Days worked in a year; needed with a salary."""
    contracted_hours: Quantity | None = None
    """Hours a year behind the salary; needed with *own_hours*."""
    levy: bool | None = None
    """Whether the employer pays the apprenticeship levy; None: schools do."""
    fee: Quantity | None = None
    """Paid for a whole deployed day, to the provider school or the freelance."""
    fee_share: Quantity = 1.0
    """Share of the fee that is paid."""
    in_school_hours: Quantity = 1.0
    """Share of a deployed day that falls in the home school's working day."""
    cover_needed: Quantity = 0.0
    """Share of the released time for which cover is needed."""
    cover_found: Quantity = 0.0
    """Share of the cover needed that is found."""
    cover_rate: Quantity | None = None
    """Price of a day's cover, bought by the releasing school."""
    own_hours: Quantity = 0.0
    """Hours of the person's own time on top of each deployed day."""

    @property
    def pays_levy(self) -> bool:
        """Whether the apprenticeship levy is part of the day cost."""
        is_school = self.employed_by in {"provider_school", "supported_school"}
        return is_school if self.levy is None else self.levy

    @property
    def is_released(self) -> bool:
        """Whether a school gives up this person's working time."""
        return self.employed_by in {"provider_school", "supported_school"}
