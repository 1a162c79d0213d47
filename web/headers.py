"""What every answer tells the browser: load nothing foreign, tell nobody, keep out."""

from __future__ import annotations

from flask import Flask, Response

SOURCES = {
    "default-src": "'none'",
    "style-src": "'self'",
    "font-src": "'self'",
    # The base style sheet draws its ticks and arrows as data: pictures.
    "img-src": "'self' data:",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
"""Where a page may load what from; no script at all until a page needs one of ours."""

POLICY = "; ".join(f"{kind} {source}" for kind, source in SOURCES.items())
"""The content security policy, as the header says it."""

UNUSED_FEATURES = ", ".join(
    f"{feature}=()"
    for feature in ("camera", "geolocation", "microphone", "payment", "usb")
)

ALWAYS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    # Other sites learn nothing, not even that a link led from here; our own may.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": UNUSED_FEATURES,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
FOR_A_YEAR = "max-age=31536000"
"""Of this name alone: what else is served beside or below it is not ours to say."""


def add_headers(app: Flask, *, https: bool) -> None:
    """Put the headers on every answer, errors included.

    Parameters
    ----------
    app
        The application.
    https
        Whether browsers reach us over https; only then are they told to insist.

    """

    def put(response: Response) -> Response:
        """Add the headers that an answer does not bear yet."""
        for name, value in ALWAYS.items():
            response.headers.setdefault(name, value)
        # Pages hold what only their reader may see; files say otherwise themselves.
        response.headers.setdefault("Cache-Control", "no-store")
        if https:
            response.headers["Strict-Transport-Security"] = FOR_A_YEAR
        return response

    app.after_request(put)
