"""What the plain calculation hands back: dictionaries by name, lists by month.

Years are the calendar year in which an academic year begins; months are counted from
0, the first September. Money is pounds and never rounded.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from costmodel.drivers import ProfileName
from costmodel.ingredients import Profile

NOT_SHARED = "not shared"
"""The line of cost that no programme gets, because nothing drives its pool."""
DIRECT = "direct"
"""The origin of what a programme buys itself."""
OVERHEADS = "overheads"
"""Cost that came through pools."""
OPENING = "opening deferred income"
RESERVES = "reserves"
UNFUNDED = "unfunded"
ORGANISATION = "organisation"

FLOOR_BREACHED = "floor breached"
CASH_BELOW = "cash below nought"
FUNDS_BELOW = "unrestricted funds below nought"

FAILS = "fails"
SUSTAINS = "sustains itself"
SUBSIDISED = "sustains with subsidy"

Months = list[float]
"""One amount a month, month 0 first."""
ByYear = dict[int, float]
Cell = tuple[str, str]
"""A programme, or the line not shared, and a cost type."""
Part = tuple[str, str, str]
"""A cell's direct cost, or its overheads."""
CostKey = tuple[str, str, str]
"""A programme, or the line not shared; an origin; a cost type."""
RowKey = tuple[str, str, str, str]


@dataclass
class PlainRow:
    """One resource or one transfer, month by month."""

    owner: str
    """The programme or pool it belongs to."""
    cost_type: str
    kind: str
    """``resource`` or ``transfer``."""
    giver: str
    """The party that first pays, or from which a transfer goes."""
    receiver: str
    """The party to which a transfer goes; empty for a resource."""
    means: str
    """``bought``, ``donated`` or ``lost``; empty for a transfer."""
    months: Months
    is_pay: bool = False
    """Pay of the broker's own people, which is paid in the month."""
    is_pass_through: bool = False
    """A fee of a deployed day that the broker pays to a provider school."""
    is_private: bool = False
    """Given, or paid, by a funder who is not public."""
    is_residual_vat: bool = False
    """VAT of which income says how much comes back."""
    life_years: int = 1
    """Years over which unit costs and cost-plus prices count it."""
    profile: Profile = ProfileName.EVEN
    """Months in which its part of each of those years falls."""
    moves_with: float | str | None = None
    """The price or salary with whose index it moves."""

    @property
    def is_broker_cost(self) -> bool:
        """Whether it is part of the broker's full cost."""
        is_transfer = self.kind == "transfer"
        return self.giver == "broker" and (is_transfer or self.means == "bought")


@dataclass
class PlainCosts:
    """What one set of volumes costs, to whom, and how it is shared."""

    places: dict[str, ByYear]
    journeys: dict[str, ByYear]
    counts: dict[str, dict[str, ByYear]]
    distinct_schools: ByYear
    rows: list[PlainRow]
    resources: dict[RowKey, Months]
    transfers: dict[RowKey, Months]
    shares: dict[int, dict[str, dict[str, float]]]
    """Where a pound bought in a pool ends up, by year."""
    full_cost: dict[CostKey, Months]
    full_economic_cost: dict[CostKey, Months]
    full_cost_over_life: dict[CostKey, Months]
    """The broker's full cost with start-up spread over the years that it serves."""
    borne: dict[str, ByYear]
    """What each party bears of these costs, before any income of the broker."""
    cover_gap: ByYear
    """What would be added if all in-school time were at the day cost."""
    unit_costs: dict[str, dict[str, dict[str, float | None]]]
    deflators: ByYear


@dataclass
class DemandYear:
    """How many schools buy one programme in one year."""

    stock: float
    fee: float
    """Pounds a school, at the prices of the accounts' year."""
    share: float
    """Share of schools that can pay it."""
    wish: float
    journeys: float


@dataclass
class BuyerYear:
    """Schools that buy a programme in one year, once support has ended."""

    asked: float
    converting: float
    again: float
    buying: float
    others: float
    """Schools that start and were not supported before."""


@dataclass
class Reconciliation:
    """Where one payer's money went over the whole model."""

    given: float = 0.0
    paid: float = 0.0
    surplus: float = 0.0
    carried: float = 0.0
    returned: float = 0.0


@dataclass
class Lot:
    """A sum of restricted money, what it may pay for and when."""

    money: float
    cells: frozenset[Cell]
    first: int
    stop: int
    """The month after the last in which it may be spent."""


@dataclass
class PlainVerdict:
    """Whether a scenario survives."""

    kind: str
    month: int | None
    """The month in which it fails."""
    subsidy: float
    """Grants a school-year that it already has, at first-year prices."""
    extra: float
    """What more a school-year needs; below nought, what could be taken away."""

    @property
    def still_needed(self) -> float:
        """Pounds a school-year on top of the subsidy there."""
        return max(self.extra, 0.0)

    @property
    def needed(self) -> float:
        """Pounds a school-year in all."""
        return max(self.subsidy + self.extra, 0.0)


@dataclass
class PlainScenario:
    """One way of funding, month by month."""

    costs: PlainCosts
    demand: dict[str, dict[int, DemandYear]]
    buyers: dict[str, dict[int, BuyerYear]]
    contract_prices: dict[str, Months]
    recognised: dict[str, Months]
    received: dict[str, Months]
    repaid: dict[str, Months]
    periods: list[tuple[int, int]]
    paid: list[dict[Cell, dict[str, float]]]
    paid_by_year: dict[int, dict[str, dict[str, float]]]
    reconciliation: dict[str, Reconciliation]
    left_by_rules: dict[str, dict[str, float]]
    """By grant with rules: what each of them leaves to other payers."""
    without_match: dict[str, float]
    """By grant that pays a share: what it paid without a match."""
    cash: Months
    debtors: Months
    creditors: Months
    deferred_income: Months
    grant_repayable: Months
    unrestricted: Months
    """Unrestricted funds, with designated sums and fixed assets."""
    free_reserves: Months
    floor: Months
    asked: Months
    opening_free_reserves: float
    opening_floor: float
    results: ByYear
    events: dict[str, int | None]
    verdict: PlainVerdict
    borne: dict[str, ByYear]
    lots: list[Lot]
    limited: list[str]
    """Grants whose rules bound how much they pay."""
    free: list[str]
    """Sources of unrestricted income."""
    if_lost: PlainScenario | None = None


@dataclass
class PlainResult:
    """Everything that was worked out for one document."""

    planned: PlainCosts
    order: tuple[str, ...]
    """The order in which step-down closes the pools."""
    scenarios: dict[str, PlainScenario] = field(default_factory=dict)
