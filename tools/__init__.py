"""Making the project's environment; the standard library alone, for any Python 3.9+."""
