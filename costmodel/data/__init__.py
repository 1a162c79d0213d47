"""Published assumptions as dated TOML, read by :mod:`costmodel.assumption_files`."""
