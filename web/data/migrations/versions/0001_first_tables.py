"""First tables: models, runs, documents, sessions, sign-in links, audit log."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

HASH = sa.String(64)
MOMENT = sa.DateTime(timezone=True)

KEPT_AS_WRITTEN = (("revisions", "UPDATE"), ("audit_log", "UPDATE"), ("audit_log", "DELETE"))
"""What the database itself refuses, whoever asks: table and kind of change."""


def upgrade() -> None:
    op.create_table(
        "models",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_models"),
    )
    op.create_table(
        "revisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("model_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("document_hash", HASH, nullable=False),
        sa.Column("author", sa.String(200), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_revisions"),
        sa.ForeignKeyConstraint(
            ["model_id"], ["models.id"], name="fk_revisions_model_id_models"
        ),
        sa.UniqueConstraint("model_id", "number", name="uq_revisions_model_id_number"),
    )
    op.create_index("ix_revisions_model_id", "revisions", ["model_id"])
    op.create_index("ix_revisions_document_hash", "revisions", ["document_hash"])
    op.create_table(
        "runs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("inputs_hash", HASH, nullable=False),
        sa.Column("engine_version", sa.String(40), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("seed", sa.BigInteger(), nullable=False),
        sa.Column("results", sa.Text(), nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_runs"),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["revisions.id"], name="fk_runs_revision_id_revisions"
        ),
        sa.UniqueConstraint(
            "revision_id",
            "inputs_hash",
            "engine_version",
            name="uq_runs_revision_id_inputs_hash_engine_version",
        ),
    )
    op.create_index("ix_runs_revision_id", "runs", ["revision_id"])
    op.create_index("ix_runs_inputs_hash", "runs", ["inputs_hash"])
    op.create_table(
        "documents",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(60), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("sha256", HASH, nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_documents"),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name="fk_documents_run_id_runs"),
        sa.UniqueConstraint("run_id", "kind", name="uq_documents_run_id_kind"),
    )
    op.create_index("ix_documents_run_id", "documents", ["run_id"])
    op.create_table(
        "sessions",
        sa.Column("secret_hash", HASH, nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("expires", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("secret_hash", name="pk_sessions"),
    )
    op.create_index("ix_sessions_expires", "sessions", ["expires"])
    op.create_table(
        "sign_in_links",
        sa.Column("selector", sa.String(20), nullable=False),
        sa.Column("secret_hash", HASH, nullable=False),
        sa.Column("role", sa.String(20), nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("expires", MOMENT, nullable=False),
        sa.Column("used", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("selector", name="pk_sign_in_links"),
    )
    op.create_table(
        "audit_log",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("who", sa.String(200), nullable=False),
        sa.Column("deed", sa.String(60), nullable=False),
        sa.Column("subject", sa.String(200), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit_log"),
    )
    _refuse_changes()


def downgrade() -> None:
    for table in (
        "audit_log",
        "sign_in_links",
        "sessions",
        "documents",
        "runs",
        "revisions",
        "models",
    ):
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION refuse_change()")


def _refuse_changes() -> None:
    """Make the database refuse to change what must stay as it was written."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'The table % is kept as it was written.', "
            "TG_TABLE_NAME; END $$"
        )
        for table, change in (*KEPT_AS_WRITTEN, ("audit_log", "TRUNCATE")):
            op.execute(
                f"CREATE TRIGGER {table}_no_{change.lower()} BEFORE {change} "
                f"ON {table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
            )
        return
    for table, change in KEPT_AS_WRITTEN:
        op.execute(
            f"CREATE TRIGGER {table}_no_{change.lower()} BEFORE {change} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, 'The table {table} is kept as it was written.'); "
            "END"
        )
