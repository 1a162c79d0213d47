"""The shipped figures against published ones."""

from __future__ import annotations

from importlib.resources import files
from itertools import pairwise, product

import numpy as np
import pytest

from costmodel.assumptions import Grade
from costmodel.programmes import Phase
from scenarios.affordability import (
    AffordabilityTest,
    Unknowns,
    ceilings_of,
    share_that_can_pay,
)
from scenarios.affordability_files import load_affordability
from scenarios.affordability_tables import (
    Region,
    SchoolGroup,
    Statistic,
)
from tests.some import some

TABLES = load_affordability()
FOLDER = files("scenarios.data")


def percentage_that_can_pay(
    group: SchoolGroup,
    test: AffordabilityTest,
    fee: float,
    unknowns: Unknowns = Unknowns.KNOWN,
) -> float:
    """Return the shipped figures' answer, in percent."""
    ceilings = ceilings_of(TABLES, group, test, unknowns)
    return 100 * float(share_that_can_pay(ceilings, np.array([fee]))[0])


@pytest.mark.parametrize(
    ("phase", "fee", "published", "within"),
    [
        (Phase.PRIMARY, 5_000, 81.4, 0.2),
        (Phase.PRIMARY, 7_500, 58.6, 0.2),
        (Phase.PRIMARY, 10_000, 40.2, 0.2),
        (Phase.PRIMARY, 15_000, 15.8, 0.2),
        (Phase.PRIMARY, 2_500, 97.6, 1.8),
        (Phase.SECONDARY, 5_000, 99.8, 1.4),
        (Phase.SECONDARY, 10_000, 98.4, 1.5),
        (Phase.SECONDARY, 15_000, 96.0, 0.6),
        (Phase.SPECIAL, 10_000, 90.6, 0.2),
        (Phase.SPECIAL, 15_000, 70.0, 0.2),
        (Phase.ALL, 5_000, 84.3, 0.2),
        (Phase.ALL, 10_000, 51.2, 0.3),
    ],
)
def test_the_share_at_half_a_percent_of_income_is_that_of_the_schools(
    phase: Phase, fee: float, published: float, within: float
) -> None:
    england = SchoolGroup(phase, Region.ENGLAND)

    found = percentage_that_can_pay(england, AffordabilityTest.INCOME_SHARE, fee)

    assert found == pytest.approx(published, abs=within)


@pytest.mark.parametrize(
    ("region", "published"),
    [
        (Region.SOUTH_WEST, 72),
        (Region.EAST_MIDLANDS, 76),
        (Region.EAST_OF_ENGLAND, 83),
        (Region.YORKSHIRE_AND_THE_HUMBER, 84),
        (Region.NORTH_EAST, 85),
        (Region.SOUTH_EAST, 86),
        (Region.WEST_MIDLANDS, 86),
        (Region.NORTH_WEST, 87),
        (Region.LONDON, 97),
    ],
)
def test_the_share_at_5000_pounds_is_that_of_each_region(
    region: Region, published: float
) -> None:
    group = SchoolGroup(Phase.ALL, region)

    found = percentage_that_can_pay(group, AffordabilityTest.INCOME_SHARE, 5_000)

    assert found == pytest.approx(published, abs=0.9)


@pytest.mark.parametrize(
    ("phase", "fee", "published"),
    [
        (Phase.PRIMARY, 5_000, 64),
        (Phase.SECONDARY, 5_000, 82),
        (Phase.SPECIAL, 5_000, 88),
        (Phase.PRIMARY, 10_000, 31),
        (Phase.SECONDARY, 10_000, 75),
        (Phase.SPECIAL, 10_000, 75),
    ],
)
def test_the_share_within_the_training_line_is_that_of_london(
    phase: Phase, fee: float, published: float
) -> None:
    london = SchoolGroup(phase, Region.LONDON)

    found = percentage_that_can_pay(
        london, AffordabilityTest.TRAINING_LINE, fee, Unknowns.LOW
    )

    assert found == pytest.approx(published, abs=0.9)


