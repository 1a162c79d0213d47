"""A model is named by its file, or by the name of an example."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

import pytest

from costmodel.errors import ModelRefusedError
from web.commands import model_arguments
from web.commands.model_arguments import draws_of, open_named, opened

WARNED = """\
format: costmodel/1
organisation: {name: Ours, first_year: 2026, years: 1}
assumptions:
  spare: {label: Spare, value: 100}
programmes:
  one: {label: One, phase: primary, cohorts: {2026: 2}, ingredients: [
    {label: Room, cost_type: events, price: 100, vat: none}]}
"""


@pytest.fixture
def beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder that commands are given from."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_file_comes_before_an_example_of_the_same_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "city_network").write_text(WARNED, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    assert open_named("city_network", None).require().organisation.name == "Ours"


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("city_netwrok", "Did you mean the example 'city_network'?"),
        ("plan.yml", "Did you mean 'plan.yaml'?"),
        ("qqqqqqqq", "See whether the path is spelt right."),
        ("no_such_folder/qqqq", "See whether the path is spelt right."),
        ("no\0name", "See whether the path is spelt right and the disk in order."),
    ],
)
def test_a_model_that_is_not_there_brings_the_name_that_comes_closest(
    name: str, remedy: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plan.yaml").write_text(WARNED, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    (finding,) = open_named(name, None).findings

    assert finding.remedy == remedy


def test_a_folder_closed_to_the_user_is_a_finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "exists", refuse)
    monkeypatch.setattr(Path, "stat", refuse)

    (finding,) = open_named(str(tmp_path / "plan.yaml"), None).findings

    assert finding.what == "This file may not be read."


@pytest.mark.parametrize("option", ["--seed", "--draws"])
def test_a_number_beyond_all_bounds_is_refused_in_a_sentence(
    option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    parser = ArgumentParser()
    model_arguments.add_draws(parser)

    with pytest.raises(SystemExit):
        parser.parse_args([option, "9" * 5000])

    told = capsys.readouterr().err
    assert "write " in told
    assert len(told) < 500


def test_warnings_are_told_beside_the_answer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(WARNED, encoding="utf-8")

    opened(Namespace(model=str(path), as_of=None))

    assert "warning: " in capsys.readouterr().err


def test_a_model_with_errors_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("- one", encoding="utf-8")

    with pytest.raises(ModelRefusedError):
        opened(Namespace(model=str(path), as_of=None))


def test_draws_come_in_whole_blocks() -> None:
    draws = draws_of(Namespace(draws=1025, seed=7))

    assert (draws.blocks, draws.seed) == (2, 7)


def test_the_most_draws_are_a_million() -> None:
    assert model_arguments.MOST_DRAWS == 1_024_000


FUNDED = (
    "funding: {alone: {label: Alone, streams: [{kind: grant, name: g, payer: P,\n"
    '  a_year: 9, starts: "2026-09", ends: "2027-08"}, {kind: donation, name: h,\n'
    '  payer: Q, sums: {"2026-09": 9}}]}}\n'
)
"""Without it, a note says that the model has no way of funding.

No payer brings more than half, which would be noted as well."""


@pytest.mark.parametrize(
    ("funding", "as_of", "line"),
    [
        ("", None, "2 notes: costmodel check plan.yaml shows them\n"),
        (FUNDED, None, "1 note: costmodel check plan.yaml shows it\n"),
        (
            FUNDED,
            "2026-10",
            "1 note: costmodel check plan.yaml --as-of 2026-10 shows it\n",
        ),
    ],
)
def test_notes_are_counted_and_where_they_are_shown_is_told(
    funding: str,
    as_of: str | None,
    line: str,
    beside: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (beside / "plan.yaml").write_text(WARNED + funding, encoding="utf-8")

    opened(Namespace(model="plan.yaml", as_of=as_of))

    assert capsys.readouterr().err.endswith(line)


def test_where_there_is_no_note_none_is_counted(
    beside: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    used = WARNED.replace("price: 100", "price: spare") + FUNDED
    (beside / "plan.yaml").write_text(used, encoding="utf-8")

    opened(Namespace(model="plan.yaml", as_of=None))

    assert "costmodel check" not in capsys.readouterr().err
