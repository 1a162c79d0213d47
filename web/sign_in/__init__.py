"""Signing in and out: a link that works once, and a session on the server."""
