"""Every route has one rule, and the rule is kept."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from flask import Flask

from tests.some import some
from tests.web.visits import sign_in
from web.access import Role, may_edit, may_view, open_to_all, rules_of

MET = frozenset({"GET", "POST", "PUT", "PATCH", "DELETE"})


def routes_of(app: Flask) -> Iterator[tuple[str, str, Role]]:
    """Yield method, address and needed role of every route, its gaps filled."""
    for route in app.url_map.iter_rules():
        address = re.sub(r"<(?:int|row):\w+>", "1", route.rule)
        address = re.sub(r"<any\((\w+).*?>", r"\1", address)
        address = re.sub(r"<.*?>", "x", address)
        (role,) = rules_of(app.view_functions[route.endpoint])
        for method in sorted((route.methods or set()) & MET):
            yield method, address, role


def test_every_route_has_exactly_one_rule(full_app: Flask) -> None:
    wrong = [
        name
        for name, view in full_app.view_functions.items()
        if len(rules_of(view)) != 1
    ]

    assert wrong == []


def test_a_stranger_may_use_only_what_is_open_to_all(full_app: Flask) -> None:
    full_app.config["WTF_CSRF_ENABLED"] = False

    for method, address, role in some(routes_of(full_app)):
        answer = full_app.test_client().open(address, method=method, buffered=True)
        assert (answer.status_code == 401) == (role > Role.NOBODY), (method, address)


@pytest.mark.parametrize("person", [Role.VIEWER, Role.EDITOR, Role.OWNER])
def test_a_person_may_use_what_the_role_includes(full_app: Flask, person: Role) -> None:
    for method, address, role in some(routes_of(full_app)):
        browser = sign_in(full_app, person)
        full_app.config["WTF_CSRF_ENABLED"] = False
        answer = browser.open(address, method=method, buffered=True)
        full_app.config["WTF_CSRF_ENABLED"] = True
        assert (answer.status_code == 403) == (role > person), (method, address)
        assert answer.status_code != 401


def test_only_reading_is_open_to_a_get(full_app: Flask) -> None:
    readers = [
        (method, address)
        for method, address, role in routes_of(full_app)
        if method == "GET" and role > Role.VIEWER
    ]

    assert readers == []


@pytest.mark.parametrize("rules", [(), (may_view, may_view), (may_view, open_to_all)])
def test_a_route_without_a_clear_rule_is_closed_to_everyone(
    app: Flask, rules: tuple[type, ...]
) -> None:
    def view() -> str:
        return "secret"

    for rule in rules:
        view = rule(view)
    app.add_url_rule("/new", view_func=view)

    answer = sign_in(app).get("/new")

    assert answer.status_code == 403
    assert "secret" not in answer.text


def test_a_rule_leaves_the_function_as_it_was() -> None:
    @may_edit
    def view(number: int) -> int:
        """Say it twice."""
        return 2 * number

    assert view(3) == 6
    assert view.__doc__ == "Say it twice."
    assert rules_of(view) == (Role.EDITOR,)
