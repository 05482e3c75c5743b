"""Plain records stand in for Pydantic's: the same declarations, the same verdicts, the same bytes."""

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from documents import documents, formatted, record
from pmdocs import plain, records
from pmdocs.text import Span

PLACE = Span(1, 2, 3, (72.0, 56.78, 300.5, 67.0), "Vedtak")
GOOD: dict[str, dict[str, Any]] = {
    "Block": {"type": "table", "text": "a «b»\n\x07\t\\", "rows": [["a", "b"], ("c",)], "level": 1, "spans": [PLACE]},
    "Meeting": {"date": "2024-05-03", "start_time": "09:00", "spans": {"date": (PLACE,)}},
    "AgendaItem": {"order": 1, "outcome": "adopted", "item_type": None},
    "VoteCount": {"option": "yes", "value": 0, "names": ("Kari Lund",)},
    "Issue": {"code": "PM101", "name": "n", "severity": "info", "message": "å"},
    "Source": {"media_type": "text/plain", "sha256": "0", "bytes": 3, "reader": "plain"},
    "OtherDocument": {
        "pmdocs_version": "1", "source": records.Source(media_type="m", sha256="0", bytes=1, reader="r"),
        "ledger": records.Ledger(lines=1, in_record=1, in_layers=0, unclaimed=0),
    },
}  # fmt: skip
BAD: list[tuple[str, dict[str, Any]]] = [
    ("Block", {"text": "a word of the type is missing"}),
    ("Block", {"type": "nonsense", "text": "a"}),
    ("Block", {"type": "table", "text": "a", "unknown": 1}),
    ("Block", {"type": "table", "text": None}),
    ("Block", {"type": "table", "text": 1}),
    ("Block", {"type": "table", "text": "a", "level": "first"}),
    ("Block", {"type": "table", "text": "a", "rows": (("a", 1),)}),
    ("Block", {"type": "table", "text": "a", "rows": "ab"}),
    ("Block", {"type": "table", "text": "a", "spans": (3,)}),
    ("Meeting", {"date": "3. mai 2024"}),
    ("Meeting", {"date": "2024-05-03\n"}),
    ("Meeting", {"start_time": "9:00"}),
    ("Meeting", {"spans": {"date": PLACE}}),
    ("Meeting", {"spans": {1: (PLACE,)}}),
    ("Meeting", {"spans": None}),
    ("AgendaItem", {"order": 0}),
    ("AgendaItem", {"order": None}),
    ("AgendaItem", {"order": 1, "outcome": "accepted"}),
    ("VoteCount", {"option": "yes", "value": -1}),
    ("Issue", {"code": "PM1", "name": "n", "severity": "info", "message": "m"}),
    ("OtherDocument", {"pmdocs_version": "1"}),
]


@pytest.fixture(scope="module")
def plainly() -> ModuleType:
    """`pmdocs.records` as a process has it that wants plain records."""
    patch = pytest.MonkeyPatch()
    patch.setattr(plain, "_wanted", True)
    spec = importlib.util.spec_from_file_location("plain_records", records.__file__)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    patch.setitem(sys.modules, "plain_records", module)
    spec.loader.exec_module(module)
    patch.undo()
    sys.modules["plain_records"] = module
    return module


def _made(module: ModuleType, name: str, fields: dict[str, Any]) -> Any:
    """The record of `fields`, those of records made of the same module."""
    own = {
        key: _made(module, type(value).__name__, dict(value)) if isinstance(value, records.Model) else value
        for key, value in fields.items()
    }
    return getattr(module, name).model_validate(own)


@pytest.mark.parametrize(("name", "fields"), BAD, ids=lambda value: str(value)[:60])
def test_what_pydantic_refuses_is_refused(plainly: ModuleType, name: str, fields: dict[str, Any]) -> None:
    for module in (records, plainly):
        with pytest.raises(ValueError, match=name):
            _made(module, name, fields)


@pytest.mark.parametrize(("name", "fields"), GOOD.items(), ids=GOOD)
def test_what_pydantic_takes_gives_the_same_json(plainly: ModuleType, name: str, fields: dict[str, Any]) -> None:
    modelled, made = _made(records, name, fields), _made(plainly, name, fields)
    assert made.model_dump_json() == modelled.model_dump_json()
    assert made.model_dump(mode="json") == modelled.model_dump(mode="json")
    assert [key for key, _ in made] == [key for key, _ in modelled]


def test_a_copy_has_other_values_and_leaves_the_first_alone(plainly: ModuleType) -> None:
    block = plainly.Block(type="heading", text="Sak 1")
    copy = block.model_copy(update={"text": "Sak 2"})
    assert (block.text, copy.text, copy.type) == ("Sak 1", "Sak 2", "heading")
    assert block != copy
    assert block == plainly.Block(type="heading", text="Sak 1")
    assert len({block, copy, plainly.Block(type="heading", text="Sak 1")}) == 2


def test_infinite_numbers_are_null_as_pydantic_has_them(plainly: ModuleType) -> None:
    spans = (Span(1, 2, 2, (0.0, float("inf"), float("nan"), 1e7)),)
    made = [module.Speaker(name="Kari", spans=spans).model_dump_json() for module in (records, plainly)]
    assert made[0] == made[1]


def test_every_class_is_declared_for_both(plainly: ModuleType) -> None:
    names = {
        name for name, value in vars(records).items() if isinstance(value, type) and issubclass(value, records.Model)
    }
    for name in names:
        fields = plain._fields_of(getattr(plainly, name))
        assert [*fields] == [*getattr(records, name).model_fields]


def test_a_process_that_reads_one_document_gives_the_same_bytes_without_pydantic() -> None:
    paths = [*documents(), *formatted()]
    code = (
        "import sys\nfrom pmdocs import plain\nplain.want()\nfrom pathlib import Path\nfrom pmdocs.pipeline import parse_bytes\n"
        "for name in sys.argv[1:]:\n    print(parse_bytes(Path(name).read_bytes(), name=Path(name).name).model_dump_json())\n"
        "print('pydantic' in sys.modules)"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, *map(str, paths)], capture_output=True, check=True, encoding="utf-8"
    ).stdout.splitlines()
    assert told == [*(record(path).model_dump_json() for path in paths), "False"]


def test_files_of_records_are_left_to_pydantic(tmp_path: Path) -> None:
    path = tmp_path / "record.json"
    path.write_text(record(documents()[0]).model_dump_json(), encoding="utf-8")
    code = (
        "import sys\nfrom pmdocs.batch.tasks import Reading, Task\nfrom pmdocs.batch.work import perform\n"
        "print(perform(Task(0, sys.argv[1], 'record.json'), Reading(alone=True)).status, 'pydantic' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, check=True, text=True).stdout
    assert told == "ok True\n"
