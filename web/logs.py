"""What is logged holds no one-time link: whoever reads a log could sign in with it."""

from __future__ import annotations

import logging
import re

from flask import Flask

LINK = re.compile(r"(/sign-in/)[^\s'\"?#\])]+")
HIDDEN = r"\1…"

SERVERS = ("gunicorn.error", "werkzeug")
"""Loggers of the servers, which name the address of what failed."""

_FORMAT = logging.Formatter()


def hide_links(app: Flask) -> None:
    """Keep one-time links out of all that is logged while an application answers."""
    for logger in (app.logger, *map(logging.getLogger, SERVERS)):
        logger.addFilter(_without_links)


def _without_links(record: logging.LogRecord) -> bool:
    """Strike the links out of an entry, its traceback included; always log it."""
    record.msg, record.args = without_links(record.getMessage()), None
    if record.exc_info:
        record.exc_text = without_links(_FORMAT.formatException(record.exc_info))
    return True


def without_links(text: str) -> str:
    """Return a text with every one-time link struck out.

    Examples
    --------
    >>> without_links("Exception on /sign-in/kG2x.9fQ- [GET]")
    'Exception on /sign-in/… [GET]'

    """
    return LINK.sub(HIDDEN, text)
