"""The doctor finds what is wrong, says what to do, and harms nothing."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

import pytest

from web import diagnosis
from web.config import Settings
from web.data.addresses import file_address
from web.data.database import Database
from web.diagnosis import Check

ROOT = Path(__file__).parents[2]
GOOD = Check("Python", ok=True, found="3.11.7")
BAD = Check("Fonts", ok=False, found="missing", remedy="Install the project again.")


def test_a_new_machine_has_all_it_needs(tmp_path: Path) -> None:
    folder = tmp_path / "instance"

    checks = diagnosis.diagnose({"COSTMODEL_INSTANCE": str(folder)})

    assert [check.name for check in checks if not check.ok] == []
    assert not folder.exists()


@pytest.mark.parametrize(
    ("version", "ok"),
    [((3, 10, 14), False), ((3, 11, 0), True), ((4, 0, 0), True)],
)
def test_python_must_be_new_enough(version: tuple[int, int, int], ok: object) -> None:
    assert diagnosis.check_python(version).ok == ok


def test_missing_packages_are_named() -> None:
    check = diagnosis.check_packages(("flask", "no-such-package-here"))

    assert not check.ok
    assert check.found == "missing: no-such-package-here"


def test_the_packages_looked_for_are_those_the_project_runs_on() -> None:
    words = (ROOT / "requirements.in").read_text(encoding="utf-8").splitlines()
    wanted = {re.split(r"[\[>=<]", word)[0] for word in words if word[:1].isalpha()}

    assert set(diagnosis.PACKAGES) <= wanted


@pytest.mark.parametrize(
    ("program", "found"),
    [
        ("raise OSError('cannot load library pango')", "cannot load library pango"),
        ("import sys; sys.exit(1)", "no reason was given"),
    ],
)
def test_a_pdf_that_cannot_be_made_names_what_to_install(
    program: str, found: str
) -> None:
    check = diagnosis.check_pdf(program)

    assert not check.ok
    assert found in check.found
    assert "apt-get install libpango-1.0-0" in check.remedy


def test_a_pdf_that_takes_for_ever_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diagnosis, "PATIENCE", 0.2)

    check = diagnosis.check_pdf("import time; time.sleep(10)")

    assert not check.ok
    assert "timed out" in check.found


def test_missing_and_damaged_fonts_are_named(tmp_path: Path) -> None:
    first, second, *others = diagnosis.FONT_FILES
    (tmp_path / first).write_bytes(b"not a font")
    for name in others:
        (tmp_path / name).write_bytes(b"wOF2 and so on")

    check = diagnosis.check_fonts(tmp_path)

    assert check.found == f"missing or damaged: {first}, {second}"


def test_a_folder_that_exists_is_not_made_later(tmp_path: Path) -> None:
    assert diagnosis.check_folder(tmp_path).found == str(tmp_path)
    assert "first start" in diagnosis.check_folder(tmp_path / "new").found


def test_a_folder_that_cannot_be_written_to_is_told(
    tmp_path: Path,
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("no folder", encoding="utf-8")

    check = diagnosis.check_folder(in_the_way / "instance")

    assert not check.ok
    assert "COSTMODEL_INSTANCE" in check.remedy


def test_a_database_of_this_version_is_well(settings: Settings) -> None:
    check = diagnosis.check_database(settings.database)

    assert check.ok
    assert check.found == "whole and up to date"


def test_looking_for_a_database_does_not_make_one(tmp_path: Path) -> None:
    path = tmp_path / "costmodel.db"

    assert diagnosis.check_database(f"sqlite:///{path}").ok
    assert not path.exists()


def test_a_database_that_cannot_be_used_says_why(tmp_path: Path) -> None:
    path = tmp_path / "costmodel.db"
    path.write_bytes(b"a shopping list " * 500)

    check = diagnosis.check_database(f"sqlite:///{path}")

    assert not check.ok
    assert "is not a database" in check.remedy


def test_a_folder_and_a_file_open_to_others_are_told(tmp_path: Path) -> None:
    path = tmp_path / "costmodel.db"
    path.touch()
    path.chmod(0o644)
    tmp_path.chmod(0o755)

    checks = (
        diagnosis.check_folder(tmp_path),
        diagnosis.check_database(file_address(path)),
    )

    assert all(check.ok for check in checks)
    assert all("open to other users" in check.found for check in checks)
    assert checks[0].remedy.endswith(f"chmod 700 '{tmp_path}'")
    assert checks[1].remedy.endswith(f"chmod 600 '{path}'")


def test_a_database_in_a_folder_of_an_odd_name_is_found(tmp_path: Path) -> None:
    folder = tmp_path / "why?x"
    folder.mkdir()
    (folder / "costmodel.db").write_bytes(b"a shopping list " * 500)

    checks = diagnosis.diagnose({"COSTMODEL_INSTANCE": str(folder)})

    assert [check.name for check in checks if not check.ok] == ["Database"]


def test_below_a_closed_folder_every_check_still_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = tmp_path / "closed"
    look = Path.exists

    def exists(path: Path, **how: bool) -> bool:
        if closed in path.parents:
            raise PermissionError(13, "Permission denied")
        return look(path, **how)

    monkeypatch.setattr(Path, "exists", exists)
    monkeypatch.setattr(diagnosis, "MAKE_A_PDF", "pass")

    checks = diagnosis.diagnose({"COSTMODEL_INSTANCE": str(closed / "instance")})

    found = {check.name: check for check in checks}
    assert len(found) == 8
    assert not found["Database"].ok
    assert "Permission denied" in found["Database"].found
    assert "right to read" in found["Database"].remedy


def test_settings_are_shown_and_wrong_ones_told() -> None:
    names = {"COSTMODEL_HOSTS": "One.org,two.org", "COSTMODEL_HTTPS": "yes"}
    wrong = diagnosis.check_settings({**names, "COSTMODEL_HTTPS": "maybe"})

    assert diagnosis.check_settings({}) == Check(
        "Settings", ok=True, found="https: no; names: local"
    )
    assert (
        diagnosis.check_settings(names).found == "https: yes; names: one.org, two.org"
    )
    assert not wrong.ok
    assert "neither yes nor no" in wrong.remedy


@pytest.mark.parametrize("address", ["sqlite://", "sqlite:///:memory:"])
def test_a_database_that_would_be_lost_is_not_well(address: str) -> None:
    check = diagnosis.check_database(address)

    assert not check.ok
    assert "lost at the end" in check.remedy


def test_a_folder_that_cannot_be_found_leaves_the_other_checks() -> None:
    checks = diagnosis.diagnose({"COSTMODEL_INSTANCE": "~nobody-of-that-name/x"})

    assert [check.name for check in checks if not check.ok] == ["Instance folder"]
    assert len(checks) == 5


@pytest.mark.parametrize(
    "address", ["", "postgresql://host:port/name", "mysql:///x", "nonsense"]
)
def test_an_address_that_is_not_understood_is_told(address: str) -> None:
    check = diagnosis.check_database(address)

    assert not check.ok
    assert "not understood" in check.remedy


def test_a_database_whose_library_is_missing_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "web.data.condition", None)

    checks = diagnosis.diagnose({"COSTMODEL_INSTANCE": str(tmp_path)})

    (bad,) = [check for check in checks if not check.ok]
    assert bad.name == "Database"
    assert "Set the project up again" in bad.remedy


def test_a_disk_that_cannot_be_asked_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(shutil, "disk_usage", refuse)

    check = diagnosis.check_space(tmp_path)

    assert not check.ok
    assert "Permission denied" in check.found


def test_a_server_that_is_well_is_found_so(database: Database) -> None:
    address = database.engine.url.render_as_string(hide_password=False)

    assert diagnosis.check_database(address).ok


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    check = diagnosis.check_space(tmp_path, least=10**18)

    assert not check.ok
    assert "Free some space" in check.remedy
