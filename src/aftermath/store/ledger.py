"""The ledger's face: it only ever grows, each report goes in whole or not at all, and what is asked is asked of one state."""

import zlib
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import insert, select

from aftermath.base import GroundedClaim, Incident, Judgement, Link, Mention, Report, Wave
from aftermath.base.errors import LedgerError, NoLedger, NotALedger, UnknownName
from aftermath.store import happenings, linking, queries, recording, schema, verifying
from aftermath.store.database import PATIENCE_MS, Database
from aftermath.store.happenings import EVERYTHING, Filter
from aftermath.store.judgement_rows import judgement_of, judgement_row
from aftermath.store.recording import Added, Reading
from aftermath.store.redirects import redirected
from aftermath.store.upgrade import is_blank, is_current, require_ledger, upgrade

Clock = Callable[[], datetime]
"""Tells the time with its offset from UTC."""


class Ledger:
    """A ledger in one file. Use as a context manager, or call `close`.

    Every method raises LedgerError, or one of its kinds, where the file cannot be used.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    @classmethod
    def open(cls, path: Path, clock: Clock, *, patience_ms: int = PATIENCE_MS) -> Self:
        """The ledger at the path; an older one is brought up to date. Raises NoLedger where there is no file."""
        if not path.exists():
            raise NoLedger(f"{path}: there is no ledger here; make one with `aftermath add`, or name another with --ledger")
        return cls._checked(path, clock, patience_ms)

    @classmethod
    def create(cls, path: Path, clock: Clock, *, patience_ms: int = PATIENCE_MS) -> Self:
        """The ledger at the path, made where there is none or where the file is empty."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            blank = not path.exists() or path.stat().st_size == 0
        except OSError as error:
            raise LedgerError(f"{path}: {error.strerror}; choose another place with --ledger") from error
        if blank:
            database = Database(path, patience_ms=patience_ms)
            with database.writing() as connection:
                if is_blank(connection):
                    upgrade(connection, path)
            database.close()
        return cls._checked(path, clock, patience_ms)

    @classmethod
    def _checked(cls, path: Path, clock: Clock, patience_ms: int) -> Self:
        if path.is_dir():
            raise NotALedger(f"{path}: a folder is no ledger; name a file with --ledger")
        database = Database(path, patience_ms=patience_ms)
        with database.reading() as connection:
            require_ledger(connection, path)
            current = is_current(connection)
        if not current:
            with database.writing() as connection:
                upgrade(connection, path)
        database.keep_log()
        return cls(database, clock)

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._database.path

    def close(self) -> None:
        """Lets the file go."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def add(self, report: Report, raw: bytes, reading: Reading | None) -> Added:
        """Records a report, its bytes and what was read in it, in one transaction; None where no reader reads its language.

        The same report again changes nothing; an edited one becomes the next version of its publication. Raises ValueError where the
        bytes are not those the report was read from.
        """
        with self._database.writing() as connection:
            return recording.add(connection, report, raw, reading, self._clock())

    def is_known(self, report: str) -> bool:
        """Whether the report with this id is recorded."""
        with self._database.reading() as connection:
            return recording.is_known(connection, report)

    def is_read(self, report: str, reader: str, version: str) -> bool:
        """Whether this version of this reader has read the report with this id."""
        with self._database.reading() as connection:
            return recording.is_read(connection, report, reader, version)

    def current_reports(self) -> tuple[Report, ...]:
        """The newest version of each publication, in the order of recording."""
        with self._database.reading() as connection:
            return tuple(queries.current_reports(connection))

    def reports(self, ids: Iterable[str]) -> tuple[Report, ...]:
        """The reports with these ids, of any version; an id that is none is passed over."""
        with self._database.reading() as connection:
            return tuple(queries.reports(connection, ids))

    def report(self, ref: str) -> Report:
        """The report with this id, or the newest version of the one that came with this id.

        Raises UnknownName where there is none, BadQuery where several sources used the same.
        """
        with self._database.reading() as connection:
            return queries.report(connection, ref)

    def history(self, until: datetime) -> tuple[tuple[Report, Reading | None], ...]:
        """Every version of every report that was out by then, in the order of recording, with what its newest reading found.

        A report without a publication time was out when it was recorded.
        """
        with self._database.reading() as connection:
            return tuple(queries.history(connection, until))

    def faults(self) -> tuple[str, ...]:
        """What does not hold together: bytes that are not what they were, words that are not where a claim says, what leads nowhere."""
        with self._database.reading() as connection:
            return tuple(verifying.faults(connection))

    def unread(self) -> tuple[Report, ...]:
        """Current reports that no reader has read."""
        with self._database.reading() as connection:
            return tuple(queries.unread(connection))

    def raw(self, sha256: str) -> bytes:
        """The bytes with this SHA-256. Raises UnknownName."""
        with self._database.reading() as connection:
            deflated = connection.scalar(select(schema.raw.c.deflated).where(schema.raw.c.sha256 == sha256))
        if deflated is None:
            raise UnknownName(f"no bytes with the hash {sha256}")
        return zlib.decompress(deflated)

    def grounded_claims(self, *, report: str | None = None, owner: str | None = None) -> tuple[GroundedClaim, ...]:
        """The claims of all current reports, of the report with this id (any version), or of this incident or wave."""
        with self._database.reading() as connection:
            if report is not None:
                return tuple(queries.claims_of_report(connection, report))
            if owner is not None:
                return tuple(queries.claims_of_owner(connection, owner))
            return tuple(queries.grounded_claims(connection))

    def counts(self) -> dict[str, int]:
        """How many `reports`, `claims`, `incidents` and `waves` are current."""
        with self._database.reading() as connection:
            return queries.counts(connection)

    def is_linked(self) -> bool:
        """Whether the linking that is saved saw all that is recorded."""
        with self._database.reading() as connection:
            return linking.is_linked(connection)

    def newest_reading(self) -> int:
        """The number of the newest reading of any report; 0 where there is none."""
        with self._database.reading() as connection:
            return linking.newest_reading(connection)

    def save_linking(
        self, mentions: Sequence[Mention], links: Sequence[Link], incidents: Sequence[Incident], waves: Sequence[Wave], *, seen: int
    ) -> None:
        """Makes this the current linking, in one transaction; an earlier one stays on record, and ids that are gone are redirected.

        `seen` is the newest reading as it was before the claims were asked for: what another program added since is not linked yet.
        """
        with self._database.writing() as connection:
            linking.save(connection, mentions, links, incidents, waves, seen=seen, recorded_at=self._clock())

    def incidents(self, wanted: Filter = EVERYTHING) -> tuple[Incident, ...]:
        """Incidents by their start, those without one last."""
        with self._database.reading() as connection:
            return tuple(happenings.incidents(connection, wanted))

    def waves(self, wanted: Filter = EVERYTHING) -> tuple[Wave, ...]:
        """Waves by their start, those without one last; the filter looks at what the waves themselves hold."""
        with self._database.reading() as connection:
            return tuple(happenings.waves(connection, wanted))

    def mentions(self) -> tuple[Mention, ...]:
        """Mentions by id."""
        with self._database.reading() as connection:
            return tuple(happenings.mentions(connection))

    def links(self, *, owner: str | None = None) -> tuple[Link, ...]:
        """Links by mention and incident: all, or those of one incident or wave."""
        with self._database.reading() as connection:
            return tuple(happenings.links(connection, owner))

    def redirect(self, name: str) -> str:
        """The id that an incident's or wave's id leads to by now; itself where it is current or unknown."""
        with self._database.reading() as connection:
            return redirected(connection, name)

    def happening(self, name: str) -> Incident | Wave:
        """The incident or wave meant by an id, an old id or the beginning of one. Raises UnknownName, BadQuery."""
        with self._database.reading() as connection:
            return happenings.happening(connection, name)

    def judge(self, judgement: Judgement) -> None:
        """Records a person's decision; the same again changes nothing."""
        with self._database.writing() as connection:
            held = schema.judgements.c
            if connection.scalar(select(held.id).where(held.id == judgement.id)) is None:
                connection.execute(insert(schema.judgements), judgement_row(judgement))

    def judgements(self) -> tuple[Judgement, ...]:
        """People's decisions in the order they were made."""
        with self._database.reading() as connection:
            rows = connection.execute(select(schema.judgements).order_by(schema.judgements.c.when, schema.judgements.c.id))
            return tuple(judgement_of(row) for row in rows.mappings())
