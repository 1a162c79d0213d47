"""Each system of the evidence, as a model: its volumes, its payers, what it costs."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from costmodel.assumption_files import load_published
from costmodel.bearers import Ledger
from costmodel.explain.figures import explain
from reports.statements import Statements
from reports.unit_cost_tables import unit_costs
from scenarios.comparison import costs_alone, inputs_of
from scenarios.funding import FundedModel
from scenarios.opened_model import OpenedModel, open_model
from scenarios.shipped_examples import find_example
from scenarios.streams import Contract, Fee, Grant, Membership
from tests.some import some

GDP = load_published().deflators["gdp"].levels


def now(pounds: float, year: str) -> float:
    """Return pounds of a financial year in prices of 2026-27."""
    return pounds * GDP["2026-27"] / GDP[year]


ASPIRE = now(5000, "2013-14")
"""Subsidy a school of the evidence: what it pays a part of costs more."""

SIX_THOUSAND = now(6000, "2013-14")
"""Payment to a national leader or support school in the evidence."""

SECOND_TIER = now(16000, "2018-19")
"""Most that the school improvement offer paid for a school's support."""

SPECIALIST = 5 * now(350, "2020-21")
"""Five days of a specialist leader at the rate agreed in London."""

CORE_GRANT = now(60000, "2011-12") / 20
"""A teaching school's core grant, over no more schools than had a specialist."""

TRIAL = now(1929, "2018-19")
"""Award for a school of the Schools Partnership Programme."""

ONE_LEADER = now(3700, "2017-18")
"""Grant for each leader of Getting Ahead London."""

SPECIALIST_DAY = load_published().find("rate.sle_day").value
"""What schools pay for a specialist's day, at the rate of 2026."""

TEN_DAYS = 10 * load_published().find("rate.nle_day").value
"""What schools pay for a national leader's ten days, at the rate of 2026."""

SINCE_2003 = (
    load_published().deflators["gdp_calendar"].levels["2024"]
    / load_published().deflators["gdp_calendar"].levels["2003"]
    * GDP["2026-27"]
    / GDP["2024-25"]
)
"""Prices of 2026-27 over those of 2003."""

LONDON_CHALLENGE = 25_000_000 / 3 * SINCE_2003
"""The state's new money for London in a year, as announced in 2003."""

WORK_WITH_SCHOOLS = 7_500_000 / 3 * SINCE_2003
"""Of it, what was neither for leadership nor for a centre for the gifted."""

NATIONAL = ("national_linear", "national_steps", "national_learning")

UNIT_COSTS: dict[str, dict[str, tuple[float, float]]] = {
    "subsidised_network": {"Network of primaries": (ASPIRE, SECOND_TIER)},
    "teaching_school": {
        "Specialist leaders (number assumed)": (SPECIALIST, SPECIALIST + CORE_GRANT)
    },
    "leaders_to_primaries": {
        "Deployment of leaders to primaries": (SIX_THOUSAND, SECOND_TIER)
    },
    "going_for_great": {"Going for Great": (TRIAL, 2 * ONE_LEADER)},
    "coordination_tender": {
        "Securing Good": (ASPIRE, SECOND_TIER),
        "Going for Great": (TRIAL, 2 * ONE_LEADER),
        "Deployment of leaders to primaries": (SIX_THOUSAND, SECOND_TIER),
    },
    "lead_school_grant": {"Leadership group": (TRIAL, 2 * ONE_LEADER)},
    "transitional_funding": {"Securing Good": (ASPIRE, SECOND_TIER)},
    "regional_hub": {
        "Support while the hub is built (assumed)": (ASPIRE, SECOND_TIER),
        "Support after the hand-over (assumed)": (TEN_DAYS, ASPIRE),
    },
    "inclusion_and_subjects": {
        "Inclusion support (number assumed)": (SPECIALIST, ASPIRE),
        "Heads of department matched, secondary (assumed)": (SPECIALIST, ASPIRE),
    },
    "tiered_city_programme": {
        "City programme": (WORK_WITH_SCHOOLS / 467, LONDON_CHALLENGE / 467)
    },
    "membership_network": {"Membership": (TRIAL, ASPIRE)},
    "licensed_training": {
        "Courses under licence (number assumed)": (2 * SPECIALIST_DAY, ONE_LEADER)
    },
    **{
        name: {"Partnerships of schools (assumed)": (SPECIALIST, ASPIRE)}
        for name in NATIONAL
    },
}
"""Full cost of a school-year, in prices of 2026/27, within what precedents paid."""

