"""A run over many documents that loses nothing: plan, read, keep, note; and the same again where it was stopped."""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from pmdocs.batch.export import export
from pmdocs.batch.files import locked, sweep
from pmdocs.batch.manifest import Entry, Manifest
from pmdocs.batch.plan import Plan, Planned, Shard
from pmdocs.batch.store import Folder, Journal, Store, hash_of
from pmdocs.batch.tasks import Executor, Fault, Reading, Result, Status, Task
from pmdocs.errors import ExitCode
from pmdocs.exports import Export
from pmdocs.inputs import Input
from pmdocs.version import VERSION

_CHANCE = frozenset({"worker-lost", "limit-time", "limit-memory", "limit-pages", "internal"})
"""What may end otherwise next time: with a limit raised, on a machine with less to do, or with a fault less."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked of a run.

    target  the output: a folder or a file, as the `Export` says
    force   do all anew
    shard   the part of the inputs that this run does, None for all
    """

    target: Path
    to: Export | None
    reading: Reading
    force: bool = False
    strict: bool = False
    shard: Shard | None = None

    @property
    def folder(self) -> Path:
        """Where manifest, lock and records of the run are."""
        return self.target if self.to is None or self.to.folder else beside(self.target)

    def options(self) -> str:
        """What of the options decides about the bytes of a record, as a short mark."""
        decisive = (self.reading.engine, self.reading.encoding, self.reading.spans)
        return hashlib.sha256(repr(decisive).encode()).hexdigest()[:12]


def beside(target: Path) -> Path:
    """The folder of the run whose output is the file `target`."""
    return target.with_name(f"{target.name}.pmdocs")


def store_of(order: Order) -> Store:
    """Where the records of a run are kept."""
    return Folder(order.folder) if order.to is None else Journal(order.folder)


class Watcher(Protocol):
    """Is told how a run goes."""

    def begin(self, total: int) -> None:
        """There are `total` inputs to do."""

    def done(self, path: str, fault: Fault | None, status: Status, *, before: bool) -> None:
        """`path` is done, now or by a run `before`; the fault says why it failed or is partial."""


@dataclass(slots=True)
class Tally:
    """How the inputs of a run ended."""

    ok: int = 0
    partial: int = 0
    failed: int = 0
    skipped: int = 0
    warned: int = 0
    codes: set[int] = field(default_factory=set)

    def count(self, entry: Entry, *, skipped: bool) -> None:
        """Take in one input."""
        self.skipped += skipped
        self.ok += entry.status == "ok"
        self.partial += entry.status == "partial"
        self.failed += entry.status == "failed"
        self.warned += entry.warnings > 0
        if entry.error and entry.status == "failed":
            code = entry.error.get("exit_code")
            self.codes.add(code if isinstance(code, int) else ExitCode.INTERNAL)

    def code(self, *, strict: bool, part: bool = False) -> ExitCode:
        """70 over 3 over 0; 4 where no input could be read at all. A `part` of the inputs may be none."""
        if ExitCode.INTERNAL in self.codes:
            return ExitCode.INTERNAL
        unread = self.codes == {ExitCode.UNREADABLE_INPUT} and not self.ok and not self.partial
        if unread or not (part or self.ok or self.partial or self.failed):
            return ExitCode.UNREADABLE_INPUT
        flawed = self.partial or self.failed or (strict and self.warned)
        return ExitCode.PARTIAL if flawed else ExitCode.OK


def convert(inputs: Iterable[Input], order: Order, executor: Executor, watcher: Watcher) -> Tally:
    """Read `inputs` and write the output of `order`; raises OutputError where it cannot be written."""
    with ExitStack() as opened:
        opened.enter_context(locked(order.folder))
        sweep(order.folder)
        run = _Run(order, executor, watcher, opened)
        run.plan.add(inputs, mine=order.shard)
        run.read()
        run.finish()
        return run.tally


def preview(inputs: Iterable[Input], order: Order) -> Iterator[tuple[Planned, bool]]:
    """Each input and whether it is done already; nothing is written."""
    with closing(Plan()) as plan:
        plan.add(inputs, mine=order.shard)
        if not order.force and (order.folder / "manifest.jsonl").is_file():
            with closing(Manifest(order.folder)) as manifest:
                plan.recall(manifest.entries())
        for planned in plan.planned():
            yield planned, planned.entry is not None and is_current(planned.entry, order)


