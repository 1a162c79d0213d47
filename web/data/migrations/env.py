"""Run the migrations on the connection that `web.data.schema` gives."""

from __future__ import annotations

from alembic import context

from web.data.tables import Base

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    # SQLite alters a column only by writing the table anew.
    render_as_batch=True,
    # Both databases can take back a change of tables: all steps, or none.
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
