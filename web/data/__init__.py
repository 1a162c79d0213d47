"""What is kept: the only place that knows tables, SQL and migrations."""