def is_current(entry: Entry, order: Order) -> bool:
    """Whether `entry` is of this version and these options, of the input as it is now, and final."""
    error = entry.error.get("code") if entry.error else None
    made_alike = (entry.version, entry.options) == (VERSION, order.options())
    return made_alike and error not in _CHANCE and _unchanged(entry)


def _unchanged(entry: Entry) -> bool:
    return entry.input_sha256 is not None and hash_of(Path(entry.input)) == entry.input_sha256


class _Run:
    """A run while it goes on."""

    def __init__(self, order: Order, executor: Executor, watcher: Watcher, opened: ExitStack) -> None:
        self._order, self._executor, self._watcher = order, executor, watcher
        self.tally = Tally()
        self.plan = opened.enter_context(closing(Plan()))
        self._manifest = opened.enter_context(closing(Manifest(order.folder)))
        if order.force:
            self._manifest.rewrite(())
        self.plan.recall(self._manifest.entries())
        self._store = opened.enter_context(closing(store_of(order)))
        self._waiting: dict[int, Planned] = {}
        self._changed = False

    def read(self) -> None:
        """Read what is not done yet, and keep and note what comes of it."""
        self._watcher.begin(self.plan.count())
        for results in self._executor.results(self._tasks()):
            self._keep(results)

    def _tasks(self) -> Iterator[Task]:
        for planned in self.plan.planned():
            entry = planned.entry
            if entry and self._is_done(planned, entry):
                self._skip(planned, entry)
                continue
            self._waiting[planned.number] = planned
            if planned.refused:
                self._keep([Result(planned.number, "failed", fault=planned.refused)])
            else:
                yield Task(planned.number, planned.path, _shown_name(planned.path))

    def _is_done(self, planned: Planned, entry: Entry) -> bool:
        named_alike = entry.output in {None, planned.output}
        return named_alike and is_current(entry, self._order) and self._store.holds(entry)

    def _skip(self, planned: Planned, entry: Entry) -> None:
        if entry.number != planned.number:
            self.plan.recall([replace(entry, number=planned.number)])
            self._changed = True
        self.tally.count(entry, skipped=True)
        self._watcher.done(planned.path, _fault(entry.error), entry.status, before=True)

    def _keep(self, results: list[Result]) -> None:
        planned = [self._waiting.pop(result.number) for result in results]
        for known, result in zip(planned, results, strict=True):
            if known.entry and not result.pieces:
                self._store.drop(known.entry)
        found = [(self._entry(known, result), result.pieces) for known, result in zip(planned, results, strict=True)]
        entries = self._store.keep(found)
        fresh = [entry for known, entry in zip(planned, entries, strict=True) if entry != known.entry]
        if fresh:
            self._manifest.append(fresh)
            self.plan.recall(fresh)
            self._changed = True
        for known, result, entry in zip(planned, results, entries, strict=True):
            self.tally.count(entry, skipped=False)
            self._watcher.done(known.path, result.fault, result.status, before=False)

    def _entry(self, planned: Planned, result: Result) -> Entry:
        remarks = [remark for piece in result.pieces for remark in piece.remarks]
        return Entry(
            input=planned.path,
            number=planned.number,
            status=result.status,
            input_sha256=result.sha256,
            output=planned.output,
            warnings=sum(remark.severity != "info" for remark in remarks),
            error=_error(result.fault),
            version=VERSION,
            options=self._order.options(),
        )

    def finish(self) -> None:
        """Put the manifest in order, and make of the records what was asked for."""
        if self._changed:
            self._manifest.rewrite(self.plan.lines())
        if self._order.to is not None:
            export(self._order.to, self._order.target, self._order.folder, self.plan, self._store)


def _error(fault: Fault | None) -> dict[str, object] | None:
    return fault.plain() if fault else None


def _fault(error: dict[str, object] | None) -> Fault | None:
    return Fault(**error) if error else None  # type: ignore[arg-type]


def _shown_name(path: str) -> str:
    """The bare name as it stands in the record: bytes that are no UTF-8 replaced."""
    return Path(path).name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
