"""Files of records that pmdocs wrote, taken in place of documents."""

from typing import TYPE_CHECKING

from pmdocs.batch.tasks import Fault
from pmdocs.errors import ExitCode, NotADocument
from pmdocs.inputs import records_in

if TYPE_CHECKING:
    from pmdocs.records import AnyRecord


def records_of(data: bytes) -> tuple[list["AnyRecord"], Fault | None]:
    """The records of a file in their order, and why some are missing: a damaged one does not stop the others.

    Raises NotADocument where there is no good one.
    """
    from pmdocs.pipeline import record_of

    records, errors = [], {}
    for number, plain in enumerate(records_in(data), 1):
        try:
            records.append(record_of(plain))
        except NotADocument as error:
            errors[number] = error
    first = next(iter(errors), None)
    if first is None:
        return records, None
    if not records:
        raise errors[first]
    count = len(errors) + len(records)
    told = f"{len(errors)} of {count} records are left out; number {first}: {errors[first].message}"
    return records, Fault(errors[first].code, told, int(ExitCode.PARTIAL), severity="partial")
