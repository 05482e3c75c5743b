"""Opening a Word file: what it is, how much is in it, and its parts; nothing is unpacked before it is measured."""

import io
import zipfile
from typing import TYPE_CHECKING, Any

from pmdocs.errors import EncryptedDocument, LimitExceeded, NotADocument

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document

MOST_XML = 48 * 1024 * 1024
"""Bytes of all parts that are XML; the text of a thousand pages takes less than half. Trees take ten times the bytes."""
MOST_BYTES = 256 * 1024 * 1024
"""Bytes of all parts, pictures included."""
MOST_PARTS = 10_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_TARGET = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def open_package(data: bytes) -> "Document":
    """The document in `data`; raises `PmdocsError` where it is none, encrypted, damaged or over a limit."""
    _check_kind(data)
    _check_sizes(data)
    import docx

    try:
        return docx.Document(io.BytesIO(data))
    except MemoryError:
        raise
    except ValueError as error:
        if "content type" not in str(error):
            raise damaged(error) from None
        told = "is a Word template, a file with macros or another Office file under the name .docx; save it as .docx"
        raise NotADocument("kind-unknown", f"the content {told}") from None
    except Exception as error:  # noqa: BLE001  the library lets out what zipfile, lxml and its own code raise
        raise damaged(error) from None


def damaged(error: Exception) -> NotADocument:
    """What is told of a file whose parts cannot be read."""
    told = f"the Word file is damaged ({type(error).__name__}); open it in Word and save it again, or give a PDF"
    return NotADocument("docx-damaged", told)


def _check_kind(data: bytes) -> None:
    if data.startswith(_OLE):
        if _ENCRYPTED_PACKAGE in data:
            raise EncryptedDocument("docx-encrypted", "the Word file needs a password; save it without one")
        raise NotADocument(
            "docx-damaged", "the content is an old Office file under the name .docx; save it as .docx or PDF"
        )
    if not data.startswith(b"PK"):
        kind = "a PDF" if data[:1024].lstrip().startswith(b"%PDF-") else "no Word file"
        raise NotADocument(
            "docx-damaged", f"the content is {kind} under the name .docx; give it its right name, or get it again"
        )


def _check_sizes(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise damaged(error) from None
    if any(part.flag_bits & 1 for part in parts):
        raise EncryptedDocument("docx-encrypted", "the Word file needs a password; save it without one")
    xml = sum(part.file_size for part in parts if part.filename.endswith((".xml", ".rels")))
    every = sum(part.file_size for part in parts)
    for what, seen, most in (
        ("bytes of XML", xml, MOST_XML),
        ("bytes", every, MOST_BYTES),
        ("parts", len(parts), MOST_PARTS),
    ):
        if seen > most:
            raise LimitExceeded(
                "limit-size", f"the Word file unpacks to {seen} {what}, over the limit of {most}; split the document"
            )


def related(part: Any, kind: str) -> Any:
    """The XML of the part that `part` relates to as `kind` (`footnotes`, `comments` …); None where there is none."""
    return next(every_related(part, kind), None)


def every_related(part: Any, kind: str) -> "Iterator[Any]":
    """The XML of all parts that `part` relates to as `kind` (`header`, `footer` …)."""
    from docx.oxml import parse_xml

    for relation in part.rels.values():
        if relation.reltype == _TARGET + kind and not relation.is_external:
            target = relation.target_part
            yield target.element if hasattr(target, "element") else parse_xml(target.blob)
