"""What is counted, and what a driver measures."""

from __future__ import annotations

from costmodel.drivers import COUNT_OF_DRIVER, CostType, Count, Driver, Party


def test_there_are_fourteen_cost_types() -> None:
    assert len(CostType) == 14


def test_a_name_in_a_document_is_the_value_of_its_type() -> None:
    assert CostType("quality_assurance") is CostType.QUALITY_ASSURANCE
    assert Party("provider_school") is Party.PROVIDER_SCHOOL


def test_drivers_that_pools_have_no_volume_of_are_counts_of_programmes() -> None:
    of_pools_too = {
        *(Driver.STAFF_DAYS, Driver.POSTS, Driver.STAFF_COST, Driver.DIRECT_COST),
        *(Driver.AREA, Driver.TIME, Driver.FIXED),
    }

    assert set(COUNT_OF_DRIVER) == set(Driver) - of_pools_too
    assert COUNT_OF_DRIVER[Driver.DEPLOYED_PEOPLE] is Count.DEPLOYED_PERSON
