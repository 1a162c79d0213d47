"""Roles: who employs them, what a day costs, what release and cover do at home."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from costmodel.assumptions import Described, Quantity

COVER = ("in_school_hours", "cover_needed", "cover_found")
"""What a person states of the part of a day that is covered."""


class Person(Described):
    """A role that works for the broker or is released from a school.

    Money is pounds a year (salary), pounds a day (fee, cover_rate); hours and shares
    are for one deployed day.
    """

    label: str = Field(default="", max_length=200)
    """What documents call the role; left out, its name."""
    employed_by: Literal[
        "broker", "provider_school", "supported_school", "freelance"
    ] = Field(alias="from")
    """Who employs them: the ``broker``, a ``provider_school`` that releases them, the
    ``supported_school`` itself, or nobody: a ``freelance`` paid by the day. Time that
    nobody pays for is an ingredient with *given_by*, or *own_hours*."""
    salary: Quantity | None = None
    """Full-time salary in pounds a year; needed unless freelance."""
    on_costs: Literal["teachers", "local_government", "workplace_pension"] | None = None
    """Which pension the employer pays into, on top of National Insurance; needed with a
    salary."""
    pension_on: Literal["whole_salary", "qualifying_earnings"] = "whole_salary"
    """What a ``workplace_pension`` is a share of: the ``whole_salary``, or
    ``qualifying_earnings`` alone, those between two limits, as the law asks at least.
    """
    working_days: Quantity | None = None
    """Days worked in a year, by which the salary becomes the cost of a day; needed with
    a salary."""
    contracted_hours: Quantity | None = None
    """Hours a year behind the salary, by which own time is valued; needed with
    *own_hours*."""
    levy: bool | None = None
    """Whether the employer pays the apprenticeship levy, 0.5% of pay. Left out: schools
    do, the broker does not."""
    fee: Quantity | None = None
    """Pounds paid for a whole deployed day: to the provider school that releases the
    person, or to the freelance."""
    fee_share: Quantity = 1.0
    """Share of the fee that is paid, from 0 to 1: 0.5 where a day is shared or a fee
    waived in part."""
    pays_cover: bool = False
    """Whether the provider school is paid the cover it buys, in place of a fee."""
    in_school_hours: Quantity = 1.0
    """Share of a deployed day that falls in the home school's working day, from 0 to 1;
    the rest is nobody's lesson."""
    cover_needed: Quantity = 0.0
    """Share of the released time for which somebody must stand in, from 0 to 1."""
    cover_found: Quantity = 0.0
    """Share of the cover needed that is found and bought, from 0 to 1; the rest is lost
    to pupils and counted as such."""
    cover_rate: Quantity | None = None
    """Pounds for a day's cover, bought by the school that gives the person up."""
    own_hours: Quantity = 0.0
    """Hours of the person's own time on top of each deployed day: pro bono, valued by
    salary and contracted hours, paid by nobody."""
    safe_days: Quantity | None = None
    """Days a year that one such person of a provider school may be deployed without
    harm; more is a finding. Left out: no limit."""
    available: dict[int, Quantity] = Field(default_factory=dict)
    """Days there are of all people of this role, by the year in which their academic
    year begins: ``{2026: 120, 2027: 150}``; a year left out has no limit."""

    @property
    def pays_levy(self) -> bool:
        """Whether the apprenticeship levy is part of the day cost."""
        return self.is_released if self.levy is None else self.levy

    @property
    def has_limited_pension(self) -> bool:
        """Whether the pension is a share of the earnings between two limits alone."""
        is_workplace = self.on_costs == "workplace_pension"
        return is_workplace and self.pension_on == "qualifying_earnings"

    @property
    def has_pay(self) -> bool:
        """Whether an employer pays this person a salary, with what comes on top."""
        return self.salary is not None and self.employed_by != "freelance"

    @property
    def is_released(self) -> bool:
        """Whether a school gives up this person's working time."""
        return self.employed_by in {"provider_school", "supported_school"}
