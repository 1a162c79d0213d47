"""Pools: weights for those they serve, an order of all, no circle that keeps cost."""

from __future__ import annotations

import pytest

from costmodel.pool_checks import check_pools
from tests.documents import COSTS, Change, costs_with, line_of, told

WEIGHTS = "weights: {office: 1, leading: 6, reading: 3}"
OFFICE = "driver: staff_days"
END = "profile: start}"


def with_allocation(words: str) -> Change:
    """Return the change that adds how pools are shared."""
    return ("\nprogrammes:", f"\nallocation: {words}\n\nprogrammes:")


def test_the_small_documents_pools_are_in_order() -> None:
    assert told(check_pools(costs_with())) == []


@pytest.mark.parametrize(
    ("change", "findings"),
    [
        (
            (OFFICE, "driver: staff_days\n    weights: {leading: 1}"),
            [
                (
                    "error pools.office.weights: 'office' is spread by 'staff_days' "
                    "and has weights. Take the weights out, or write driver: fixed."
                )
            ],
        ),
        (
            (WEIGHTS, "weights: {ofice: 1, leading: 6}"),
            [
                (
                    "error pools.quality.weights.ofice: There is no programme or pool "
                    "called 'ofice'. Did you mean 'office'?"
                )
            ],
        ),
        (
            (WEIGHTS, "weights: {quality: 1, leading: 6}"),
            [
                (
                    "error pools.quality.weights.quality: 'quality' names itself "
                    "among those it serves. Take this line out: what a pool uses of "
                    "itself is left out anyway."
                )
            ],
        ),
        (
            (f"    {WEIGHTS}\n", ""),
            [
                (
                    "error pools.quality: 'quality' has a fixed driver and no weight "
                    "above nought. Its cost would reach no programme. Add weights for "
                    "those it serves, like weights: {leading: 1}."
                )
            ],
        ),
        (
            (WEIGHTS, "weights: {leading: 0, reading: 0}"),
            [
                (
                    "error pools.quality: 'quality' has a fixed driver and no weight "
                    "above nought. Its cost would reach no programme. Add weights for "
                    "those it serves, like weights: {leading: 1}."
                )
            ],
        ),
        ((WEIGHTS, "weights: {leading: not_yet_known}"), []),
        ((WEIGHTS, "weights: {office: 1}"), []),
        (
            with_allocation("{method: step_down, order: [quality, ofice]}"),
            [
                (
                    "error allocation.order.1: There is no pool called 'ofice'. Did "
                    "you mean 'office'?"
                ),
            ],
        ),
        (
            with_allocation("{method: step_down, order: [quality]}"),
            [
                (
                    "error allocation.order: The order leaves out 'office'. Name every "
                    "pool once, or leave 'order' out: the pool that serves others most "
                    "then comes first."
                ),
            ],
        ),
        (
            with_allocation("{method: step_down, order: [quality, office, quality]}"),
            [
                (
                    "error allocation.order: The order names the pool 'quality' twice. "
                    "Keep it once."
                )
            ],
        ),
        (
            with_allocation("{order: [quality, office]}"),
            [
                (
                    "note allocation.order: The order changes nothing: the method is "
                    "'reciprocal'. Write method: step_down, or take the order out."
                )
            ],
        ),
        (with_allocation("{method: step_down, order: [quality, office]}"), []),
    ],
)
def test_what_is_wrong_with_a_pool_is_told(change: Change, findings: list[str]) -> None:
    assert told(check_pools(costs_with(change))) == findings


CIRCLE = (
    (WEIGHTS, "weights: {office: 1}"),
    (OFFICE, "driver: fixed\n    weights: {quality: 2}"),
)


def test_pools_that_pass_cost_only_to_each_other_are_named_with_their_lines() -> None:
    office, quality = line_of(COSTS, "  office:\n"), line_of(COSTS, "  quality:\n") + 1

    assert told(check_pools(costs_with(*CIRCLE))) == [
        (
            f"error pools.office.weights: The pools 'office' (line {office}) and "
            f"'quality' (line {quality}) pass their cost only to each other. Their "
            "cost would reach no programme. Give at least one of them a programme to "
            "serve, like weights: {leading: 1}."
        )
    ]


def test_a_circle_that_something_leaves_is_no_fault() -> None:
    leaving = ("{quality: 2}", "{quality: 2, reading: 1}")
    first, second = CIRCLE

    assert told(check_pools(costs_with(first, second, leaving))) == []


def test_a_circle_is_no_fault_where_pools_serve_programmes_alone() -> None:
    inspection = costs_with(*CIRCLE, with_allocation("{method: direct}"))

    assert told(check_pools(inspection)) == []


def test_a_circle_without_a_file_has_no_lines() -> None:
    inspection = costs_with(*CIRCLE)
    lines = type(inspection.lines)()
    unwritten = type(inspection)(inspection.model, inspection.register, lines)

    (finding,) = told(check_pools(unwritten))

    assert "The pools 'office' and 'quality' pass" in finding


TEAM = """  team:
    label: Team
    driver: time
    {}
    ingredients: []

programmes:"""
TAKES = "takes: {leading: {days: 2, per: match}, office: {days: 5}}"


