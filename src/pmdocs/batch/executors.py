"""Which executor reads the documents: by what is asked for, and by what the system can do."""

import importlib.util
import os
import sys

from pmdocs.batch.tasks import Executor, Reading
from pmdocs.errors import UsageError

ISOLATIONS = (None, "fork", "spawn", "none")
"""None leaves the choice to the system."""


def local_executor(isolation: str | None, reading: Reading, jobs: int = 1) -> Executor:
    """The executor on this machine for one of `ISOLATIONS` and `jobs` documents at once.

    Forking is the default on Linux only: libraries of macOS do not survive it, Windows has no such thing.
    """
    chosen = isolation or ("fork" if sys.platform == "linux" else "spawn")
    if chosen == "fork" and hasattr(os, "fork"):
        from pmdocs.batch.forked import Forked

        return Forked(reading, jobs)
    reading = reading._replace(alone=False)
    if chosen == "none":
        from pmdocs.batch.inline import Inline

        return Inline(reading)
    from pmdocs.batch.spawned import Spawned

    return Spawned(reading, jobs)


def cluster_executor(scheduler: str | None, reading: Reading) -> Executor:
    """The executor on the Dask cluster of `scheduler`; raises UsageError where there can be none."""
    if scheduler is None:
        raise UsageError("scheduler-missing", "say where the cluster is: --scheduler tcp://HOST:8786")
    if importlib.util.find_spec("distributed") is None:
        raise UsageError("extra-missing", 'a cluster needs a package more: pip install "pmdocs[dask]"')
    from pmdocs.batch.cluster import Dask

    return Dask(reading, scheduler)
