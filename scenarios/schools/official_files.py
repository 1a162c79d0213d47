"""The official files we know: how each is recognised, and what its columns mean."""

from __future__ import annotations

from collections.abc import Sequence

from scenarios.schools.columns import LinkColumn, SchoolNumber, SchoolWord
from scenarios.schools.layouts import Field, Layout, Role, missing_from

_N, _W = SchoolNumber, SchoolWord
_PERCENT = 0.01


def _percent(column: SchoolNumber, *headings: str) -> Field:
    return Field(column, headings, scale=_PERCENT)


def _words(column: SchoolWord, *headings: str) -> Field:
    return Field(column, headings)


def _number(column: SchoolNumber, *headings: str) -> Field:
    return Field(column, headings)


JOINED = Layout(
    name="joined",
    title="a table of schools joined from several returns",
    role=Role.RETURN,
    signature=("urn", "phase", "region", "est income gbp", "census match"),
    estimated=True,
    fields=(
        _words(_W.NAME, "name"),
        _words(_W.LOCAL_AUTHORITY, "la name"),
        _words(_W.REGION, "region"),
        _words(_W.PHASE, "phase"),
        _words(_W.TYPE, "type census 2023"),
        _words(_W.SECTOR, "sector"),
        _words(_W.TRUST, "trust census 2023"),
        _words(_W.URBAN_RURAL, "urban rural"),
        _words(_W.POSTCODE, "postcode"),
        _words(_W.GRADE, "ofsted overall"),
        _words(_W.GRADE_DATE, "ofsted date"),
        _number(_N.PUPILS, "pupils fte 2023"),
        _percent(_N.FSM, "pct fsm"),
        _percent(_N.FSM_EVER6, "pct fsm ever6"),
        _percent(_N.EAL, "pct eal"),
        _percent(_N.EHCP, "pct sen ehcp"),
        _percent(_N.SEN_SUPPORT, "pct sen support"),
        _number(_N.TEACHERS, "teachers fte*"),
        _number(_N.SPENDING_PER_PUPIL, "expenditure per pupil gbp"),
        _number(_N.IN_YEAR_BALANCE, "in year balance gbp"),
        _number(_N.REVENUE_RESERVE, "revenue reserve gbp"),
        _number(_N.TOTAL_SPENDING, "est expenditure gbp"),
        _number(_N.TOTAL_INCOME, "est income gbp"),
        _number(_N.LINED_SPENDING, "london expenditure gbp"),
        _number(_N.TRAINING_LINE, "london e09 gbp"),
        _number(_N.AGENCY_SUPPLY, "london e26 gbp"),
        _number(_N.CONSULTANCY, "london e27 gbp"),
        _number(_N.OTHER_SERVICES, "london e28 gbp"),
    ),
)

CENSUS = Layout(
    name="census",
    title="the school census (Schools, pupils and their characteristics)",
    role=Role.REGISTER,
    signature=("urn", "school name", "phase type grouping", "fte pupils"),
    all_through="all through school",
    through_links=True,
    fields=(
        _words(_W.NAME, "school name"),
        _words(_W.LOCAL_AUTHORITY, "la name"),
        _words(_W.REGION, "region name"),
        _words(_W.PHASE, "phase type grouping"),
        _words(_W.TYPE, "typeofestablishment name"),
        _words(_W.SECTOR, "academy flag"),
        _words(_W.TRUST, "trust"),
        _words(_W.URBAN_RURAL, "urban rural"),
        _words(_W.POSTCODE, "school postcode"),
        _number(_N.PUPILS, "fte pupils"),
        _percent(_N.FSM, "pct of pupils known to be eligible for free school meals"),
        _percent(
            _N.EAL,
            "pct of pupils whose first language is known or believed to be other than"
            " english",
        ),
    ),
)

CFR = Layout(
    name="cfr",
    title="Consistent Financial Reporting (maintained schools)",
    role=Role.RETURN,
    signature=("urn", "e09*", "total income*", "total expenditure*"),
    fields=(
        _words(_W.NAME, "school name"),
        _words(_W.LOCAL_AUTHORITY, "la name"),
        _words(_W.PHASE, "overall phase"),
        _words(_W.TYPE, "type"),
        _number(_N.PUPILS, "no pupils*", "number of pupils*"),
        _number(_N.TEACHERS, "fte number of teachers*"),
        _percent(_N.FSM, "pct fsm*", "pct of pupils eligible for fsm*"),
        _percent(_N.EHCP, "pct ehcp*", "pct of pupils with ehcp*"),
        _percent(_N.SEN_SUPPORT, "pct sen support*"),
        _number(_N.MONTHS, "period covered by return*"),
        _number(_N.TOTAL_INCOME, "total income*"),
        _number(_N.TOTAL_SPENDING, "total expenditure*"),
        _number(_N.LINED_SPENDING, "total expenditure*"),
        _number(_N.IN_YEAR_BALANCE, "in year balance*"),
        _number(_N.REVENUE_RESERVE, "revenue reserve*"),
        _number(_N.TRAINING_LINE, "e09*"),
        _number(_N.AGENCY_SUPPLY, "e26*"),
        _number(_N.CONSULTANCY, "e27*"),
        _number(_N.OTHER_SERVICES, "e28a*", "e28*"),
    ),
)

