"""Settings come from the environment once, and secrets stay secret."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from web.config import (
    DATABASE_FILE,
    KEY_FILE,
    LOCAL_NAMES,
    SettingsError,
    database_address,
    host_names,
    instance_folder,
    read_settings,
)
from web.data import schema
from web.data.database import Database


def environment(folder: Path, **others: str) -> dict[str, str]:
    return {"COSTMODEL_INSTANCE": str(folder), **others}


def test_the_first_start_makes_folder_and_key_for_the_owner_alone(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "new" / "instance"

    read_settings(environment(folder))

    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / "secret_key").stat().st_mode & 0o777 == 0o600


def test_the_key_stays_the_same_from_start_to_start(tmp_path: Path) -> None:
    first = read_settings(environment(tmp_path)).secret_key
    second = read_settings(environment(tmp_path)).secret_key

    assert first == second
    assert len(first) == 64


def test_every_installation_has_a_key_of_its_own(tmp_path: Path) -> None:
    one = read_settings(environment(tmp_path / "one")).secret_key
    other = read_settings(environment(tmp_path / "other")).secret_key

    assert one != other


def test_a_key_that_others_can_read_is_closed_to_them(tmp_path: Path) -> None:
    read_settings(environment(tmp_path))
    (tmp_path / "secret_key").chmod(0o644)

    read_settings(environment(tmp_path))

    assert (tmp_path / "secret_key").stat().st_mode & 0o777 == 0o600


def test_an_older_folder_that_is_all_ours_is_closed_to_others(tmp_path: Path) -> None:
    read_settings(environment(tmp_path))
    (tmp_path / DATABASE_FILE).touch()
    tmp_path.chmod(0o755)
    (tmp_path / DATABASE_FILE).chmod(0o644)

    read_settings(environment(tmp_path))

    assert tmp_path.stat().st_mode & 0o777 == 0o700
    assert (tmp_path / DATABASE_FILE).stat().st_mode & 0o777 == 0o600


def test_a_folder_that_holds_other_things_stays_open_but_not_our_files(
    tmp_path: Path,
) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / DATABASE_FILE).touch()
    tmp_path.chmod(0o755)
    (tmp_path / DATABASE_FILE).chmod(0o644)

    read_settings(environment(tmp_path))

    assert tmp_path.stat().st_mode & 0o777 == 0o755
    assert (tmp_path / DATABASE_FILE).stat().st_mode & 0o777 == 0o600
    assert (tmp_path / KEY_FILE).stat().st_mode & 0o777 == 0o600


def test_what_belongs_to_another_user_does_not_stop_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "chmod", refuse)

    assert len(read_settings(environment(tmp_path)).secret_key) == 64


def test_a_key_that_is_too_short_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret_key").write_text("guessable", encoding="ascii")

    with pytest.raises(SettingsError, match="too short"):
        read_settings(environment(tmp_path))


def test_a_key_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret_key").write_bytes(b"\xff" * 64)

    with pytest.raises(SettingsError, match="not readable"):
        read_settings(environment(tmp_path))


def test_a_folder_that_cannot_be_made_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")

    with pytest.raises(SettingsError, match="COSTMODEL_INSTANCE"):
        read_settings(environment(tmp_path / "file" / "instance"))


def test_the_secret_key_is_not_printed_with_the_settings(tmp_path: Path) -> None:
    secret = "postgresql://app:a-password@db/costmodel"  # noqa: S105 - made up
    settings = read_settings(environment(tmp_path, COSTMODEL_DATABASE=secret))

    assert settings.secret_key not in repr(settings)
    assert "a-password" not in repr(settings)


def test_the_database_is_a_file_in_the_folder_unless_one_is_named(
    tmp_path: Path,
) -> None:
    own = database_address(environment(tmp_path))
    named = database_address(
        environment(tmp_path, COSTMODEL_DATABASE="postgresql:///costmodel")
    )

    assert own == f"sqlite:///{tmp_path / 'costmodel.db'}"
    assert named == "postgresql:///costmodel"


@pytest.mark.parametrize("name", ["why?x", "20% off", "a#b", "sqlite:x@y", "Größe"])
def test_the_database_lies_in_the_folder_whatever_that_is_called(
    tmp_path: Path, name: str
) -> None:
    folder = tmp_path / name
    settings = read_settings(environment(folder))

    with closing(Database.at(settings.database)) as database:
        schema.upgrade(database)

    assert [each.name for each in tmp_path.iterdir()] == [name]
    assert (folder / DATABASE_FILE).stat().st_mode & 0o777 == 0o600


def test_the_folder_of_a_person_nobody_knows_is_told_in_words() -> None:
    with pytest.raises(SettingsError, match="in full"):
        instance_folder({"COSTMODEL_INSTANCE": "~nobody-of-that-name/costmodel"})


def test_the_folder_is_the_users_own_unless_one_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))

    assert instance_folder({}).name == "instance"
    assert instance_folder({}).is_relative_to(tmp_path)
    assert instance_folder(environment(tmp_path / "other")) == tmp_path / "other"


def test_names_of_hosts_are_added_to_the_local_ones(tmp_path: Path) -> None:
    names = "Costs.Example.org, ,costs.example.net "

    settings = read_settings(environment(tmp_path, COSTMODEL_HOSTS=names))

    assert settings.host_names == (
        *LOCAL_NAMES,
        "costs.example.org",
        "costs.example.net",
    )


@pytest.mark.parametrize(
    "name",
    ["http://x", "costs.example.org:8443", "costs.example.org/", "a b", "x..y", "*"],
)
def test_what_is_not_the_name_of_a_host_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(SettingsError) as refusal:
        read_settings(environment(tmp_path / "new", COSTMODEL_HOSTS=f"one.org,{name}"))

    assert str(refusal.value) == (
        f"'{name}' in COSTMODEL_HOSTS is not the name of a host. Write the name alone, "
        "without http:// and without a port, like costs.example.org."
    )
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("bücher.example", "bücher.example"),
        (".example.org", ".example.org"),
        ("127.0.0.2", "127.0.0.2"),
        ("intranet", "intranet"),
    ],
)
def test_names_of_hosts_of_every_kind_are_taken(name: str, known: str) -> None:
    assert host_names({"COSTMODEL_HOSTS": name}) == (known,)


def test_a_word_that_is_neither_yes_nor_no_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as refusal:
        read_settings(environment(tmp_path, COSTMODEL_HTTPS="maybe"))

    assert str(refusal.value) == (
        "COSTMODEL_HTTPS is 'maybe', which is neither yes nor no. Write yes if "
        "browsers reach the pages over https, or no."
    )


@pytest.mark.parametrize(
    ("word", "https"),
    [("yes", True), ("1", True), (" On ", True), ("no", False), ("", False)],
)
def test_https_is_used_where_the_setting_says_so(
    tmp_path: Path, word: str, https: object
) -> None:
    settings = read_settings(environment(tmp_path, COSTMODEL_HTTPS=word))

    assert settings.https == https
