"""Reading what ships: one hash, one value a date, and named faults."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from costmodel.assumption_files import (
    AssumptionFileError,
    hash_of,
    load_published,
    read_published,
    register_of,
)

RATES = """
[["oncost.rate"]]
label = "Rate"
value = 0.15
unit = "share"
dated = "2025-04"
period = "2025/26"
source = "An act"
grade = "published"

[["oncost.rate"]]
label = "Rate"
value = 0.138
unit = "share"
dated = "2024-04"
period = "2024/25"
source = "An act"
grade = "published"
"""

AWARDS = """
[["pay.award"]]
label = "Award"
value = 0.04
unit = "fraction/year"
dated = "2025-09"
period = "2025"
source = "A ministry"
grade = "published"
"""

DEFLATORS = """
[[gdp]]
label = "GDP deflator"
unit = "2024-25 = 100"
years = "financial"
dated = "2026-03"
period = "March 2026"
source = "HM Treasury"
grade = "published"
levels = { 2024-25 = 100, 2025-26 = 103 }

[[gdp]]
label = "GDP deflator"
unit = "2024-25 = 100"
years = "financial"
dated = "2025-12"
period = "December 2025"
source = "HM Treasury"
grade = "published"
levels = { 2024-25 = 100, 2025-26 = 102 }
"""

INDICES = """
[pay]
label = "Pay"
rule = "yearly"
steps_in = 9
growth = "pay.award"

[prices]
label = "Prices"
rule = "monthly"
growth = "gdp"

[none]
label = "None"
rule = "constant"
"""


def files_with(**more: str) -> dict[str, bytes]:
    texts = {
        "rates": RATES,
        "awards": AWARDS,
        "deflators": DEFLATORS,
        "price_indices": INDICES,
        **more,
    }
    return {f"{name}.toml": text.encode() for name, text in texts.items()}


def test_values_stand_in_the_order_of_their_dates() -> None:
    published = read_published(files_with())

    dates = [entry.dated for entry in published.values["oncost.rate"]]
    assert dates == ["2024-04", "2025-04"]


def test_a_later_release_replaces_the_earlier_from_its_date() -> None:
    published = read_published(files_with())

    assert register_of(published, "2026-02").deflators["gdp"].dated == "2025-12"
    assert register_of(published, "2026-03").deflators["gdp"].dated == "2026-03"
    assert register_of(published, None).deflators["gdp"].dated == "2026-03"


def test_indices_grow_as_was_known_at_the_as_of_date() -> None:
    published = read_published(files_with())

    before = register_of(published, "2026-02-28")
    after = register_of(published, "2026-03-01")

    assert before.indices["prices"].growth == pytest.approx((0.02,))
    assert after.indices["prices"].growth == pytest.approx((0.03,))
    assert after.indices["pay"].growth == (0.04,)
    assert after.indices["none"].is_constant


def test_without_special_files_there_are_values_alone() -> None:
    published = read_published({"rates.toml": RATES.encode()})

    register = register_of(published, None)
    assert register.find("oncost.rate").value == 0.15
    assert (register.deflators, register.schedules, register.indices) == ({}, {}, {})


CHANGED = RATES.replace('unit = "share"', 'unit = ""', 1)


@pytest.mark.parametrize(
    ("file", "text", "entry", "fault"),
    [
        ("rates", "[[", "", "not TOML"),
        ("rates", '[["Rate"]]\nvalue = 1', "Rate", "not a name"),
        ("rates", "[rate]\nvalue = 1", "rate", "one table"),
        ("rates", "rate = [1]", "rate", "valid dictionary"),
        ("rates", CHANGED, "oncost.rate", "unit, a date and a source"),
        ("rates", RATES.replace("0.138", '"13.8%"'), "oncost.rate", "value: .*number"),
        ("rates", RATES.replace("0.138", "nan"), "oncost.rate", "finite number"),
        ("rates", RATES.replace("2024-04", "2025-04"), "oncost.rate", "two values"),
        ("twice", RATES, "oncost.rate", "another file"),
        ("rates", RATES + 'index = "gold"', "oncost.rate", "no price index 'gold'"),
        ("price_indices", "pay = 1", "pay", "dictionary"),
        ("deflators", "[[gdp]]", "gdp", "required"),
        ("discount_rates", "[[green_book]]", "green_book", "required"),
    ],
)
def test_a_fault_names_its_file_and_entry(
    file: str, text: str, entry: str, fault: str
) -> None:
    with pytest.raises(AssumptionFileError, match=fault) as caught:
        read_published(files_with(**{file: text}))

    assert (caught.value.file, caught.value.entry) == (f"{file}.toml", entry)
    assert caught.value.fault
    assert caught.value.remedy
    assert str(caught.value).startswith(f"{file}.toml")


def test_a_file_in_another_encoding_is_a_fault() -> None:
    with pytest.raises(AssumptionFileError, match="not TOML in UTF-8"):
        read_published({"rates.toml": "# £".encode("latin-1")})


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("pay.award", "pay.reward", "no growth called 'pay.reward'"),
        ('"gdp"', '"cpi"', "no growth called 'cpi'"),
        ("steps_in = 9", "steps_in = 4", "month 4 alone"),
        ("steps_in = 9\n", "", "month None alone"),
    ],
)
def test_an_index_that_grows_with_nothing_is_a_fault(
    old: str, new: str, fault: str
) -> None:
    published = read_published(files_with(price_indices=INDICES.replace(old, new)))

    with pytest.raises(AssumptionFileError, match=fault) as caught:
        register_of(published, None)

    assert caught.value.file == "price_indices.toml"


def test_a_deflator_with_a_gap_makes_no_index() -> None:
    gap = DEFLATORS.replace("2024-25 = 100, 2025-26", "2022-23 = 100, 2025-26")
    published = read_published(files_with(deflators=gap))

    with pytest.raises(AssumptionFileError, match="without a gap"):
        register_of(published, None)


contents = st.dictionaries(
    st.text("abc", min_size=1), st.binary(max_size=20).filter(lambda b: b"\r" not in b)
)


@given(contents, st.randoms())
def test_the_hash_does_not_depend_on_order_or_line_ends(
    files: dict[str, bytes], random: Random
) -> None:
    order = list(files)
    random.shuffle(order)
    windows = {name: files[name].replace(b"\n", b"\r\n") for name in order}

    assert hash_of(windows) == hash_of(files)


@given(contents, contents)
def test_other_contents_have_another_hash(
    one: dict[str, bytes], other: dict[str, bytes]
) -> None:
    assert (hash_of(one) == hash_of(other)) is (one == other)


def test_the_shipped_register_is_read_once() -> None:
    assert load_published("2026-09") is load_published("2026-09")
    assert len(load_published().content_hash) == 64


def test_an_as_of_date_changes_the_values_and_not_the_hash() -> None:
    old, new = load_published("2024-12"), load_published()

    assert old.find("oncost.ni_threshold").value == 9100
    assert new.find("oncost.ni_threshold").value == 5000
    assert old.content_hash == new.content_hash