AAR = Layout(
    name="aar",
    title="the Academies Accounts Return",
    role=Role.RETURN,
    signature=("urn", "number of pupils in academy*", "staff development*"),
    fields=(
        _words(_W.NAME, "school name", "academy name", "name of academy"),
        _words(_W.TRUST, "company name", "trust or company name", "academy trust name"),
        _words(_W.LOCAL_AUTHORITY, "la name", "local authority"),
        _number(_N.PUPILS, "number of pupils in academy*"),
        _number(_N.MONTHS, "period covered by return*"),
        _number(_N.TOTAL_INCOME, "total income*"),
        _number(_N.TOTAL_SPENDING, "total expenditure*"),
        _number(_N.LINED_SPENDING, "total expenditure*"),
        _number(_N.IN_YEAR_BALANCE, "in year balance*"),
        _number(_N.REVENUE_RESERVE, "share of revenue reserve*", "revenue reserve*"),
        _number(_N.TRAINING_LINE, "staff development*"),
        _number(_N.AGENCY_SUPPLY, "agency supply teaching staff*"),
        _number(_N.CONSULTANCY, "educational consultancy*"),
        _number(
            _N.OTHER_SERVICES, "legal professionalservices*", "legal professional*"
        ),
    ),
)

AAR_CODED = Layout(
    name="aar_coded",
    title="the Academies Accounts Return, by the codes of its lines",
    role=Role.RETURN,
    signature=("urn", "bae090*", "bab030*"),
    fields=(
        _words(_W.TRUST, "company name"),
        _number(_N.REVENUE_RESERVE, "bab030*"),
        _number(_N.TRAINING_LINE, "bae090*"),
        _number(_N.AGENCY_SUPPLY, "bae240*"),
        _number(_N.CONSULTANCY, "bae230*"),
        _number(_N.OTHER_SERVICES, "bae300*"),
    ),
)

PERFORMANCE_CFR = Layout(
    name="performance_cfr",
    title="the performance tables' file of spending (pounds a pupil)",
    role=Role.RETURN,
    signature=("urn", "pupils", "totalincome", "totalexpenditure", "otherstaff"),
    fields=(
        _number(_N.PUPILS, "pupils"),
        Field(_N.TOTAL_INCOME, ("totalincome",), per_pupil=True),
        Field(_N.TOTAL_SPENDING, ("totalexpenditure",), per_pupil=True),
    ),
)

BENCHMARKING = Layout(
    name="benchmarking",
    title="totals of the Financial Benchmarking and Insights Tool",
    role=Role.RETURN,
    signature=("urn", "expenditure per pupil gbp", "revenue reserve gbp"),
    fields=(
        _number(_N.SPENDING_PER_PUPIL, "expenditure per pupil gbp"),
        _number(_N.IN_YEAR_BALANCE, "in year balance gbp"),
        _number(_N.REVENUE_RESERVE, "revenue reserve gbp"),
    ),
)

BENCHMARKING_LINES = Layout(
    name="benchmarking_lines",
    title="lines of spending of the Financial Benchmarking and Insights Tool",
    role=Role.DETAIL,
    signature=("urn", "totalexpenditure", "staffdevelopmenttrainingcosts"),
    fields=(
        _number(_N.LINED_SPENDING, "totalexpenditure"),
        _number(_N.TRAINING_LINE, "staffdevelopmenttrainingcosts"),
        _number(_N.AGENCY_SUPPLY, "agencysupplyteachingstaffcosts"),
        _number(_N.CONSULTANCY, "educationalconsultancycosts"),
        _number(_N.OTHER_SERVICES, "professionalservicesnoncurriculumcosts"),
    ),
)

REGISTER = Layout(
    name="gias",
    title="the register of schools (Get Information about Schools)",
    role=Role.REGISTER,
    signature=(
        "urn",
        "establishmentname",
        "typeofestablishment name",
        "establishmentstatus name",
        "phaseofeducation name",
    ),
    status="establishmentstatus name",
    loose_end=True,
    fields=(
        _words(_W.NAME, "establishmentname"),
        _words(_W.LOCAL_AUTHORITY, "la name"),
        _words(_W.REGION, "gor name"),
        _words(_W.PHASE, "phaseofeducation name"),
        _words(_W.TYPE, "typeofestablishment name"),
        _words(_W.SECTOR, "establishmenttypegroup name"),
        _words(_W.TRUST, "trusts name"),
        _words(_W.URBAN_RURAL, "urbanrural name"),
        _words(_W.POSTCODE, "postcode"),
        _words(_W.GRADE, "ofstedrating name"),
        _words(_W.GRADE_DATE, "ofstedlastinsp"),
        _number(_N.PUPILS, "numberofpupils"),
        _percent(_N.FSM, "percentagefsm"),
    ),
)

