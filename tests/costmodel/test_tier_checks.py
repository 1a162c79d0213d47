"""What is for some of a programme's schools names tiers and years that there are."""

from __future__ import annotations

import pytest

from costmodel.ingredient_checks import check_ingredients
from costmodel.programme_checks import check_programmes
from costmodel.tier_checks import check_schools
from tests.documents import Change, costs_with, funding_with, told

LASTS = "    lasts_years: 2\n"
TIERS = "    tiers: {{intensive: {{label: Intensive, share: {}}}{}}}\n"
BOOKS = "per: pupil, share: 0.5"
BOOKS_AT = "programmes.reading.ingredients.2"
MATCHES = "matches_per_school: 1\n"
ALL_IN_A = "    tiers: {a: {label: A, share: 1}}\n"
RENT = "price: 6000, vat: on_top"


def journey(words: str) -> Change:
    """Return what adds lines to the programme that lasts two years."""
    return (LASTS, f"{LASTS}{words}")


def tiers(share: object, others: str = "") -> Change:
    """Return what gives that programme tiers."""
    return journey(TIERS.format(share, others))


def books(words: str) -> Change:
    """Return what adds words to an ingredient of that programme."""
    return (BOOKS, f"{BOOKS}, {words}")


def said(*changes: Change) -> list[str]:
    """Return what is said of ingredients and programmes, but for idle tiers."""
    return [one for one in all_said(*changes) if "Nothing of" not in one]


def all_said(*changes: Change) -> list[str]:
    """Return all that is said of ingredients and programmes."""
    inspection = costs_with(*changes)
    return [
        *told(check_ingredients(inspection)),
        *told(check_programmes(inspection)),
    ]


def test_tiers_and_years_of_a_journey_that_there_are_pass() -> None:
    light = ", light: {label: Light, share: 0.75}"

    assert said(tiers(0.25, light), books("tier: light, in_years: [1, 2]")) == []
    assert said(journey("    leaves: 0.1\n")) == []
    assert (
        said(
            (
                "per: match, person: officer",
                "per: journey, person: officer, tier: a",
            ),
            (
                MATCHES,
                f"{MATCHES}    rematched: 0.2\n{ALL_IN_A}",
            ),
        )
        == []
    )


def test_tiers_share_out_a_programmes_schools_once() -> None:
    finding = (
        "error programmes.reading.tiers: The tiers of 'reading' have 1.05 of its "
        "schools together. Write shares that come to 1 at most; the other schools are "
        "in no tier."
    )

    assert said(tiers(0.25, ", light: {label: Light, share: 0.8}")) == [finding]


@pytest.mark.parametrize(("most", "is_told"), [(0.6, 0), (0.65, 1), (2, 1)])
def test_tiers_that_pass_all_schools_in_some_draws_are_told(
    most: float, is_told: int
) -> None:
    days = f"value: 0.3, low: 0.2, high: {most},\n     unit: share"
    inspection = costs_with(
        (
            "value: 5, low: 4, high: 6,\n     unit: days/school",
            days,
        ),
        ("days_per_school: days_deployed", "days_per_school: 5"),
        tiers("days_deployed", ", light: {label: Light, share: 0.4}"),
    )

    assert [one for one in told(check_programmes(inspection)) if "together" in one] == [
        (
            "warning programmes.reading.tiers: The tiers of 'reading' have "
            f"{0.4 + min(most, 1)} of its schools together where each is at its 90th "
            "percentile. Each share is drawn on its own: in some draws they pass all "
            "schools. State highs that come to 1 at most, or make one tier's share "
            "exact."
        )
    ] * is_told


def test_two_tiers_that_documents_call_alike_are_noted() -> None:
    assert said(tiers(0.25, ", light: {label: Intensive, share: 0.5}")) == [
        (
            "note programmes.reading.tiers.light.label: 'intensive' and 'light' are "
            "both called 'Intensive'; documents cannot tell them apart. Give one of "
            "them another label."
        )
    ]


def test_nobody_leaves_or_is_matched_anew_where_there_is_nothing_to_leave() -> None:
    assert said((LASTS, "    leaves: 0.1\n    rematched: 0.2\n")) == [
        (
            "note programmes.reading.leaves: 'reading' lasts one year, and nobody "
            "leaves before a second. Write how long it lasts, like lasts_years: 3, or "
            "take 'leaves' out."
        ),
        (
            "note programmes.reading.rematched: 'reading' has no matches, and none is "
            "brokered anew. State them, like matches_per_school: 1, or take "
            "'rematched' out."
        ),
    ]