@pytest.mark.parametrize(
    ("statistic", "phase", "region", "thousands"),
    [
        ("total_income", "primary", "london", (1461, 1674, 2123, 3028, 3905, 5910)),
        (
            "total_income",
            "secondary",
            "rest_of_england",
            (3204, 4373, 6225, 8356, 10366, 13490),
        ),
        ("revenue_reserve", "primary", "london", (-444, -214, -14, 110, 286, 733)),
        (
            "revenue_reserve",
            "secondary",
            "rest_of_england",
            (-417, -109, 160, 554, 1098, 2449),
        ),
    ],
)
def test_the_percentiles_are_the_published_ones(
    statistic: str, phase: str, region: str, thousands: tuple[int, ...]
) -> None:
    row = TABLES.rows[Statistic(statistic), Phase(phase), Region(region)]
    shown = [row.percentiles[place] / 1000 for place in (0, 1, 4, 9, 14, 18)]

    # Published without the one maintained school whose reserve is nought.
    assert shown == pytest.approx(thousands, abs=0.8)


def test_the_schools_are_counted_as_published() -> None:
    shown = {
        phase: TABLES.number_of_schools(SchoolGroup(Phase(phase), Region("london")))
        for phase in ("primary", "secondary", "special", "all")
    }

    assert shown == {"primary": 1765, "secondary": 467, "special": 155, "all": 2561}
    assert TABLES.number_of_schools(SchoolGroup(Phase.ALL, Region.ENGLAND)) == 22_080


def test_every_statistic_has_a_row_for_every_phase_and_region() -> None:
    assert set(TABLES.rows) == set(product(Statistic, Phase, Region))


def test_the_country_has_percentiles_to_stand_in_for_any_group() -> None:
    rows = [TABLES.rows[key] for key in product(Statistic, Phase, [Region.ENGLAND])]

    assert all(len(row.percentiles) == 19 for row in some(rows))


def test_every_row_rises_or_is_blank_for_too_few_schools() -> None:
    for row in TABLES.rows.values():
        enough = row.counted * (1 - row.unknown) > 9.99

        assert len(row.percentiles) == (19 if enough else 0), row
        assert all(lower <= upper for lower, upper in pairwise(row.percentiles)), row
        assert 0 <= row.unknown < 1, row
        assert row.counted <= row.schools, row


def test_only_training_lines_outside_london_are_imputed() -> None:
    imputed = {
        region: row.imputed
        for (statistic, phase, region), row in TABLES.rows.items()
        if (statistic, phase) == (Statistic.TRAINING_LINE, Phase.PRIMARY)
    }
    others = [
        row.imputed
        for (statistic, *_), row in TABLES.rows.items()
        if statistic is not Statistic.TRAINING_LINE
    ]

    assert imputed.pop(Region.LONDON) == 0
    assert imputed.pop(Region.ENGLAND) == pytest.approx(14_807 / 16_499, abs=1e-4)
    assert set(imputed.values()) == {1.0}
    assert set(others) == {0.0}


def test_every_statistic_and_norm_says_where_it_comes_from() -> None:
    for source in TABLES.sources.values():
        assert Grade(source.grade)
        assert all(
            (source.label, source.title, source.dated, source.stated_in, source.method)
        )
    for norm in TABLES.norms.values():
        assert all((norm.source, norm.dated, norm.address.startswith("https://")))
        assert 0 < norm.low <= norm.high
    assert "Open Government Licence v3.0" in TABLES.attribution


def test_both_phases_with_published_norms_have_one_in_every_region() -> None:
    assert set(TABLES.norms) == set(product((Phase.PRIMARY, Phase.SECONDARY), Region))


def test_the_shipped_files_are_small() -> None:
    sizes = [
        len((FOLDER / name).read_bytes())
        for name in ("school_budgets.csv", "school_budgets.toml", "README.md")
    ]

    assert sum(sizes) < 300_000