REGISTER_CUT = Layout(
    name="gias_cut",
    title="a cut of the register of schools",
    role=Role.REGISTER,
    signature=("urn", "school name", "establishment type", "phase type"),
    status="school status",
    fields=(
        _words(_W.NAME, "school name"),
        _words(_W.PHASE, "phase type"),
        _words(_W.TYPE, "establishment type"),
        _words(_W.SECTOR, "funding type"),
        _words(_W.POSTCODE, "postcode"),
        _words(_W.GRADE, "ofsted rating name"),
        _words(_W.GRADE_DATE, "ofsted last insp"),
        _number(_N.PUPILS, "number of pupils"),
        _percent(_N.FSM, "percentage fsm"),
    ),
)

REGISTER_PLACES = Layout(
    name="gias_places",
    title="a cut of the register of schools, with places on the map",
    role=Role.REGISTER,
    signature=("urn", "name", "postcode", "phase", "lat", "lng"),
    fields=(
        _words(_W.NAME, "name"),
        _words(_W.PHASE, "phase"),
        _words(_W.POSTCODE, "postcode"),
    ),
)

PERFORMANCE_CENSUS = Layout(
    name="performance_census",
    title="the performance tables' file of pupils",
    role=Role.DETAIL,
    signature=("urn", "pnumfsmever", "pnumeal"),
    through_links=True,
    fields=(
        _percent(_N.FSM_EVER6, "pnumfsmever"),
        _percent(_N.EAL, "pnumeal"),
        _percent(_N.EHCP, "psenelse"),
        _percent(_N.SEN_SUPPORT, "psenelk"),
    ),
)

PERFORMANCE_CENSUS_CUT = Layout(
    name="performance_census_cut",
    title="a cut of the performance tables' file of pupils",
    role=Role.DETAIL,
    signature=("urn", "pct fsm ever6", "pct eal"),
    through_links=True,
    fields=(
        _percent(_N.FSM_EVER6, "pct fsm ever6"),
        _percent(_N.EAL, "pct eal"),
        _percent(_N.EHCP, "pct sen ehcp"),
        _percent(_N.SEN_SUPPORT, "pct sen support"),
    ),
)

WORKFORCE = Layout(
    name="workforce",
    title="the School Workforce Census",
    role=Role.DETAIL,
    signature=("urn", "teachers fte*"),
    fields=(_number(_N.TEACHERS, "teachers fte*"),),
)

WORKFORCE_FULL = Layout(
    name="workforce_full",
    title="the School Workforce Census, school level",
    role=Role.DETAIL,
    signature=("urn", "total number of teachers full time equivalent*"),
    fields=(_number(_N.TEACHERS, "total number of teachers full time equivalent*"),),
)

INSPECTIONS = Layout(
    name="ofsted",
    title="Ofsted's management information, latest inspections",
    role=Role.DETAIL,
    signature=("urn", "overall effectiveness", "inspection*"),
    fields=(
        _words(_W.GRADE, "overall effectiveness"),
        _words(
            _W.GRADE_DATE, "inspection date", "inspection start date", "inspection*"
        ),
    ),
)

PUPIL_PREMIUM = Layout(
    name="pupil_premium",
    title="allocations of pupil premium",
    role=Role.DETAIL,
    signature=("urn", "total allocation for the deprivation pupil premium"),
    through_links=True,
    fields=(
        _number(_N.PUPIL_PREMIUM, "total allocation for the deprivation pupil premium"),
    ),
)

LINKS = Layout(
    name="links",
    title="links between schools (Get Information about Schools)",
    role=Role.LINKS,
    signature=("urn", "linkurn", "linktype"),
    fields=(
        Field(LinkColumn.URN, ("linkurn",)),
        Field(LinkColumn.TYPE, ("linktype",)),
    ),
)

HISTORY = Layout(
    name="history",
    title="totals of several past years",
    role=Role.HISTORY,
    signature=("urn", "income", "expenditure", "balance", "academic year"),
    fields=(),
)

LAYOUTS: tuple[Layout, ...] = (
    JOINED,
    CENSUS,
    CFR,
    AAR,
    AAR_CODED,
    PERFORMANCE_CFR,
    BENCHMARKING,
    BENCHMARKING_LINES,
    INSPECTIONS,
    REGISTER,
    REGISTER_CUT,
    REGISTER_PLACES,
    PERFORMANCE_CENSUS,
    PERFORMANCE_CENSUS_CUT,
    WORKFORCE,
    WORKFORCE_FULL,
    PUPIL_PREMIUM,
    LINKS,
    HISTORY,
)
"""Every kind we know. Where two files know a thing of a school, the kind that stands
first is believed; of two files of one kind, the one that was named first."""


def recognised(headings: Sequence[str]) -> Layout | None:
    """Return the kind of file that has these headings, if we know one."""
    return next((one for one in LAYOUTS if not missing_from(one, headings)), None)


def closest(headings: Sequence[str]) -> Layout | None:
    """Return the layout that a file comes closest to; None if it is like none.

    Two headings of a signature besides the school's number must be there.
    """
    shares = [
        (len(one.signature) - len(missing_from(one, headings)), one) for one in LAYOUTS
    ]
    found, layout = max(shares, key=lambda pair: pair[0])
    enough = 2 if "urn" not in headings else 3
    return layout if found >= enough else None
