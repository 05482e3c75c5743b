"""An executor over the workers of a Dask cluster; needs `distributed` (`pip install "pmdocs[dask]"`).

Workers have threads, so their documents are read in processes that each of them starts afresh, never in forks. The
workers must see the inputs under the same absolute paths, and have the same version of pmdocs.
"""

import itertools
import json
import logging
import os
import threading
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from pmdocs.batch.spawned import Worker, reading_from
from pmdocs.batch.tasks import Fault, Reading, Result, Task, packed, unpacked
from pmdocs.errors import ExitCode, UsageError
from pmdocs.version import VERSION

if TYPE_CHECKING:
    from distributed import Client, Future

_DOCUMENTS = 4
"""Documents of one task of Dask: enough that its two milliseconds do not count, few enough to lose."""
_AHEAD = 2
"""Tasks that wait for each thread of the cluster, so that none is idle."""
_PATIENCE = 10.0
"""Seconds to wait for the scheduler, and for a worker, where Dask's own configuration does not say less."""

_LOGGERS = ("distributed", "distributed.client", "tornado", "tornado.application")
"""The loggers that `distributed` sets to a level of their own; what they tell of lost workers, the results tell."""


class Dask:
    """Carries out tasks on the cluster whose scheduler has this address, or writes it to this file."""

    def __init__(self, reading: Reading, scheduler: str) -> None:
        """Take how to read, and the scheduler: `tcp://host:8786`, or the path of a scheduler file."""
        self._reading = reading.as_json()
        self._scheduler = scheduler

    def results(self, tasks: Iterable[Task]) -> Iterator[list[Result]]:
        """The results as they come; see `Executor`. Raises UsageError where there is no such cluster."""
        from distributed import as_completed

        client = self._connected()
        running: dict[Future, list[Task]] = {}
        try:
            waiting = _groups(tasks)
            room = max(1, sum(client.nthreads().values())) * _AHEAD
            running |= {self._submit(client, group): group for group in itertools.islice(waiting, room)}
            completed = as_completed(list(running), loop=client.loop)
            for future in completed:
                found, again = _taken(future, running.pop(future))
                for group in (*again, *itertools.islice(waiting, 1)):
                    fresh = self._submit(client, group)
                    running[fresh] = group
                    completed.add(fresh)
                if found:
                    yield found
        finally:
            client.cancel(list(running))
            client.run(release)
            client.close()

    def _connected(self) -> "Client":
        from dask.config import get as get_configured
        from dask.utils import parse_timedelta
        from distributed import Client

        for name in _LOGGERS:
            logging.getLogger(name).setLevel(logging.CRITICAL)
        by_file = os.path.isfile(self._scheduler)
        patience = min(_PATIENCE, parse_timedelta(get_configured("distributed.comm.timeouts.connect")))
        try:
            client = Client(
                None if by_file else self._scheduler,
                scheduler_file=self._scheduler if by_file else None,
                timeout=patience,
                set_as_default=False,
            )
            client.wait_for_workers(1, timeout=patience)
        except (OSError, ValueError, TimeoutError) as error:
            told = f"no Dask scheduler with workers answers at {self._scheduler} ({type(error).__name__})"
            raise UsageError("scheduler-unknown", f"{told}; start one with: dask scheduler") from None
        versions = set(client.run(version).values())
        if versions != {VERSION}:
            found = ", ".join(sorted(map(str, versions)))
            raise UsageError("workers-differ", f"the workers have pmdocs {found}, this is {VERSION}; install the same")
        return client

    def _submit(self, client: "Client", group: list[Task]) -> "Future":
        return client.submit(perform_all, self._reading, [task._asdict() for task in group], pure=False)


def _groups(tasks: Iterable[Task]) -> Iterator[list[Task]]:
    """Tasks in groups, their paths absolute, for the workers stand in other folders."""
    found = iter(tasks)
    while group := [task._replace(path=os.path.abspath(task.path)) for task in itertools.islice(found, _DOCUMENTS)]:
        yield group


def _taken(future: "Future", group: list[Task]) -> tuple[list[Result], list[list[Task]]]:
    """The results of a group, or its documents one by one, to be tried again, where the group brought workers down."""
    if future.status == "finished":
        answers = [unpacked(answer) for answer in future.result()]
        return [answer for answer in answers if answer], []
    if len(group) > 1:
        return [], [[task] for task in group]
    told = f"the workers that read it were lost ({type(future.exception()).__name__})"
    fault = Fault("worker-lost", told, int(ExitCode.LIMIT), cause=type(future.exception()).__name__)
    return [Result(task.number, "failed", fault=fault) for task in group], []


_WORKERS: dict[tuple[int, str], Worker] = {}
"""The processes of this worker of the cluster, one for each of its threads."""


def perform_all(reading: str, tasks: list[dict[str, object]]) -> list[bytes]:
    """Runs on a worker: the packed results of tasks."""
    key = (threading.get_ident(), reading)
    if key not in _WORKERS:
        _WORKERS[key] = Worker(reading_from(json.loads(reading)))
    return [packed(_WORKERS[key].perform(Task(**task))) for task in tasks]  # type: ignore[arg-type]


def release() -> None:
    """Runs on a worker: ends the processes that `perform_all` started."""
    while _WORKERS:
        _WORKERS.popitem()[1].close()


def version() -> str:
    """Runs on a worker: its version of pmdocs."""
    return VERSION
