"""Style sheets and fonts: the same for everybody, kept by the browser."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from flask import Blueprint, Response, request, send_from_directory, url_for

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
    """Give a style sheet or font; one named by its content never changes."""
    named_by_content = "v" in request.args
    response = send_from_directory(
        FOLDERS[kind], name, max_age=A_YEAR if named_by_content else A_DAY
    )
    response.cache_control.public = True
    if named_by_content:
        response.cache_control.immutable = True
    return response


def asset_address(name: str) -> str:
    """Return the address of a file in ``static``, which changes with its content."""
    version = _version(FOLDERS["static"] / name)
    return url_for("assets.show_asset", kind="static", name=name, v=version)


@cache
def _version(path: Path) -> str:
    """Return a short name for the content of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]
