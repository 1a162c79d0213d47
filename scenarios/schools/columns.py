"""The columns of the table of schools: what each holds, and in which unit."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class SchoolWord(StrEnum):
    """Columns of words; empty where nothing is known."""

    NAME = "name"
    """The school's name."""
    LOCAL_AUTHORITY = "local_authority"
    """Name of the local authority."""
    REGION = "region"
    """One of the nine regions, as ``south_east``."""
    PHASE = "phase"
    """As ``primary``; empty for ages 16 and over, and where it is not known."""
    TYPE = "type"
    """Type of establishment, in the register's words."""
    SECTOR = "sector"
    """``maintained``, ``academy`` or ``independent``."""
    TRUST = "trust"
    """Name of the trust an academy belongs to."""
    POSTCODE = "postcode"
    """Postcode."""
    URBAN_RURAL = "urban_rural"
    """Kind of area, in the census's words."""
    GRADE = "grade"
    """Overall grade of the latest inspection that gave one, as ``good``."""
    GRADE_DATE = "grade_date"
    """When that inspection was, as ``2024-06-12``."""
    FOUND_BY = "found_by"
    """Whether the census knows the school itself (``number``), or one it grew out of
    (``link``); empty if neither, or without a census."""
    INCOME_IS = "income_is"
    """``published`` or ``estimated``; empty where income is not known."""

    @property
    def in_words(self) -> str:
        """The column as a sentence names it: ``local authority``."""
        return self.value.replace("_", " ")


class SchoolNumber(StrEnum):
    """Columns of numbers; not a number where nothing is known."""

    PUPILS = "pupils"
    """Pupils, full-time equivalents; heads where no file gives those."""
    FSM = "fsm"
    """Share of pupils eligible for free school meals, 0 to 1."""
    FSM_EVER6 = "fsm_ever6"
    """Share of pupils eligible at any time in six years, 0 to 1."""
    EAL = "eal"
    """Share of pupils whose first language is another than English, 0 to 1."""
    EHCP = "ehcp"
    """Share of pupils with an education, health and care plan, 0 to 1."""
    SEN_SUPPORT = "sen_support"
    """Share of pupils with support for special needs, no plan, 0 to 1."""
    TEACHERS = "teachers"
    """Teachers, full-time equivalents."""
    TOTAL_INCOME = "total_income"
    """Pounds a year."""
    TOTAL_SPENDING = "total_spending"
    """Pounds a year."""
    SPENDING_PER_PUPIL = "spending_per_pupil"
    """Pounds a pupil a year, as the return has it."""
    IN_YEAR_BALANCE = "in_year_balance"
    """Pounds: income less spending of the year."""
    REVENUE_RESERVE = "revenue_reserve"
    """Pounds at the year's end; below nought is a deficit."""
    TRAINING_LINE = "training_line"
    """Pounds a year on staff development and training (E09)."""
    AGENCY_SUPPLY = "agency_supply"
    """Pounds a year on agency supply teachers (E26)."""
    CONSULTANCY = "consultancy"
    """Pounds a year on bought-in curriculum services (E27)."""
    OTHER_SERVICES = "other_services"
    """Pounds a year on other bought-in professional services (E28)."""
    LINED_SPENDING = "lined_spending"
    """Pounds: all spending of the return that gave the four lines above."""
    PUPIL_PREMIUM = "pupil_premium"
    """Pounds a year of deprivation pupil premium."""
    MONTHS = "months"
    """Months that the return covers."""


class LinkColumn(StrEnum):
    """Columns of a file that says which school grew out of which."""

    URN = "link_urn"
    """Number of the other school."""
    TYPE = "link_type"
    """Whether that one came before or after."""


Column = SchoolWord | SchoolNumber | LinkColumn

MONEY: frozenset[SchoolNumber] = frozenset(
    {
        SchoolNumber.TOTAL_INCOME,
        SchoolNumber.TOTAL_SPENDING,
        SchoolNumber.SPENDING_PER_PUPIL,
        SchoolNumber.IN_YEAR_BALANCE,
        SchoolNumber.REVENUE_RESERVE,
        SchoolNumber.TRAINING_LINE,
        SchoolNumber.AGENCY_SUPPLY,
        SchoolNumber.CONSULTANCY,
        SchoolNumber.OTHER_SERVICES,
        SchoolNumber.LINED_SPENDING,
        SchoolNumber.PUPIL_PREMIUM,
    }
)
"""Columns of pounds, at the prices of the accounts' year."""

SHARES: frozenset[SchoolNumber] = frozenset(
    {
        SchoolNumber.FSM,
        SchoolNumber.FSM_EVER6,
        SchoolNumber.EAL,
        SchoolNumber.EHCP,
        SchoolNumber.SEN_SUPPORT,
    }
)
"""Columns of shares of pupils."""

MOST_MONEY = 1e9
"""Pounds, above or below nought; the largest school has some 25 million a year."""

BOUNDS: Mapping[SchoolNumber, tuple[float, float]] = {
    **dict.fromkeys(MONEY, (-MOST_MONEY, MOST_MONEY)),
    **dict.fromkeys(SHARES, (0.0, 1.0)),
    SchoolNumber.PUPILS: (0.0, 20_000.0),
    SchoolNumber.TEACHERS: (0.0, 2_000.0),
    SchoolNumber.MONTHS: (0.0, 24.0),
}
"""Least and most that a school can have; what lies outside is a slip of the file."""

YEARLY: frozenset[SchoolNumber] = MONEY - {
    SchoolNumber.REVENUE_RESERVE,
    SchoolNumber.PUPIL_PREMIUM,
}
"""Sums of a year: a return of fewer than twelve months gives none."""
