"""What the planned costs show: drivers without volume, and cost that nothing needs."""

from __future__ import annotations

import pytest

from tests.documents import Change, costs_of, costs_with, told_of_costs

OFFICE = "driver: staff_days"
WEIGHTS = "weights: {office: 1, leading: 6, reading: 3}"
NO_MATCHES = "    matches_per_school: 1\n    events: 3\n"
BY_OFFICER = "per: school,\n         person: officer"
BY_MATCH = "per: match, person: officer"
KEPT = "What it costs then stays on the line 'not shared'."


def test_the_small_documents_pools_all_reach_programmes() -> None:
    assert told_of_costs(costs_with()) == []


@pytest.mark.parametrize(
    ("driver", "fault", "remedy"),
    [
        (
            "matches",
            "no programme has any matches in any year.",
            (
                "State them, like matches_per_school: 1, or choose another driver, "
                "like schools."
            ),
        ),
        (
            "partnership_months",
            "no programme has any partnership months in any year.",
            (
                "State them, like matches_per_school: 1, or choose another driver, "
                "like schools."
            ),
        ),
        (
            "events",
            "no programme has any events in any year.",
            "State them, like events: 6, or choose another driver, like schools.",
        ),
        (
            "staff_days",
            "no programme uses days of the broker's own people in any year.",
            (
                "Name a person with from: broker in a programme, or choose another "
                "driver, like schools."
            ),
        ),
    ],
)
def test_a_driver_without_volume_is_refused_with_its_pool(
    driver: str, fault: str, remedy: str
) -> None:
    inspection = costs_with(
        (OFFICE, f"driver: {driver}"),
        (NO_MATCHES, ""),
        (BY_OFFICER, "per: school,\n         person: specialist"),
        (BY_MATCH, "person: specialist"),
    )

    errors = [one for one in told_of_costs(inspection) if one.startswith("error")]

    assert errors == [
        (
            f"error pools.office.driver: The pool 'office' is spread by '{driver}', "
            f"and {fault} Its cost would reach no programme. {remedy}"
        )
    ]


@pytest.mark.parametrize(
    ("driver", "fault", "remedy"),
    [
        (
            "area",
            "no programme states any in any year.",
            "State it, like area: 120, or choose another driver, like schools.",
        ),
        (
            (
                "time\n    capacity: {days: 90}\n"
                "    takes: {leading: {days: 1, per: pupil}}"
            ),
            "no programme takes any of it in any year.",
            "Add what one takes, like takes: {leading: {days: 2, per: school}}.",
        ),
    ],
)
def test_a_driver_that_is_stated_for_nobody_is_refused(
    driver: str, fault: str, remedy: str
) -> None:
    inspection = costs_with((OFFICE, f"driver: {driver}"))

    name = driver.partition("\n")[0]
    assert told_of_costs(inspection) == [
        (
            f"error pools.office.driver: The pool 'office' is spread by '{name}', "
            f"and {fault} Its cost would reach no programme. {remedy}"
        )
    ]


def test_a_driver_that_rules_give_and_nobody_states_is_refused() -> None:
    inspection = costs_with(
        (OFFICE, f"{OFFICE}\n    kind: premises"),
        ("\nprogrammes:", "\nallocation: {rules: schools_template}\n\nprogrammes:"),
    )

    assert told_of_costs(inspection) == [
        (
            "error pools.office.driver: The pool 'office' is spread by 'area', and no "
            "programme states any in any year. Its cost would reach no programme. "
            "State it, like area: 120, or take 'rules' out of 'allocation'."
        )
    ]


def test_a_programme_without_pupils_is_shown_where_a_pool_goes_by_them() -> None:
    inspection = costs_with((OFFICE, "driver: pupils"))

    assert told_of_costs(inspection) == [
        (
            "warning programmes.leading: 'leading' states no pupils, so that it bears "
            "nothing of the pool 'office'. Add those it is meant to reach, like "
            "pupils_per_school: 200."
        )
    ]


def test_pupils_that_are_stated_as_nought_are_stated() -> None:
    none = ("    delegates_per_school: 2\n", "    pupils_per_school: 0\n")

    findings = told_of_costs(costs_with((OFFICE, "driver: pupils"), none))

    assert "states no pupils" not in str(findings)


def timed(days: float, capacity: float, per: str = "school") -> Change:
    """Return the change that shares the office by the days that leading takes."""
    takes = f"takes: {{leading: {{days: {days}, per: {per}}}}}"
    return (OFFICE, f"driver: time\n    capacity: {{days: {capacity}}}\n    {takes}")


def test_as_much_time_as_there_is_is_not_too_much() -> None:
    assert told_of_costs(costs_with(timed(9, 90))) == []


def test_more_time_than_there_is_is_shown_with_its_first_year() -> None:
    inspection = costs_with(timed(9.5, 90))

    assert told_of_costs(inspection) == [
        (
            "warning pools.office.capacity.days: 95 days are taken of the pool "
            "'office' in 2026/27, 5 more than its capacity of 90. Nothing of it lies "
            "unused then, and it serves more than it can. State what more it can "
            "give, or take less of it."
        )
    ]


def test_a_year_in_which_no_time_is_taken_is_shown() -> None:
    inspection = costs_with(
        timed(9, 90), ("cohorts: {2026: 10, 2027: 8}", "cohorts: {2026: 10}")
    )

    assert told_of_costs(inspection) == [
        (
            "warning pools.office.driver: The pool 'office' is spread by 'time', and "
            "no programme takes any of it in 2027/28. What it costs then is unused "
            "capacity. Add what one takes, like "
            "takes: {leading: {days: 2, per: school}}."
        )
    ]


