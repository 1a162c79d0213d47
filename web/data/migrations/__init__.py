"""How the tables came to be, step by step; run through `web.data.schema`."""
