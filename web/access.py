"""Who may do what: every route carries exactly one rule, and no rule means no."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import ParamSpec, TypeVar

from flask import Flask, abort, current_app, request, session

P = ParamSpec("P")
R = TypeVar("R")

RULES = "costmodel_access_rules"
"""Attribute of a route's function that lists the rules set on it."""


class Role(IntEnum):
    """What a person may do, each including what stands before it."""

    NOBODY = 0
    """Has not signed in."""
    VIEWER = 1
    EDITOR = 2
    OWNER = 3


def open_to_all(view: Callable[P, R]) -> Callable[P, R]:
    """Let everyone use this route, signed in or not."""
    return _with_rule(view, Role.NOBODY)


def may_view(view: Callable[P, R]) -> Callable[P, R]:
    """Let those use this route who may see the models."""
    return _with_rule(view, Role.VIEWER)


def may_edit(view: Callable[P, R]) -> Callable[P, R]:
    """Let those use this route who may change the models."""
    return _with_rule(view, Role.EDITOR)


def _with_rule(view: Callable[P, R], needs: Role) -> Callable[P, R]:
    """Note a rule on a route's function; the function itself stays as it is."""
    setattr(view, RULES, (*rules_of(view), needs))
    return view


def rules_of(view: object) -> tuple[Role, ...]:
    """Return the roles the rules of a route ask for; a good route has exactly one."""
    found = getattr(view, RULES, ())
    return tuple(rule for rule in found if isinstance(rule, Role))


def role() -> Role:
    """Return the role of the person whose browser asks."""
    known = {role.name: role for role in Role}
    return known.get(str(session.get("role", "")), Role.NOBODY)


def is_signed_in() -> bool:
    """Tell whether the person whose browser asks has signed in."""
    return role() > Role.NOBODY


def may_change() -> bool:
    """Tell whether the person whose browser asks may change the models."""
    return role() >= Role.EDITOR


def person() -> str:
    """Return who asks, as the audit log names them."""
    return str(session.get("who", "nobody"))


def guard(app: Flask) -> None:
    """Ask, before every route, whether the person may use it."""
    app.before_request(_refuse_strangers)


def _refuse_strangers() -> None:
    """Stop a request that the route's rule does not allow.

    Raises
    ------
    werkzeug.exceptions.Unauthorized
        Nobody has signed in.
    werkzeug.exceptions.Forbidden
        The person's role is too small, or the route has no rule, or two.

    """
    if request.endpoint is None:
        return
    rules = rules_of(current_app.view_functions[request.endpoint])
    if len(rules) != 1:
        abort(403)
    if role() < rules[0]:
        abort(401 if role() is Role.NOBODY else 403)
