"""The main job prints its tables and writes its documents."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import openpyxl
import pikepdf
import pytest

from costmodel.errors import CostmodelError
from web.commands import main_job
from web.commands.main_job import do_main_job
from web.commands.writing import UnwritableError

EXAMPLE = "securing_good"
BESIDE = ThreadPoolExecutor(max_workers=1)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("out")
    do_main_job(EXAMPLE, folder, BESIDE)
    return folder


def test_it_writes_a_business_case_tables_and_results(folder: Path) -> None:
    names = sorted(path.name for path in folder.iterdir())

    endings = ("business-case.pdf", "results.json", "tables.xlsx")
    assert names == [f"{EXAMPLE}-{ending}" for ending in endings]


def test_the_business_case_carries_its_model(folder: Path) -> None:
    with pikepdf.open(folder / f"{EXAMPLE}-business-case.pdf") as document:
        assert f"{EXAMPLE}.yaml" in document.attachments


def test_the_workbook_and_the_results_are_of_one_run(folder: Path) -> None:
    results = json.loads((folder / f"{EXAMPLE}-results.json").read_text())
    book = openpyxl.load_workbook(folder / f"{EXAMPLE}-tables.xlsx")

    first = [str(cell.value) for row in book.worksheets[0].rows for cell in row]
    name = next(value for key, value in results["run"].items() if key == "name")
    assert any(name in text for text in first)


def test_a_folder_that_cannot_be_made_stops_before_anything_is_worked_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    in_the_way = tmp_path / "out"
    in_the_way.write_text("mine", encoding="utf-8")

    with pytest.raises(UnwritableError):
        do_main_job(EXAMPLE, in_the_way, BESIDE)

    assert capsys.readouterr().out == ""


def test_what_goes_wrong_is_told_on_a_line_of_its_own(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise CostmodelError("Refused.")

    monkeypatch.setattr(main_job, "compare", refuse)

    with pytest.raises(CostmodelError, match="Refused"):
        do_main_job(EXAMPLE, tmp_path, BESIDE)

    assert capsys.readouterr().out.endswith(" … \n")