@pytest.mark.parametrize(
    ("changes", "finding"),
    [
        (
            [books("tier: intensive")],
            (
                f"error {BOOKS_AT}.tier: 'reading' has no tier called 'intensive'. "
                "State it in the programme, like tiers: {intensive: {label: Intensive, "
                "share: 0.25}}."
            ),
        ),
        (
            [tiers(0.25), books("tier: intense")],
            (
                f"error {BOOKS_AT}.tier: 'reading' has no tier called 'intense'. Did "
                "you mean 'intensive'?"
            ),
        ),
        (
            [tiers(0.25), books("tier: heavy")],
            (
                f"error {BOOKS_AT}.tier: 'reading' has no tier called 'heavy'. Known "
                "here: intensive."
            ),
        ),
        (
            [books("in_years: []")],
            (
                f"error {BOOKS_AT}.in_years: It falls in no year of a school's "
                "journey. Name its years, like in_years: [1], or leave 'in_years' out "
                "for all."
            ),
        ),
        (
            [books("in_years: [2, 3]")],
            (
                f"error {BOOKS_AT}.in_years.1: A school's journey has no year 3: it "
                "lasts 2 years. Write 1 for the first year of a journey, or change "
                "'lasts_years'."
            ),
        ),
        (
            [books("in_years: [0]"), (LASTS, "")],
            (
                f"error {BOOKS_AT}.in_years.0: A school's journey has no year 0: it "
                "lasts 1 year. Write 1 for the first year of a journey, or change "
                "'lasts_years'."
            ),
        ),
        (
            [books("in_years: [2, 1, 2]")],
            (f"error {BOOKS_AT}.in_years: It names year 2 twice. Name each year once."),
        ),
        (
            [
                tiers(0.25),
                (BOOKS, "per: event, tier: intensive, share: 0.5"),
            ],
            (
                f"error {BOOKS_AT}.tier: It is counted per event, of which 'tier' has "
                "no part. Count it per school, match, partnership_month, delegate, "
                "pupil or journey, or take 'tier' out."
            ),
        ),
        (
            [(BOOKS, "per: deployed_person, in_years: [1], share: 0.5")],
            (
                f"error {BOOKS_AT}.in_years: It is counted per deployed person, of "
                "which 'in_years' has no part. Count it per school, match, "
                "partnership_month, delegate or pupil, or take 'in_years' out."
            ),
        ),
        (
            [(BOOKS, "per: journey, in_years: [1], share: 0.5")],
            (
                f"error {BOOKS_AT}.in_years: It is counted per journey, of which "
                "'in_years' has no part. Count it per school, match, "
                "partnership_month, delegate or pupil, or take 'in_years' out."
            ),
        ),
        (
            [
                (
                    "schools_per_person: 2}",
                    "schools_per_person: 2, in_years: [4]}",
                )
            ],
            (
                "error programmes.reading.deployments.0.in_years.0: A school's journey "
                "has no year 4: it lasts 2 years. Write 1 for the first year of a "
                "journey, or change 'lasts_years'."
            ),
        ),
        (
            [("days_per_school: 2, profile", "days_per_school: 2, tier: a, profile")],
            (
                "error programmes.leading.attendance.0.tier: 'leading' has no tier "
                "called 'a'. State it in the programme, like tiers: {intensive: "
                "{label: Intensive, share: 0.25}}."
            ),
        ),
    ],
)
def test_what_is_for_schools_that_are_not_there_is_told(
    changes: list[Change], finding: str
) -> None:
    assert said(*changes) == [finding]


def test_a_pool_serves_all_schools() -> None:
    found = said((RENT, f"{RENT}, tier: intensive, in_years: [1]"))

    assert found == [
        (
            f"error pools.office.ingredients.1.{field}: 'office' is a pool, which "
            f"serves all schools of its programmes. Take '{field}' out, or put the "
            "ingredient under a programme."
        )
        for field in ("tier", "in_years")
    ]


def test_an_owner_that_is_not_there_is_told_elsewhere() -> None:
    inspection = costs_with(books("in_years: [7]"))
    books_of = inspection.model.programmes["reading"].ingredients[2]

    assert told(check_schools(inspection, (), "nobody", books_of)) == []


def test_a_tier_that_nothing_is_for_is_noted() -> None:
    light = ", light: {label: Light, share: 0.75}"

    assert all_said(tiers(0.25, light), books("tier: intensive")) == [
        (
            "note programmes.reading.tiers.light: Nothing of 'reading' is for the "
            "tier 'light'; its share changes no cost. Say what is for those schools "
            "alone, like tier: light on an ingredient, a deployment or an attendance, "
            "or take the tier out."
        )
    ]


def test_a_tier_that_is_misspelt_where_it_is_used_is_told_once() -> None:
    (finding,) = all_said(tiers(0.25), books("tier: intense"))

    assert finding.startswith("error")


def test_a_tier_that_only_a_way_of_funding_uses_is_used() -> None:
    inspection = funding_with(
        ("    lasts_years: 2\n", f"    lasts_years: 2\n{ALL_IN_A}"),
        ("to: office", "to: reading"),
        (
            "price: 3000, vat: on_top,",
            "price: 3000, vat: on_top, per: school, tier: a,",
        ),
    )

    assert told(check_programmes(inspection)) == []
    assert ("reading", "a") in [(to, one.tier) for to, one in inspection.additions]
