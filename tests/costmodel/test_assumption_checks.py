"""The model's own register: ranges in order, dates and indices that can be meant."""

from __future__ import annotations

import pytest

from costmodel.assumption_checks import check_assumptions
from tests.documents import Change, costs_with, told

RANGE = "low: 500, high: 750"
LICENCE = (
    'unit: £/year, dated: "2026-09",\n     source: Made for this example, grade: quoted'
)


def test_the_small_documents_register_is_in_order() -> None:
    assert told(check_assumptions(costs_with())) == []


@pytest.mark.parametrize(
    ("change", "findings"),
    [
        (
            (RANGE, "low: 500"),
            [
                (
                    "error assumptions.head_fee.low: 'head_fee' has a low and no "
                    "high. Give both, or neither: then its range follows from its "
                    "grade, 'judged'."
                )
            ],
        ),
        (
            (RANGE, "high: 500"),
            [
                (
                    "error assumptions.head_fee.high: 'head_fee' has a high and no "
                    "low. Give both, or neither: then its range follows from its "
                    "grade, 'judged'."
                ),
                (
                    "error assumptions.head_fee.high: The value of 'head_fee', 600, "
                    "is above its high, 500. Write low, value and high in rising "
                    "order: nine times in ten it is more than low, and nine times in "
                    "ten less than high."
                ),
            ],
        ),
        (
            (RANGE, "low: 700, high: 750"),
            [
                (
                    "error assumptions.head_fee.low: The value of 'head_fee', 600, is "
                    "below its low, 700. Write low, value and high in rising order: "
                    "nine times in ten it is more than low, and nine times in ten "
                    "less than high."
                )
            ],
        ),
        (
            (RANGE, "low: 500, high: 750, exact: true"),
            [
                (
                    "error assumptions.head_fee.exact: 'head_fee' is exact and has a "
                    "low and a high. Take out 'exact: true' if it is uncertain, or "
                    "else its low and high."
                )
            ],
        ),
        (
            (RANGE, "low: 500, high: 75000000000000"),
            [
                (
                    "error assumptions.head_fee.high: The high of 'head_fee' is "
                    "a number of 14 digits; nothing in a model is that large. See "
                    "whether it has digits too many."
                )
            ],
        ),
        (
            ("index: prices", "index: price"),
            [
                (
                    "error assumptions.licence.index: There is no price index called "
                    "'price'. Did you mean 'prices'?"
                )
            ],
        ),
        (("index: prices", "index: none"), []),
        (
            (LICENCE, LICENCE.replace("£/year", "days/year")),
            [
                (
                    "warning assumptions.licence.index: 'licence' is in days/year and "
                    "has an index; only money moves with one. Take the index out, or "
                    "mend the unit."
                )
            ],
        ),
        (
            (LICENCE, LICENCE.replace('dated: "2026-09",', "")),
            [
                (
                    "note assumptions.licence.index: 'licence' moves with 'prices' "
                    "and has no date; it is taken at the prices of September 2026. "
                    'Add the month of its prices, like dated: "2026-09".'
                )
            ],
        ),
        (
            (LICENCE, LICENCE.replace("2026-09", "0202-09")),
            [
                (
                    "error assumptions.licence.dated: 'licence' is dated 0202-09, "
                    "which cannot be meant. Write the month of its prices, like "
                    '"2026-09".'
                )
            ],
        ),
        (
            (LICENCE, LICENCE.replace("2026-09", "2028-09")),
            [
                (
                    "warning assumptions.licence.dated: 'licence' is dated 2028-09, "
                    "after the last month of the model, August 2028. See whether the "
                    "year is right."
                )
            ],
        ),
        ((LICENCE, LICENCE.replace("2026-09", "2028-08")), []),
    ],
)
def test_what_is_wrong_with_an_assumption_is_told(
    change: Change, findings: list[str]
) -> None:
    assert told(check_assumptions(costs_with(change))) == findings
