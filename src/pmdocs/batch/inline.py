"""An executor without processes: for a debugger, and for one document where a process costs more than it saves."""

from collections.abc import Iterable, Iterator

from pmdocs.batch.tasks import Reading, Result, Task
from pmdocs.batch.work import perform


class Inline:
    """Carries out tasks here and now, one after the other; only limits of size and pages hold."""

    def __init__(self, reading: Reading) -> None:
        """Take how documents are read."""
        self._reading = reading

    def results(self, tasks: Iterable[Task]) -> Iterator[list[Result]]:
        """The results one by one; see `Executor`."""
        for task in tasks:
            yield [perform(task, self._reading)]
