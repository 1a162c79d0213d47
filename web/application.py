"""Put the web front together: settings in, application out."""

from __future__ import annotations

from flask import Flask
from flask_wtf.csrf import CSRFProtect
from jinja2 import StrictUndefined

import web.comparison.routes
import web.comparison.working_out
import web.documents.routes
import web.explaining.routes
import web.models.routes
import web.sign_in.routes
from costmodel import __version__
from reports.markup import unbroken
from web import access, assets, current, errors, headers, health, logs, sessions
from web.comparison.prepared import Prepare
from web.config import Settings
from web.data.database import Database
from web.row_numbers import RowNumber

BLUEPRINTS = (
    assets.bp,
    health.bp,
    web.sign_in.routes.bp,
    web.models.routes.bp,
    web.comparison.routes.bp,
    web.comparison.working_out.bp,
    web.documents.routes.bp,
    web.explaining.routes.bp,
)


def assemble(settings: Settings, prepare: Prepare | None) -> Flask:
    """Return the application; what it does before each request is in this order."""
    # Files are given by `web.assets`, a route with a rule like every other.
    app = Flask("web", static_folder=None)
    app.config.update(_configuration(settings))
    app.url_map.converters["row"] = RowNumber
    database = Database.at(settings.database)
    current.give(app, current.Given(settings, database, prepare))
    sessions.keep_sessions(app, database)
    access.guard(app)
    CSRFProtect(app)
    headers.add_headers(app, https=settings.https)
    errors.add_error_pages(app)
    logs.hide_links(app)
    _set_up_templates(app, can_work_out=prepare is not None)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    return app


def _configuration(settings: Settings) -> dict[str, object]:
    """Return the settings as Flask and its form library know them."""
    return {
        "SECRET_KEY": settings.secret_key,
        "TRUSTED_HOSTS": list(settings.host_names),
        "MAX_CONTENT_LENGTH": settings.largest_request,
        "PERMANENT_SESSION_LIFETIME": settings.session_lasts,
        # A browser takes a cookie of this prefix only over https and for one host.
        "SESSION_COOKIE_NAME": "__Host-costmodel" if settings.https else "costmodel",
        "SESSION_COOKIE_SECURE": settings.https,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        # A form may stay open as long as the session it belongs to.
        "WTF_CSRF_TIME_LIMIT": None,
    }


def _set_up_templates(app: Flask, *, can_work_out: bool) -> None:
    """Make a value that a template lacks an error, and give it what all pages need."""
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters["unbroken"] = unbroken
    app.jinja_env.globals.update(
        asset_address=assets.asset_address,
        can_work_out=can_work_out,
        engine_version=__version__,
        is_signed_in=access.is_signed_in,
        may_edit=access.may_change,
    )
