"""`costmodel report` writes a document whole, or not at all."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pikepdf
import pytest

from scenarios.opened_model import open_model, open_text
from scenarios.schools.table_files import table_bytes
from tests.scenarios.schools.tables import made
from web.cli import main

MINI = str(Path(__file__).parents[2] / "reference" / "mini.yaml")
WORDS = ["report", MINI, "--kind", "business-case", "--draws", "1024", "--out"]


def test_the_business_case_is_a_pdf_and_its_place_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "folder" / "case.pdf"

    assert main([*WORDS, str(path)]) == 0

    assert str(path) in capsys.readouterr().out
    with pikepdf.open(path) as document:
        assert len(document.pages) > 5
        carried = document.attachments["mini.json"].get_file().read_bytes()
    assert open_text(carried.decode()).inputs_hash == open_model(Path(MINI)).inputs_hash


def test_the_workbook_of_ones_own_plan_has_every_table_and_who_gives_what(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "tables.xlsx"
    words = ["report", MINI, "--kind", "workbook", "--draws", "1024", "--out"]

    assert main([*words, str(path)]) == 0

    assert str(path) in capsys.readouterr().out
    about = openpyxl.load_workbook(path)["About"]
    shown = [str(row[1].value) for row in about.iter_rows()]
    assert any("who gives, who pays whom" in each for each in shown)


def test_a_document_asks_the_schools_of_a_table(tmp_path: Path) -> None:
    plan, table = tmp_path / "ours.yaml", tmp_path / "schools.parquet"
    text = Path(MINI).read_text(encoding="utf-8")
    plan.write_text(f"{text}\ntests_claim: true\n", encoding="utf-8")
    table.write_bytes(table_bytes(made({}, {"phase": "secondary"})))
    written = tmp_path / "tables.xlsx"
    words = ["report", str(plan), "--kind", "workbook", "--draws", "1024"]

    assert main([*words, "--table", str(table), "--out", str(written)]) == 0

    book = openpyxl.load_workbook(written)
    shown = [str(cell.value) for sheet in book for row in sheet for cell in row]
    assert any("of the table schools.parquet" in each for each in shown)


def test_the_name_of_a_workbook_does_not_end_like_a_pdf(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["report", MINI, "--kind", "workbook", "--out", str(tmp_path / "case.pdf")]

    assert main(words) == 1

    assert "case.xlsx" in capsys.readouterr().err


def test_what_stands_in_the_way_is_told_before_anything_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["report", "no_such.yaml", "--kind", "business-case", "--out"]

    assert main([*words, str(tmp_path / "case.docx")]) == 1

    assert "Write " in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_to_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("mine", encoding="utf-8")

    assert main([*WORDS, str(in_the_way / "case.pdf")]) == 1

    told = capsys.readouterr().err
    assert told.splitlines()[-1].startswith("costmodel: ")
    assert "Traceback" not in told
    assert in_the_way.read_text(encoding="utf-8") == "mine"


def test_a_model_with_faults_writes_nothing(tmp_path: Path) -> None:
    model, out = tmp_path / "bad.yaml", tmp_path / "case.pdf"
    model.write_text("[]", encoding="utf-8")

    words = ["report", str(model), "--kind", "business-case", "--out", str(out)]
    assert main(words) == 2

    assert not out.exists()
