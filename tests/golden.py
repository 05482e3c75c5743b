"""Write the expected records of the fixtures anew: `make golden`. Look at the diff; the commit explains it."""

import os
import sys

from documents import documents, expected, formatted, record, rendered


def main() -> int:
    """Write all expected records; refused where a machine runs the tests."""
    if os.environ.get("CI"):
        sys.stderr.write("golden records are not written in CI\n")
        return 1
    for path in (*documents(), *formatted()):
        expected(path).write_text(rendered(record(path)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
