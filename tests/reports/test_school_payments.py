"""What schools pay providers directly, in the whole pounds of tables."""

from __future__ import annotations

from reports.school_payments import paid_to_providers
from tests.reports.runs import on_paper


def test_on_paper_schools_pay_providers_directly_under_the_tender_alone() -> None:
    paid = {
        name: paid_to_providers(each) for name, each in on_paper().scenarios.items()
    }

    assert paid == {"subsidy": 0, "traded": 0, "tender": 60_750}
