"""What a PDF holds too much of is named; what there is no time for is left out and said to be missing."""

import io
from collections.abc import Callable
from time import monotonic

import pytest
from reportlab.pdfgen.canvas import Canvas

from pmdocs.errors import LimitExceeded
from pmdocs.pipeline import parse_bytes
from pmdocs.readers import ReadOptions


def _pdf(*pages: Callable[[Canvas], object]) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _minutes(canvas: Canvas) -> None:
    canvas.drawString(72, 780, "Referat fra møte i Utvalget, 3. mai 2024")
    canvas.drawString(72, 740, "Sak 1/24 Valg av leder")


def _scattered(canvas: Canvas) -> None:
    for at in range(12):
        canvas.drawString(72 + 37 * at, 700 - 40 * (at % 5), "x")


@pytest.mark.parametrize(
    ("options", "code", "limit", "seen"),
    [
        (ReadOptions(max_pages=1), "limit-pages", 1, 2),
        (ReadOptions(max_chars_page=10), "limit-chars", 10, 64),
        (ReadOptions(max_chars=10), "limit-chars", 10, 60),
        (ReadOptions(max_objects=11), "limit-objects", 11, 12),
        (ReadOptions(engine="pdfplumber", max_pages=1), "limit-pages", 1, 2),
    ],
)
def test_limits_carry_the_value_set_and_the_value_seen(options: ReadOptions, code: str, limit: int, seen: int) -> None:
    with pytest.raises(LimitExceeded) as told:
        parse_bytes(_pdf(_minutes, _scattered), options=options)
    assert (told.value.code, told.value.limit) == (code, limit)
    assert told.value.seen is not None
    assert abs(told.value.seen - seen) <= 4
    assert str(limit) in told.value.message


def test_what_is_within_the_limits_is_read() -> None:
    options = ReadOptions(max_pages=2, max_objects=12, max_chars_page=200, max_chars=200, deadline=monotonic() + 60)
    assert parse_bytes(_pdf(_minutes, _scattered), options=options).complete


@pytest.mark.parametrize("engine", ["pdfium", "pdfplumber"])
def test_pages_that_there_is_no_time_for_are_said_to_be_missing(engine: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = iter((False, False, False))
    if engine == "pdfplumber":
        monkeypatch.setattr(ReadOptions, "is_late", lambda _: next(asked, True))
        record = parse_bytes(_pdf(*[_minutes] * 4), options=ReadOptions(engine=engine))
    else:
        record = parse_bytes(_pdf(*[_minutes] * 4), options=ReadOptions(engine=engine, deadline=monotonic() - 1))
    assert not record.complete
    assert {issue.name for issue in record.issues} & {"limit-reached", "page-failed"}
