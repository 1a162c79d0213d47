"""Documents whose every figure can be traced and recomputed."""
