"""Tables of schools, and their rows."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

WORDS = (
    "name",
    "local_authority",
    "region",
    "phase",
    "type",
    "sector",
    "trust",
    "postcode",
    "urban_rural",
    "grade",
    "grade_date",
    "found_by",
    "income_is",
)
PENCE = (
    "total_income",
    "total_spending",
    "spending_per_pupil",
    "in_year_balance",
    "revenue_reserve",
    "training_line",
    "agency_supply",
    "consultancy",
    "other_services",
    "lined_spending",
    "pupil_premium",
)
NUMBERS = (
    "pupils",
    "fsm",
    "fsm_ever6",
    "eal",
    "ehcp",
    "sen_support",
    "teachers",
    "months",
)


def upgrade() -> None:
    op.create_table(
        "school_tables",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("accounts_year", sa.String(7), nullable=False),
        sa.Column("sources", sa.Text(), nullable=False),
        sa.Column("schools", sa.Integer(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_school_tables"),
        sa.UniqueConstraint("name", name="uq_school_tables_name"),
    )
    op.create_table(
        "schools",
        sa.Column("table_id", sa.Integer(), nullable=False),
        sa.Column("urn", sa.Integer(), autoincrement=False, nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in WORDS),
        *(sa.Column(name, sa.BigInteger(), nullable=True) for name in PENCE),
        *(sa.Column(name, sa.Double(), nullable=True) for name in NUMBERS),
        sa.PrimaryKeyConstraint("table_id", "urn", name="pk_schools"),
        sa.ForeignKeyConstraint(
            ["table_id"], ["school_tables.id"], name="fk_schools_table_id_school_tables"
        ),
    )


def downgrade() -> None:
    op.drop_table("schools")
    op.drop_table("school_tables")
