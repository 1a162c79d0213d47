"""Sets of rules and pools: what they name, and what they leave without use."""

from __future__ import annotations

import pytest

from costmodel.pool_checks import check_pools
from tests.costmodel.test_pool_checks import (
    OFFICE,
    TAKES,
    TEAM,
    WEIGHTS,
    with_allocation,
    with_team,
)
from tests.documents import Change, costs_with, told

GOVERNS = (OFFICE, f"{OFFICE}\n    kind: governance")


def test_rules_that_name_the_kind_of_a_pool_are_in_order() -> None:
    change = with_allocation("{rules: charity_full_cost_recovery}")

    assert told(check_pools(costs_with(GOVERNS, change))) == []


@pytest.mark.parametrize(
    ("allocation", "changes", "findings"),
    [
        (
            "{rules: grant_templat}",
            (),
            [
                (
                    "error allocation.rules: There is no set of rules called "
                    "'grant_templat'. Did you mean 'grant_template'?"
                )
            ],
        ),
        (
            "{rules: charity_full_cost_recovery, method: direct}",
            (GOVERNS,),
            [
                (
                    "error allocation.method: The rules 'charity_full_cost_recovery' "
                    "say how pools are shared, and there is 'method' as well. Take "
                    "'method' out, or take 'rules' out."
                )
            ],
        ),
        (
            "{rules: charity_full_cost_recovery}",
            (),
            [
                (
                    "warning allocation.rules: The rules 'charity_full_cost_recovery' "
                    "name the kind of no pool; each keeps its own driver. Say what "
                    "pools are, like kind: premises."
                )
            ],
        ),
    ],
)
def test_what_is_wrong_with_rules_is_told(
    allocation: str, changes: tuple[Change, ...], findings: list[str]
) -> None:
    inspection = costs_with(with_allocation(allocation), *changes)

    assert told(check_pools(inspection)) == findings


@pytest.mark.parametrize(
    ("lines", "own", "unused"),
    [
        (
            ("capacity: {days: 90}", TAKES, "kind: support"),
            "time",
            "its capacity and takes change nothing. Take the capacity and takes out",
        ),
        (
            ("weights: {leading: 1}", "kind: support"),
            "fixed",
            "its weights change nothing. Take the weights out",
        ),
    ],
)
def test_words_that_rules_leave_without_use_are_told(
    lines: tuple[str, ...], own: str, unused: str
) -> None:
    team = TEAM.format("\n    ".join(lines)).replace("time", own)
    inspection = costs_with(
        ("\nprogrammes:", team),
        ("\ngrowth:", "\nallocation: {rules: grant_template}\n\ngrowth:"),
    )

    assert told(check_pools(inspection)) == [
        (
            f"warning pools.team.{lines[0].partition(':')[0]}: The rules "
            "'grant_template' spread the pool 'team' by 'direct_cost', not by "
            f"'{own}': {unused} and write driver: direct_cost, or take 'kind' out of "
            "the pool."
        )
    ]


def test_a_circle_that_rules_undo_is_in_order() -> None:
    inspection = costs_with(
        (WEIGHTS, "kind: governance\n    weights: {team: 1}"),
        with_team("capacity: {days: 90}", "takes: {quality: {days: 9}}"),
    )
    allocation = inspection.model.allocation.model_copy(
        update={"rules": "charity_full_cost_recovery"}
    )
    model = inspection.model.model_copy(update={"allocation": allocation})

    found = check_pools(type(inspection)(model, inspection.register, inspection.lines))

    assert [one for one in told(found) if one.startswith("error")] == []
