"""Settings of the web front: read once at the start, from here and nowhere else."""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from platformdirs import user_data_path

from costmodel.errors import CostmodelError

KEY_FILE = "secret_key"
DATABASE_FILE = "costmodel.db"
LOCK_FILE = "at_work.lock"
"""Held while a model is worked out; says nothing by being there."""

OWN_FILES = frozenset(
    {
        KEY_FILE,
        LOCK_FILE,
        *(f"{DATABASE_FILE}{ending}" for ending in ("", "-wal", "-shm", "-journal")),
    }
)
"""All that is kept in the instance folder."""

SHORTEST_KEY = 32
"""Characters; 64 are written."""

LOCAL_NAMES = ("localhost", "127.0.0.1")
"""Names under which a browser on the same machine may ask for us."""

YES = frozenset({"1", "true", "yes", "on"})
NO = frozenset({"", "0", "false", "no", "off"})

_HOST_NAME = re.compile(r"\.?[\w-]{1,63}(\.[\w-]{1,63})*")
"""One that begins with a dot stands for all names that end in it."""


class SettingsError(CostmodelError):
    """A setting, or the instance folder, cannot be used."""


@dataclass(frozen=True)
class Settings:
    """What the web front needs to know about where it runs."""

    instance: Path
    """Folder of everything this installation keeps.

    Only its owner may enter, unless other things than ours lie there too; its files
    are their owner's alone in any case.
    """
    database: str = field(repr=False)
    """Address, as ``sqlite:////folder/costmodel.db``; may hold a password."""
    secret_key: str = field(repr=False)
    host_names: tuple[str, ...] = LOCAL_NAMES
    """Names under which browsers may ask for us, without port."""
    https: bool = False
    """Whether browsers reach us over https, through a proxy."""
    session_lasts: timedelta = timedelta(hours=12)
    link_lasts: timedelta = timedelta(minutes=30)
    largest_request: int = 2 * 1024 * 1024
    """Bytes."""


def instance_folder(environment: Mapping[str, str]) -> Path:
    """Return the folder this installation keeps its things in; it may not exist yet.

    Parameters
    ----------
    environment
        ``COSTMODEL_INSTANCE`` names another folder than the user's own.

    Raises
    ------
    SettingsError
        The folder begins with ``~`` and a person who is not known here.

    Examples
    --------
    >>> instance_folder({"COSTMODEL_INSTANCE": "/srv/costmodel"}).name
    'costmodel'

    """
    given = environment.get("COSTMODEL_INSTANCE", "")
    if given:
        try:
            return Path(given).expanduser().absolute()
        except (RuntimeError, OSError) as error:
            raise SettingsError(
                f"The folder {given} in COSTMODEL_INSTANCE cannot be found. Write it "
                "in full, like /srv/costmodel."
            ) from error
    return user_data_path("costmodel", appauthor=False) / "instance"


def database_address(environment: Mapping[str, str]) -> str:
    """Return the address of the database: the one set, or a file in the folder.

    Examples
    --------
    >>> database_address({"COSTMODEL_DATABASE": "postgresql:///costmodel"})
    'postgresql:///costmodel'

    """
    named = environment.get("COSTMODEL_DATABASE", "")
    if named:
        return named
    # The doctor reads settings too, and looks for this library afterwards.
    from web.data.addresses import file_address  # noqa: PLC0415

    return file_address(instance_folder(environment) / DATABASE_FILE)


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Read the settings, making the folder and the secret key at the first start.

    Parameters
    ----------
    environment
        ``COSTMODEL_INSTANCE`` (folder), ``COSTMODEL_DATABASE`` (address),
        ``COSTMODEL_HOSTS`` (names, parted by commas), ``COSTMODEL_HTTPS`` (yes or no).

    Raises
    ------
    SettingsError
        The folder or the key in it cannot be made or read, or a setting holds a word
        that is none.

    """
    folder = instance_folder(environment)
    names, https = host_names(environment), is_https(environment)
    return Settings(
        instance=folder,
        database=database_address(environment),
        secret_key=_secret_key(folder),
        host_names=LOCAL_NAMES + names,
        https=https,
    )


def host_names(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return the names in ``COSTMODEL_HOSTS``, in small letters as browsers ask.

    Raises
    ------
    SettingsError
        One is no name: an address, or with a port.

    Examples
    --------
    >>> host_names({"COSTMODEL_HOSTS": "Costs.Example.org, "})
    ('costs.example.org',)

    """
    written = environment.get("COSTMODEL_HOSTS", "").split(",")
    return tuple(_host_name(name.strip()) for name in written if name.strip())


def _host_name(written: str) -> str:
    """Return a name as a browser asks for it."""
    name = written.lower()
    if not _HOST_NAME.fullmatch(name):
        raise SettingsError(
            f"'{written}' in COSTMODEL_HOSTS is not the name of a host. Write the name "
            "alone, without http:// and without a port, like costs.example.org."
        )
    return name


def is_https(environment: Mapping[str, str]) -> bool:
    """Return what ``COSTMODEL_HTTPS`` says.

    Raises
    ------
    SettingsError
        It says neither yes nor no.

    Examples
    --------
    >>> is_https({"COSTMODEL_HTTPS": "Yes"}), is_https({})
    (True, False)

    """
    word = environment.get("COSTMODEL_HTTPS", "")
    said = word.strip().lower()
    if said not in YES | NO:
        raise SettingsError(
            f"COSTMODEL_HTTPS is '{word}', which is neither yes nor no. Write yes if "
            "browsers reach the pages over https, or no."
        )
    return said in YES


def _secret_key(folder: Path) -> str:
    """Return the key kept in the folder; make both if they are not there yet."""
    path = folder / KEY_FILE
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _make_key(path)
        _close_to_others(folder)
        key = path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            f"Cannot keep the secret key in {folder} ({_reason(error)}). Give yourself "
            "the right to write there, or name another folder in COSTMODEL_INSTANCE."
        ) from error
    if len(key) < SHORTEST_KEY:
        raise SettingsError(
            f"The secret key in {path} is too short to be safe. Delete the file: a new "
            "one is made at the next start, and everyone signs in again."
        )
    return key


def _make_key(path: Path) -> None:
    """Write a new key that only its owner may read, unless there is one."""
    try:
        path.touch(mode=0o600, exist_ok=False)
    except FileExistsError:
        return
    path.write_text(secrets.token_hex(32), encoding="ascii")


def _close_to_others(folder: Path) -> None:
    """Let nobody but their owner read our files, nor enter a folder that is all ours.

    What belongs to another user stays as it is: the doctor tells of it.
    """
    names = {each.name for each in folder.iterdir()}
    for name in names & OWN_FILES:
        # What is written beside the database may be gone by now.
        with suppress(PermissionError, FileNotFoundError):
            (folder / name).chmod(0o600)
    if names <= OWN_FILES:
        with suppress(PermissionError):
            folder.chmod(0o700)


def _reason(error: OSError | UnicodeDecodeError) -> str:
    """Return why a file could not be used, in the system's own words."""
    return (error.strerror if isinstance(error, OSError) else "") or "not readable"