def with_team(*lines: str) -> Change:
    """Return the change that adds a pool shared by time, of some lines."""
    return ("\nprogrammes:", TEAM.format("\n    ".join(lines)))


def test_days_below_nought_are_left_to_the_check_of_numbers() -> None:
    team = with_team("capacity: {days: 90}", "takes: {leading: {days: -1}}")

    assert told(check_pools(costs_with(team))) == []


def test_a_time_driven_pool_with_capacity_and_takes_is_in_order() -> None:
    assert told(check_pools(costs_with(with_team("capacity: {days: 90}", TAKES)))) == []


@pytest.mark.parametrize(
    ("lines", "finding"),
    [
        (
            (TAKES,),
            (
                "error pools.team: 'team' is shared by time and has no capacity. What "
                "nobody takes of it could not be told. Add the days a year in which it "
                "can work in earnest, like capacity: {days: 180}."
            ),
        ),
        (
            ("capacity: {days: 90}",),
            (
                "error pools.team: 'team' is shared by time and nobody takes any of "
                "it. Its cost would reach no programme. Add what each takes, like "
                "takes: {leading: {days: 2, per: school}}."
            ),
        ),
        (
            ("capacity: {days: 90}", "takes: {leading: {days: 2}, team: {days: 5}}"),
            (
                "error pools.team.takes.team: 'team' names itself among those it "
                "serves. Take this line out: what a pool uses of itself is left out "
                "anyway."
            ),
        ),
        (
            ("capacity: {days: 90}", "takes: {leading: {days: 2}, ofice: {days: 5}}"),
            (
                "error pools.team.takes.ofice: There is no programme or pool called "
                "'ofice'. Did you mean 'office'?"
            ),
        ),
        (
            (
                "capacity: {days: 90}",
                "takes: {leading: {days: 2}, office: {days: 5, per: match}}",
            ),
            (
                "error pools.team.takes.office.per: 'office' is a pool and takes days "
                "per match, which only programmes have. Write its days a year, and "
                "per: year."
            ),
        ),
    ],
)
def test_what_is_wrong_with_a_time_driven_pool_is_told(
    lines: tuple[str, ...], finding: str
) -> None:
    assert told(check_pools(costs_with(with_team(*lines)))) == [finding]


@pytest.mark.parametrize(
    ("unit", "per", "finding"),
    [
        ("days/match", "match", []),
        ("days/school/year", "school", []),
        ("days", "match", []),
        ("days/place", "match", []),
        ("days/person", "deployed_person", []),
        ("days/person", "delegate", []),
        ("days/school", "journey", []),
        (
            "days/school",
            "partnership_month",
            [
                (
                    "error pools.team.takes.leading.days: 'days_deployed' is in "
                    "days/school, and 'leading' takes days per partnership month here. "
                    "Write per: school, or days with the unit days/month."
                )
            ],
        ),
        (
            "days/school",
            "match",
            [
                (
                    "error pools.team.takes.leading.days: 'days_deployed' is in "
                    "days/school, and 'leading' takes days per match here. "
                    "Write per: school, or days with the unit days/match."
                )
            ],
        ),
    ],
)
def test_days_are_counted_per_what_their_unit_says(
    unit: str, per: str, finding: list[str]
) -> None:
    takes = f"takes: {{leading: {{days: days_deployed, per: {per}}}}}"
    named = ("     unit: days/school, dated", f"     unit: {unit}, dated")
    inspection = costs_with(named, with_team("capacity: {days: 90}", takes))

    assert told(check_pools(inspection)) == finding


@pytest.mark.parametrize(
    ("line", "field", "has"),
    [
        ("capacity: {days: 90}", "capacity", "a capacity"),
        ("takes: {leading: {days: 2}}", "takes", "takes"),
    ],
)
def test_time_without_its_driver_is_refused(line: str, field: str, has: str) -> None:
    inspection = costs_with((OFFICE, f"{OFFICE}\n    {line}"))

    assert told(check_pools(inspection)) == [
        (
            f"error pools.office.{field}: 'office' is spread by 'staff_days' and has "
            f"{has}. Take the {field} out, or write driver: time."
        )
    ]


def test_a_circle_through_a_time_driven_pool_is_refused() -> None:
    inspection = costs_with(
        (WEIGHTS, "weights: {team: 1}"),
        with_team("capacity: {days: 90}", "takes: {quality: {days: 9}}"),
    )

    (finding,) = told(check_pools(inspection))

    assert finding.startswith("error pools.quality.weights: The pools 'quality' (line")
    assert "'team'" in finding


def test_a_circle_that_begins_with_time_is_refused_at_its_takes() -> None:
    team = with_team("capacity: {days: 90}", "takes: {desk: {days: 9}}")
    inspection = costs_with(
        (
            team[0],
            team[1].replace(
                "\n\nprogrammes:",
                "\n  desk: {label: Desk, driver: fixed, weights: {team: 1}}"
                "\n\nprogrammes:",
            ),
        )
    )

    (finding,) = told(check_pools(inspection))

    assert finding.startswith("error pools.team.takes: The pools 'team' (line")
    assert finding.endswith("like takes: {leading: {days: 2, per: school}}.")
