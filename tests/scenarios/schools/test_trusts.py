"""Trusts of several schools as the buyer."""

from __future__ import annotations

import numpy as np

from scenarios.schools.trusts import pooled
from tests.scenarios.schools.tables import made


def test_schools_of_a_trust_share_what_they_have() -> None:
    table = made({"trust": "Ark"}, {"trust": "ARK"}, {"trust": ""}, {"trust": ""})

    each = pooled(table, np.array([1_000.0, 5_000.0, 1.0, 2.0]))

    assert each.tolist() == [3_000, 3_000, 1, 2]


def test_a_school_whose_figure_is_unknown_is_known_by_its_trust() -> None:
    table = made({"trust": "Ark"}, {"trust": "Ark"}, {"trust": "Oak"}, {"trust": "Oak"})

    each = pooled(table, np.array([1_000.0, np.nan, np.nan, np.nan]))

    assert each[:2].tolist() == [1_000, 1_000]
    assert np.isnan(each[2:]).all()


def test_a_trust_of_one_school_is_a_school() -> None:
    table = made({"trust": "Ark"}, {"trust": "Oak"})

    assert pooled(table, np.array([7.0, 8.0])).tolist() == [7, 8]
