"""Reading what each comparator's sum is for."""

from __future__ import annotations

from collections import Counter

from scenarios.comparator_files import load_comparators


def test_the_list_is_read_once() -> None:
    assert load_comparators() is load_comparators()


def test_no_two_comparators_share_a_name_or_a_label() -> None:
    each = load_comparators().comparators

    names = Counter(one.name for one in each) + Counter(one.label for one in each)
    assert set(names.values()) == {1}