PAYING = {
    "subsidised_network": {
        "subsidy": {"grant", "fee"},
        "subsidy_once": {"grant", "fee"},
        "traded": {"fee"},
        "tendered": {"contract", "fee"},
    },
    "teaching_school": {
        "core_grant": {"grant", "fee"},
        "core_grant_ends": {"grant", "fee"},
        "traded": {"fee"},
    },
    "leaders_to_primaries": {
        "grant": {"grant"},
        "grant_for_days": {"grant", "fee"},
        "traded": {"fee"},
        "brokered": {"fee"},
        "tendered": {"contract", "fee"},
    },
    "going_for_great": {
        "subsidy": {"grant", "fee"},
        "traded": {"fee"},
        "traded_at_cost": {"fee"},
    },
    "coordination_tender": {
        "tendered": {"contract", "fee"},
        "tendered_taxed": {"contract", "fee"},
        "tendered_whole": {"contract"},
        "subsidy": {"grant", "fee"},
        "traded": {"fee"},
    },
    "lead_school_grant": {
        "grant": {"grant"},
        "grant_capped": {"grant"},
        "bought_together": {"fee"},
    },
    "transitional_funding": {
        "goes_on": {"grant", "fee"},
        "ends": {"grant", "fee"},
        "transitional": {"grant", "fee"},
        "paying": {"grant", "fee"},
        "traded": {"fee"},
    },
    "regional_hub": {
        "subsidy": {"grant"},
        "traded": {"fee"},
        "tendered": {"contract"},
    },
    "inclusion_and_subjects": {
        "subsidy": {"grant", "fee"},
        "traded": {"fee"},
        "tendered": {"contract", "fee"},
    },
    "tiered_city_programme": {
        "by_tier": {"fee"},
        "state": {"grant"},
        "tendered": {"contract"},
        "traded": {"fee"},
    },
    "membership_network": {
        "traded": {"membership"},
        "leaving": {"membership"},
        "subsidy": {"grant", "membership"},
        "tendered": {"contract", "fee"},
    },
    "licensed_training": {
        "licensed": {"membership", "fee"},
        "traded": {"fee"},
        "subsidy": {"grant", "fee"},
        "tendered": {"contract", "fee"},
    },
    **{
        name: {
            "subsidy": {"grant"},
            "tendered": {"contract", "fee"},
            "traded": {"fee"},
        }
        for name in NATIONAL
    },
}
"""Kinds of income in each way of funding of each example."""


@cache
def opened(name: str) -> OpenedModel:
    return open_model(find_example(name).path)


def model(name: str) -> FundedModel:
    return opened(name).require()


@pytest.mark.parametrize("name", PAYING)
def test_each_way_of_funding_has_the_income_that_the_page_tells_of(name: str) -> None:
    kinds = {
        way: {stream.kind for stream in funding.streams}
        for way, funding in model(name).funding.items()
    }

    assert kinds == PAYING[name]


@pytest.mark.parametrize("name", UNIT_COSTS)
def test_a_school_year_costs_what_precedents_paid_for_such_work(name: str) -> None:
    comparison = costs_alone(inputs_of(opened(name)))
    table = unit_costs(Statements(comparison, date(2026, 11, 22)))
    assert table is not None
    costs = {row.cells[0].text: row.cells[2].value for row in some(table.rows)}

    for programme, (low, high) in some(UNIT_COSTS[name].items()):
        cost = costs[programme]
        assert cost is not None
        assert low < cost < high, programme


def test_the_two_subsidies_of_a_network_are_one_sum_read_in_two_ways() -> None:
    register = model("subsidised_network").assumptions

    assert register["grant_yearly"].value == pytest.approx(ASPIRE, abs=5)
    assert register["grant_whole_journey"].value * 3 == pytest.approx(7210, abs=1)


def test_the_core_grant_is_sixty_fifty_and_forty_thousand_pounds_of_2011() -> None:
    grant = model("teaching_school").funding["core_grant"].streams[0]

    assert isinstance(grant, Grant)
    first = model("teaching_school").assumptions["core_grant"].value
    paid = [first * step for step in grant.taper]
    assert paid[0] == pytest.approx(now(60000, "2011-12"), abs=5)
    assert paid[1] == pytest.approx(now(50000, "2011-12"), abs=10)
    assert paid[2:] == pytest.approx([now(40000, "2011-12")] * 4, abs=10)


def test_a_grant_for_days_is_the_same_sum_and_gives_back_what_days_do_not_need() -> (
    None
):
    funding = model("leaders_to_primaries").funding
    whole, days = (funding[way].streams[0] for way in ("grant", "grant_for_days"))

    assert isinstance(whole, Grant)
    assert isinstance(days, Grant)
    assert whole.per_school == days.per_school == "grant_each_leader_school"
    assert whole.scope.cost_types is None
    assert days.scope.cost_types == ("delivery", "travel")


def test_a_tender_for_coordination_leaves_days_and_meetings_to_schools() -> None:
    funding = model("coordination_tender").funding
    bought = funding["tendered"].streams[0]

    assert isinstance(bought, Contract)
    assert bought.scope.cost_types is not None
    assert not {"delivery", "backfill", "events"} & set(bought.scope.cost_types)
    assert funding["tendered"].delivery == "direct"
    assert funding["tendered_whole"].delivery == "broker"


def test_a_cap_divides_the_grant_of_a_lead_school_and_takes_nothing_away() -> None:
    register = model("lead_school_grant").assumptions
    whole, work, hosting = (
        register[name].value
        for name in ("leadership_grant", "grant_for_work", "grant_for_hosting")
    )

    assert whole == pytest.approx(10 * ONE_LEADER, abs=50)
    assert work + hosting == whole
    assert hosting == whole * load_published().find("brokerage.grant_cap").value


