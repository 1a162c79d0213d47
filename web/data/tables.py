"""The tables: what is kept of models, runs, documents, schools, people, deeds."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    Double,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
from sqlalchemy.types import TypeDecorator

from scenarios.schools.columns import MONEY, SchoolNumber, SchoolWord

if TYPE_CHECKING:
    from sqlalchemy.engine import Dialect

NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
"""Names of constraints, so that a later migration can name what it changes."""

Hash = String(64)
"""A SHA-256 in hexadecimal."""


class Moment(TypeDecorator[datetime]):
    """A time in UTC, also in a database that keeps no time zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(
        self, value: datetime | None, dialect: Dialect
    ) -> datetime | None:
        """Keep the time in UTC; a time without zone is a fault of ours."""
        del dialect
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("A time that is kept needs a time zone.")
        return value.astimezone(UTC)

    def process_result_value(
        self, value: datetime | None, dialect: Dialect
    ) -> datetime | None:
        """Return the time with its zone, UTC."""
        del dialect
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value


class Base(DeclarativeBase):
    """Base of every table."""

    metadata = MetaData(naming_convention=NAMING)


class Model(Base):
    """One model a user works on; what it says is in its revisions."""

    __tablename__ = "models"

    id: Mapped[int] = mapped_column(primary_key=True)
    created: Mapped[datetime] = mapped_column(Moment)


class Revision(Base):
    """What a model said at one time; never changed, only followed by another."""

    __tablename__ = "revisions"
    __table_args__ = (UniqueConstraint("model_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    model_id: Mapped[int] = mapped_column(ForeignKey("models.id"), index=True)
    number: Mapped[int]
    """Counted from 1 within its model."""
    title: Mapped[str] = mapped_column(Text)
    document: Mapped[str] = mapped_column(Text)
    """The canonical JSON, kept to the byte because the hash names it."""
    document_hash: Mapped[str] = mapped_column(Hash, index=True)
    author: Mapped[str] = mapped_column(String(200))
    note: Mapped[str] = mapped_column(Text)
    created: Mapped[datetime] = mapped_column(Moment)


class Run(Base):
    """One evaluation of one revision, named by the hash of all its inputs."""

    __tablename__ = "runs"
    __table_args__ = (UniqueConstraint("revision_id", "inputs_hash", "engine_version"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    revision_id: Mapped[int] = mapped_column(ForeignKey("revisions.id"), index=True)
    inputs_hash: Mapped[str] = mapped_column(Hash, index=True)
    engine_version: Mapped[str] = mapped_column(String(40))
    as_of: Mapped[date]
    seed: Mapped[int] = mapped_column(BigInteger)
    results: Mapped[str] = mapped_column(Text)
    """The results as JSON; money in it as the engine prints it."""
    created: Mapped[datetime] = mapped_column(Moment)
    revision: Mapped[Revision] = relationship(lazy="raise")


class Document(Base):
    """A file made from a run: its bytes, and the hash that proves them whole."""

    __tablename__ = "documents"
    __table_args__ = (UniqueConstraint("run_id", "kind"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[int] = mapped_column(ForeignKey("runs.id"), index=True)
    kind: Mapped[str] = mapped_column(String(60))
    content: Mapped[bytes] = mapped_column(LargeBinary)
    sha256: Mapped[str] = mapped_column(Hash)
    created: Mapped[datetime] = mapped_column(Moment)


class KeptSchools(Base):
    """A table of schools under a name; its rows are in :data:`SCHOOLS`."""

    __tablename__ = "school_tables"
    __table_args__ = (UniqueConstraint("name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    accounts_year: Mapped[str] = mapped_column(String(7))
    """As ``2024-25``: the prices of every sum."""
    sources: Mapped[str] = mapped_column(Text)
    """Which files it was made from, as JSON."""
    schools: Mapped[int]
    created: Mapped[datetime] = mapped_column(Moment)


SCHOOLS = Table(
    "schools",
    Base.metadata,
    Column("table_id", ForeignKey("school_tables.id"), primary_key=True),
    Column("urn", Integer, primary_key=True, autoincrement=False),
    *(Column(each.value, Text, nullable=False) for each in SchoolWord),
    *(
        Column(each.value, BigInteger if each in MONEY else Double)
        for each in SchoolNumber
    ),
)
"""The schools of every table, in its columns: sums in pence, null where not known."""


class StoredSession(Base):
    """What the server remembers of one browser; the browser holds only a secret."""

    __tablename__ = "sessions"

    secret_hash: Mapped[str] = mapped_column(Hash, primary_key=True)
    data: Mapped[str] = mapped_column(Text)
    created: Mapped[datetime] = mapped_column(Moment)
    expires: Mapped[datetime] = mapped_column(Moment, index=True)


class SignInLink(Base):
    """A link that signs its bearer in, once, until it expires."""

    __tablename__ = "sign_in_links"

    selector: Mapped[str] = mapped_column(String(20), primary_key=True)
    """The part of the link that finds the row; worthless without the secret."""
    secret_hash: Mapped[str] = mapped_column(Hash)
    role: Mapped[str] = mapped_column(String(20))
    created: Mapped[datetime] = mapped_column(Moment)
    expires: Mapped[datetime] = mapped_column(Moment)
    used: Mapped[datetime | None] = mapped_column(Moment)


class AuditEntry(Base):
    """Who did what to what, and when; the database refuses to change or drop it."""

    __tablename__ = "audit_log"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment)
    who: Mapped[str] = mapped_column(String(200))
    deed: Mapped[str] = mapped_column(String(60))
    """As ``model.kept`` or ``link.used``."""
    subject: Mapped[str] = mapped_column(String(200))
    """As ``revision 12``."""
