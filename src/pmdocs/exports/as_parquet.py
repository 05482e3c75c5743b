"""A folder of Parquet files, one per table; needs pyarrow (`pip install "pmdocs[parquet]"`)."""

from collections.abc import Iterable
from pathlib import Path

from pmdocs.exports import Export, Kept
from pmdocs.exports.tables import TABLES, Table, Type, Values, rows_of

_ROWS_AT_ONCE = 5_000


def write(kept: Iterable[Kept], folder: Path, _name: str = "") -> list[str]:
    """All tables, empty ones too, in groups of rows, so that memory does not grow with the number of documents."""
    import pyarrow as pa
    from pyarrow import parquet

    types: dict[Type, object] = {
        "integer": pa.int64(), "string": pa.string(), "boolean": pa.bool_(), "date": pa.string(),
    }  # fmt: skip
    schemas = {table: pa.schema([(column.name, types[column.type]) for column in table.columns]) for table in TABLES}
    writers = {table: parquet.ParquetWriter(folder / _file(table), schemas[table]) for table in TABLES}
    waiting: dict[Table, list[Values]] = {table: [] for table in TABLES}

    def flush(table: Table) -> None:
        columns = list(zip(*waiting[table], strict=True)) or [()] * len(table.columns)
        arrays = [pa.array(list(column), field.type) for column, field in zip(columns, schemas[table], strict=True)]
        writers[table].write_table(pa.Table.from_arrays(arrays, schema=schemas[table]))
        waiting[table].clear()

    for table, values in rows_of(kept):
        waiting[table].append(values)
        if len(waiting[table]) == _ROWS_AT_ONCE:
            flush(table)
    for table, writer in writers.items():
        flush(table)
        writer.close()
    return [_file(table) for table in TABLES]


def _file(table: Table) -> str:
    return f"{table.name}.parquet"


PARQUET = Export("parquet", (".parquet",), True, write, needs=("pyarrow", "pmdocs[parquet]"))
