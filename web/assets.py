"""Style sheets and fonts: the same for everybody, kept by the browser."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from flask import Blueprint, Response, request, send_from_directory, url_for
from werkzeug.security import safe_join

from web.access import open_to_all

HERE = Path(__file__).parent
FOLDERS = {"static": HERE / "static", "fonts": HERE.parent / "reports" / "fonts"}
"""What stands first in the address of a file, and where such files lie."""

A_DAY = 24 * 60 * 60
A_YEAR = 365 * A_DAY
"""Seconds."""

bp = Blueprint("assets", __name__)


@bp.get("/<any(static, fonts):kind>/<path:name>")
@open_to_all
def show_asset(kind: str, name: str) -> Response:
    """Give a style sheet or font; one named by the content it has never changes."""
    named_by_content = _is_named_by_content(FOLDERS[kind], name)
    response = send_from_directory(
        FOLDERS[kind], name, max_age=A_YEAR if named_by_content else A_DAY
    )
    response.cache_control.public = True
    if named_by_content:
        response.cache_control.immutable = True
    return response


def _is_named_by_content(folder: Path, name: str) -> bool:
    """Tell whether the address asks for a file with just the content it has here.

    Any other version is told nothing that lasts: a page of a newer release may ask
    a server of the older one, and must not keep what that answers for a year.
    """
    asked = request.args.get("v", "")
    path = safe_join(str(folder), name)
    return bool(
        asked and path and Path(path).is_file() and _version(Path(path)) == asked
    )


def asset_address(name: str) -> str:
    """Return the address of a file in ``static``, which changes with its content."""
    version = _version(FOLDERS["static"] / name)
    return url_for("assets.show_asset", kind="static", name=name, v=version)


@cache
def _version(path: Path) -> str:
    """Return a short name for the content of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]
