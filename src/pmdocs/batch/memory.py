"""How much memory a process has had in use."""

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import resource


def largest_size(usage: "resource.struct_rusage | None" = None) -> int:
    """The most memory in use, in bytes, by the process that has ended with `usage`, else by this one; 0 on Windows."""
    if os.name != "posix":
        return 0
    import resource

    used = usage or resource.getrusage(resource.RUSAGE_SELF)
    # macOS counts bytes, the others KiB.
    return used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