def test_transitional_money_is_half_the_grant_for_the_year_after_it_ends() -> None:
    transition = model("transitional_funding")
    streams = transition.funding["transitional"].streams
    state, after = (one for one in streams if isinstance(one, Grant))
    register = transition.assumptions

    assert str(state.ends) == "2028-03"
    assert (str(after.starts), str(after.ends)) == ("2028-04", "2029-03")
    assert register["transitional_grant"].value * 2 == register["state_grant"].value


def test_a_hub_leaves_the_books_when_it_is_handed_over_and_goes_on() -> None:
    ledger = costs_alone(inputs_of(opened("regional_hub"))).cost.ledger
    ours, all_resources = (
        [explain(ledger, f"hub.{cost}.{year}").amount for year in range(2026, 2031)]
        for cost in ("full_cost", "full_economic_cost")
    )

    assert ours[1] > ours[2] > 0.0
    assert ours[3:] == [0.0, 0.0]
    assert all_resources[3:] == pytest.approx([all_resources[1]] * 2, rel=0.25)


def test_staff_of_several_grades_are_sent_at_one_rate_and_cost_different_sums() -> None:
    support = model("inclusion_and_subjects")
    sent = support.programmes["inclusion"].deployments
    people = [support.people[each.person] for each in sent]

    assert {each.fee for each in people} == {"rate.sle_day"}
    assert len({(each.salary, each.cover_rate) for each in people}) == len(people) == 3


def test_eight_advisers_have_the_days_that_the_tiers_of_a_city_ask_for() -> None:
    city = model("tiered_city_programme")
    register = {name: one.value for name, one in city.assumptions.items()}

    in_keys = register["keys_share"] * register["adviser_days_keys"]
    in_boroughs = register["borough_share"] * register["adviser_days_boroughs"]
    days_each = in_keys + in_boroughs + register["adviser_days_all"]
    needed = register["city_secondaries"] * days_each

    assert 0.9 * register["advisers_there"] < needed <= register["advisers_there"]


def test_members_pay_for_as_many_as_take_part() -> None:
    network = model("membership_network")

    for way in some([network.funding[name] for name in ("traded", "leaving")]):
        cohorts = way.cohorts or {}
        taking_part = cohorts.get(
            "membership", network.programmes["membership"].cohorts
        )
        (stream,) = way.streams
        assert isinstance(stream, Membership)
        assert stream.members == taking_part


def test_members_who_leave_are_fifteen_in_a_hundred_a_year() -> None:
    register = model("membership_network").assumptions
    first = load_published().find("prog.challenge_partners.schools").value
    second, third = (
        register[f"members_{year}_year"].value for year in ("second", "third")
    )

    assert [second / first, third / second] == pytest.approx([0.85, 0.85], abs=0.002)


def test_under_licence_the_owner_pays_no_day_of_a_facilitator() -> None:
    licensed = model("licensed_training").funding["licensed"]

    assert licensed.delivery == "direct"
    licences, sums = licensed.streams
    assert isinstance(licences, Membership)
    assert isinstance(sums, Fee)
    assert sums.per == "delegate"


def test_fewer_than_a_third_of_the_city_are_in_a_tier() -> None:
    city = model("tiered_city_programme")
    tiers = city.programmes["city_programme"].tiers

    shares = [city.assumptions[str(tier.share)].value for tier in tiers.values()]

    assert 0.25 < sum(shares) < 1 / 3


def test_the_three_of_national_scale_differ_in_offices_and_brokers_alone() -> None:
    first, *others = (model(name) for name in NATIONAL)

    for other in others:
        assert other.organisation == first.organisation
        assert other.people == first.people
        assert other.programmes == first.programmes
        assert other.funding == first.funding
        differing = {key for key in first.pools if other.pools[key] != first.pools[key]}
        assert differing == {"secretariat", "brokering"}


def test_steps_cost_more_at_first_and_learning_saves_more_and_more() -> None:
    linear, steps, learning = (
        costs_alone(inputs_of(opened(name))).cost.ledger for name in NATIONAL
    )

    def cost_in(ledger: Ledger, year: int) -> float:
        return explain(ledger, f"all.full_cost.{year}").amount

    assert cost_in(steps, 2026) > 1.01 * cost_in(linear, 2026)
    assert cost_in(steps, 2030) == pytest.approx(cost_in(linear, 2030), rel=0.001)
    assert cost_in(learning, 2026) == pytest.approx(cost_in(linear, 2026))
    saved = [
        1 - cost_in(learning, year) / cost_in(linear, year)
        for year in range(2026, 2031)
    ]
    assert saved == sorted(saved)
    assert saved[-1] > 0.05


def test_the_schools_of_the_last_year_are_those_of_the_evidence() -> None:
    cohorts = model("national_linear").programmes["partnerships"].cohorts

    assert cohorts[2030] == "seed.national.scale"