def test_a_time_driven_pool_for_pools_alone_that_is_not_shared_is_shown() -> None:
    takes = "takes: {quality: {days: 2}}"
    inspection = costs_with(
        (OFFICE, f"driver: time\n    capacity: {{days: 9}}\n    {takes}"),
        ("\nprogrammes:", "\nallocation: {method: direct}\n\nprogrammes:"),
    )

    (finding,) = told_of_costs(inspection)

    assert finding.startswith("warning pools.office.takes: The cost of the pool")


def test_programmes_that_cost_nothing_themselves_have_no_direct_cost() -> None:
    bare = costs_with((OFFICE, "driver: direct_cost"))
    programmes = {
        name: one.model_copy(update={"ingredients": (), "deployments": ()})
        for name, one in bare.model.programmes.items()
    }
    model = bare.model.model_copy(update={"programmes": programmes})

    findings = told_of_costs(type(bare)(model, bare.register, bare.lines))

    assert findings[0] == (
        "error pools.office.driver: The pool 'office' is spread by 'direct_cost', "
        "and no programme costs anything itself in any year. Its cost would reach "
        "no programme. Add ingredients, or choose another driver, like schools."
    )


def test_a_model_without_schools_has_no_volume_of_schools() -> None:
    inspection = costs_with(
        (OFFICE, "driver: schools"),
        ("cohorts: {2026: 10, 2027: 8}", "cohorts: {}"),
        ("cohorts: {2026: 4, 2027: 6}", "cohorts: {}"),
    )

    findings = [one for one in told_of_costs(inspection) if "driver" in one]

    assert findings == [
        (
            "error pools.office.driver: The pool 'office' is spread by 'schools', "
            "and there are none in any year. Its cost would reach no programme. "
            "State those that start, like cohorts: {2026: 18}."
        )
    ]


def test_a_driver_without_volume_in_one_year_is_shown() -> None:
    inspection = costs_with(
        (OFFICE, "driver: matches"),
        ("cohorts: {2026: 10, 2027: 8}", "cohorts: {2026: 10}"),
    )

    assert told_of_costs(inspection) == [
        (
            "warning pools.office.driver: The pool 'office' is spread by 'matches', "
            f"and no programme has any matches in 2027/28. {KEPT} State them, like "
            "matches_per_school: 1, or choose another driver, like schools."
        )
    ]


@pytest.mark.parametrize(
    ("allocation", "reason"),
    [
        (
            "{method: direct}",
            "it serves pools alone, and the method 'direct' leaves them out",
        ),
        (
            "{method: step_down, order: [office, quality]}",
            "the pools it serves are closed before it, or not shared themselves",
        ),
    ],
)
def test_a_pool_that_serves_pools_alone_and_is_not_shared_is_shown(
    allocation: str, reason: str
) -> None:
    inspection = costs_with(
        (WEIGHTS, "weights: {office: 1}"),
        ("\nprogrammes:", f"\nallocation: {allocation}\n\nprogrammes:"),
    )

    assert told_of_costs(inspection) == [
        (
            "warning pools.quality.weights: The cost of the pool 'quality' reaches no "
            f"programme in any year: {reason}. Give it a programme to serve, or change "
            "'allocation'."
        )
    ]


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        (
            (BY_OFFICER, "per: match,\n         person: officer"),
            (
                "warning programmes.reading.ingredients.0.per: 'Arranging' is "
                "counted per match, and there is none in any year; it costs "
                "nothing. State them in the programme, like matches_per_school: 1."
            ),
        ),
        (
            ("price: 6000, vat: on_top", "price: 6000, vat: on_top, per: pupil"),
            None,
        ),
        (
            ("    pupils_per_school: 20\n", ""),
            (
                "warning programmes.reading.ingredients.2.per: 'Books' is counted per "
                "pupil, and there is none in any year; it costs nothing. State them in "
                "the programme, like pupils_per_school: 200."
            ),
        ),
    ],
)
def test_what_is_counted_per_something_there_is_not_is_shown(
    change: Change, finding: str | None
) -> None:
    expected = [] if finding is None else [finding]

    assert told_of_costs(costs_with(change)) == expected


def test_what_a_pool_counts_is_looked_for_in_every_programme() -> None:
    inspection = costs_with(
        ("price: 6000, vat: on_top", "price: 6000, vat: on_top, per: pupil"),
        ("    pupils_per_school: 20\n", ""),
    )

    findings = told_of_costs(inspection)

    assert findings[0].startswith("warning pools.office.ingredients.1.per: 'Rent' is")


def test_a_programme_without_schools_is_left_to_its_own_check() -> None:
    inspection = costs_with(("cohorts: {2026: 4, 2027: 6}", "cohorts: {}"))

    assert told_of_costs(inspection) == []


def test_costs_that_are_no_number_are_refused() -> None:
    inspection = costs_with(
        ("price: 6000, vat: on_top", "price: 1.0e+200, number: 1.0e+200, vat: on_top")
    )

    assert told_of_costs(inspection)[0] == (
        "error programmes: The costs of the programmes cannot be worked out: some "
        "come out as no number. See whether a price, a number or a weight is far "
        "too large or too small."
    )


def test_costs_that_no_money_comes_to_are_refused() -> None:
    inspection = costs_with(
        ("price: 6000, vat: on_top", "price: 6000000, number: 300000, vat: on_top")
    )

    assert told_of_costs(inspection)[0] == (
        "error programmes: The costs of the programmes come to more than a million "
        "million pounds a year; nothing in a model is that large. See whether a price "
        "or a number has digits too many."
    )


def test_planned_costs_are_those_of_the_planned_schools() -> None:
    inspection = costs_with()

    costs = costs_of(inspection)

    assert costs.volumes.places[:, :, 0].tolist() == [[10.0, 8.0], [4.0, 10.0]]
