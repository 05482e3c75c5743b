"""Word files: what Word shows is in the lines; what is beside the text is in layers; what is no Word file is refused."""

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from fixture_formats import saved
from pmdocs.errors import EncryptedDocument, ExitCode, LimitExceeded, NotADocument, PmdocsError
from pmdocs.pipeline import parse_bytes, read_source
from pmdocs.readers import ReadOptions
from pmdocs.readers.counting import formatted
from pmdocs.readers.docx import package
from pmdocs.records import Minutes
from pmdocs.text import SourceText

Make = Callable[[Document], object]
_VML = 'xmlns:v="urn:schemas-microsoft-com:vml"'
_MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def _read(make: Make) -> SourceText:
    document = docx.Document()
    make(document)
    return read_source(saved(document), ".docx")


def _paragraphs(*inner: str) -> SourceText:
    """A document of paragraphs with this XML inside."""

    def make(document: Document) -> None:
        for xml in inner:
            document.element.body.insert(-1, parse_xml(f"<w:p {nsdecls('w')} {_VML} {_MC}>{xml}</w:p>"))

    return _read(make)


def _texts(source: SourceText) -> list[str]:
    return [line.text for line in source.lines if line.layer is None]


def _layers(source: SourceText) -> list[tuple[str | None, str]]:
    return [(line.layer, line.text) for line in source.lines]


def _run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


@pytest.mark.parametrize(
    ("inner", "shown"),
    [
        (_run("Møtet ") + _run("slutt"), ["Møtet slutt"]),
        ("<w:r><w:t>Kari Lund</w:t><w:br/><w:t>Ola Vik</w:t></w:r>", ["Kari Lund", "Ola Vik"]),
        ("<w:hyperlink><w:r><w:t>planen</w:t></w:r></w:hyperlink>", ["planen"]),
        ("<w:sdt><w:sdtContent><w:r><w:t>felt</w:t></w:r></w:sdtContent></w:sdt>", ["felt"]),
        ('<w:fldSimple w:instr="DATE"><w:r><w:t>3. mai</w:t></w:r></w:fldSimple>', ["3. mai"]),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:t>4. mai</w:t></w:r>',
            ["4. mai"],
        ),
        ("<w:r><w:t>Nord</w:t><w:noBreakHyphen/><w:t>Fron</w:t></w:r>", ["Nord-Fron"]),
        ("<w:r><w:t>møte</w:t><w:softHyphen/><w:t>bok</w:t></w:r>", ["møtebok"]),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:t> punkt</w:t></w:r>', ["• punkt"]),
        (_run("Vedtak", "<w:caps/>"), ["VEDTAK"]),
        (_run("Vedtak", '<w:caps w:val="false"/>'), ["Vedtak"]),
        ('<w:bookmarkStart w:id="1" w:name="a"/>' + _run("tekst"), ["tekst"]),
    ],
)
def test_a_paragraph_is_what_word_shows(inner: str, shown: list[str]) -> None:
    assert _texts(_paragraphs(inner)) == shown


def test_inserted_text_counts_and_deleted_text_is_a_layer() -> None:
    source = _paragraphs(
        _run("Møtet vart sett kl. ")
        + f"<w:del><w:r><w:delText>18</w:delText></w:r></w:del><w:ins>{_run('19')}</w:ins>",
        f"<w:moveFrom>{_run('flytta')}</w:moveFrom>",
        f"<w:moveTo>{_run('flytta hit')}</w:moveTo>",
    )
    assert _layers(source) == [
        (None, "Møtet vart sett kl. 19"),
        ("deleted", "18"),
        ("deleted", "flytta"),
        (None, "flytta hit"),
    ]


def test_a_deleted_end_of_a_paragraph_joins_the_next() -> None:
    source = _paragraphs(f"<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{_run('Rådet ')}", _run("sluttar seg til."))
    assert _texts(source) == ["Rådet sluttar seg til."]


def test_hidden_text_is_a_layer() -> None:
    assert _layers(_paragraphs(_run("synleg") + _run("gøymd", "<w:vanish/>"))) == [
        (None, "synleg"),
        ("hidden", "gøymd"),
    ]


def test_text_boxes_are_read_once_where_they_stand() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Postboks 7</w:t></w:r></w:p></w:txbxContent>"
    fallback = f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
    choice = f'<mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice>'
    source = _paragraphs(
        _run("Brevhovud") + f"<w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r>", _run("Referat")
    )
    assert _texts(source) == ["Brevhovud", "Postboks 7", "Referat"]


def test_tabs_part_cells_at_the_tab_stops() -> None:
    source = _paragraphs(
        *(
            f"<w:r><w:t>{name}</w:t><w:tab/><w:t>{party}</w:t></w:r>"
            for name, party in (("Kari Lund", "SP"), ("Ola Vik", "H"))
        )
    )
    assert [[cell.text for cell in line.cells] for line in source.lines] == [["Kari Lund", "SP"], ["Ola Vik", "H"]]
    assert len({line.cells[1].x0 for line in source.lines}) == 1


def test_size_weight_and_white_space_come_from_styles_and_runs() -> None:
    def make(document: Document) -> None:
        document.add_paragraph("Referat", "Title")
        document.add_paragraph("Sak 1", "Heading 1")
        document.add_paragraph("Tekst").add_run(" utheva").bold = True
        document.add_paragraph("")
        document.add_paragraph("Meir")

    title, heading, text, more = _read(make).lines
    assert title.size is not None
    assert heading.size is not None
    assert text.size is not None
    assert title.size > heading.size > text.size
    assert (heading.bold, text.bold) == (True, False)
    assert more.gap > 1 > text.gap


def test_a_heading_set_like_text_is_still_larger_than_text() -> None:
    def make(document: Document) -> None:
        document.add_paragraph("Sak 1", "Heading 1").runs[0].font.size = docx.shared.Pt(11)
        document.add_paragraph("Tekst")

    heading, text = _read(make).lines
    assert (heading.size or 0) > (text.size or 0)


def test_headings_without_a_size_of_their_own_are_smaller_than_those_above() -> None:
    def make(document: Document) -> None:
        for level, size in ((1, 14), (2, 13), (3, 11)):
            document.add_paragraph(f"Del {level}", f"Heading {level}").runs[0].font.size = docx.shared.Pt(size)
            document.add_paragraph("Tekst")

    sizes = [line.size or 0 for line in _read(make).lines]
    assert sizes[0] > sizes[2] > sizes[4] > sizes[5]


def _numbered(levels: str, paragraphs: list[tuple[int, str]], numbers: str = "") -> list[str]:
    """The texts of paragraphs (level, text) in a list with these levels."""

    def make(document: Document) -> None:
        root = document.part.numbering_part.element
        root.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{levels}</w:abstractNum>'))
        for key, inside in ((91, ""), (92, numbers)):
            root.append(
                parse_xml(f'<w:num {nsdecls("w")} w:numId="{key}"><w:abstractNumId w:val="90"/>{inside}</w:num>')
            )
        for level, text in paragraphs:
            properties = document.add_paragraph(text)._p.get_or_add_pPr().get_or_add_numPr()
            properties.get_or_add_ilvl().val = level % 10
            properties.get_or_add_numId().val = 91 + level // 10

    return _texts(_read(make))


def _level(at: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def test_numbers_are_counted_over_levels() -> None:
    levels = _level(0, "decimal", "%1.") + _level(1, "decimal", "%1.%2") + _level(2, "lowerLetter", "%3)")
    found = _numbered(levels, [(0, "a"), (1, "b"), (1, "c"), (2, "d"), (0, "e"), (1, "f"), (2, "g")])
    assert found == ["1. a", "1.1 b", "1.2 c", "a) d", "2. e", "2.1 f", "a) g"]


def test_a_list_goes_on_in_another_of_its_kind_unless_it_says_where_to_start() -> None:
    levels = _level(0, "decimal", "Sak %1/24:")
    assert _numbered(levels, [(0, "a"), (10, "b")]) == ["Sak 1/24: a", "Sak 2/24: b"]
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    assert _numbered(levels, [(0, "a"), (10, "b"), (10, "c")], anew) == ["Sak 1/24: a", "Sak 7/24: b", "Sak 8/24: c"]


def test_levels_that_never_restart_and_legal_figures() -> None:
    levels = _level(0, "upperRoman", "%1") + _level(1, "decimal", "%1.%2", '<w:lvlRestart w:val="0"/><w:isLgl/>')
    assert _numbered(levels, [(0, "a"), (1, "b"), (0, "c"), (1, "d")]) == ["I a", "1.1 b", "II c", "2.2 d"]


def test_bullets_and_lists_without_a_sign() -> None:
    assert _numbered(_level(0, "bullet", "\uf0b7") + _level(1, "bullet", "\uf0ff"), [(0, "a"), (1, "b")]) == [
        "• a",
        "• b",
    ]
    assert _numbered(_level(0, "none", ""), [(0, "a")]) == ["a"]


def test_blank_paragraphs_of_a_list_take_no_number() -> None:
    assert _numbered(_level(0, "decimal", "%1."), [(0, "a"), (0, ""), (0, "b")]) == ["1. a", "2. b"]


@pytest.mark.parametrize(
    ("count", "form", "written"),
    [
        (9, "lowerRoman", "ix"),
        (1994, "upperRoman", "MCMXCIV"),
        (27, "lowerLetter", "aa"),
        (0, "upperRoman", "0"),
        (5, "none", ""),
        (12, "cardinalText", "12"),
    ],
)
def test_formats_of_numbers(count: int, form: str, written: str) -> None:
    assert formatted(count, form) == written


def test_tables_with_merged_cells_lists_and_tables_inside() -> None:
    def make(document: Document) -> None:
        table = document.add_table(rows=3, cols=3)
        table.cell(0, 0).text, table.cell(0, 1).text, table.cell(0, 2).text = "Navn", "Parti", "Merknad"
        table.cell(1, 0).text = "Kari Lund\nordførar"
        table.cell(1, 1).merge(table.cell(1, 2)).text = "SP"
        table.cell(2, 0).text = "Ola Vik"
        table.cell(2, 2).add_table(rows=1, cols=1).cell(0, 0).text = "til kl. 12"

    source = _read(make)
    assert [row.cells for row in source.tables[0].rows] == [
        ("Navn", "Parti", "Merknad"), ("Kari Lund ordførar", "SP", ""), ("Ola Vik", "", "til kl. 12"),
    ]  # fmt: skip
    assert [line.text for line in source.lines] == [
        "Navn Parti Merknad",
        "Kari Lund SP",
        "ordførar",
        "Ola Vik til kl. 12",
    ]


def test_tabs_inside_a_cell_part_cells_of_the_line() -> None:
    def make(document: Document) -> None:
        table = document.add_table(rows=2, cols=2)
        table.cell(0, 0).text, table.cell(0, 1).text = "Til stades:", "Kari Lund\tleiar\nOla Vik\tnestleiar"
        table.cell(1, 0).text, table.cell(1, 1).text = "Forfall:", "Ingen"

    source = _read(make)
    assert [[cell.text for cell in line.cells] for line in source.lines[:2]] == [
        ["Til stades:", "Kari Lund", "leiar"],
        ["Ola Vik", "nestleiar"],
    ]
    assert source.tables[0].rows[0].cells == ("Til stades:", "Kari Lund leiar Ola Vik nestleiar")


def test_a_table_of_one_column_is_text() -> None:
    def make(document: Document) -> None:
        table = document.add_table(rows=2, cols=1)
        table.cell(0, 0).text, table.cell(1, 0).text = "Referat", "Vedtak: Godkjent."

    source = _read(make)
    assert source.tables == ()
    assert _texts(source) == ["Referat", "Vedtak: Godkjent."]


def test_a_deleted_row_is_a_layer() -> None:
    def make(document: Document) -> None:
        table = document.add_table(rows=3, cols=2)
        for at, row in enumerate(table.rows):
            row.cells[0].text, row.cells[1].text = f"Namn {at}", "SP"
        table.rows[1]._tr.get_or_add_trPr().append(parse_xml(f"<w:del {nsdecls('w')}/>"))

    assert _layers(_read(make)) == [(None, "Namn 0 SP"), (None, "Namn 2 SP"), ("deleted", "Namn 1 SP")]


def test_headers_footers_and_comments_are_layers() -> None:
    def make(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = "Solvær kommune"
        document.sections[0].footer.paragraphs[0].text = "Side 1"
        document.add_section().footer.is_linked_to_previous = True
        paragraph = document.add_paragraph("Referat")
        document.add_comment(paragraph.runs, "Stemmer dette?", author="K")

    assert _layers(_read(make)) == [
        ("header", "Solvær kommune"), (None, "Referat"), ("footer", "Side 1"), ("comment", "Stemmer dette?"),
    ]  # fmt: skip


def test_footnotes_stand_at_the_end_with_their_numbers() -> None:
    note = '<w:footnote w:id="{}" {}><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>{}</w:t></w:r></w:p></w:footnote>'
    notes = "".join(note.format(key, "", text) for key, text in ((7, "Andre"), (9, "Første"), (0, "Ubrukt")))
    part = f"<w:footnotes {nsdecls('w')}>{notes}</w:footnotes>".encode()

    def make(document: Document) -> None:
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        made = Part(PackURI("/word/footnotes.xml"), "application/xml", part, document.part.package)
        document.part.relate_to(made, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes")
        for key in (9, 7):
            xml = f'<w:p {nsdecls("w")}>{_run("Elva")}<w:r><w:footnoteReference w:id="{key}"/></w:r></w:p>'
            document.element.body.insert(-1, parse_xml(xml))

    assert _texts(_read(make)) == ["Elva¹", "Elva²", "¹ Første", "² Andre"]


def _archive(**parts: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return buffer.getvalue()


def _replaced(part: str, data: bytes, document: bytes | None = None) -> bytes:
    """A Word file (an empty one, if none is given) with one part replaced."""
    document = document or saved(docx.Document())
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(document)) as source,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for name in source.namelist():
            archive.writestr(name, data if name == part else source.read(name))
    return buffer.getvalue()


_TEXT = f"<w:document {nsdecls('w')}><w:body>{{}}</w:body></w:document>"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


@pytest.mark.parametrize(
    ("data", "error", "code"),
    [
        (b"Referat fra styret", NotADocument, "docx-damaged"),
        (b"%PDF-1.7\nendobj startxref", NotADocument, "docx-damaged"),
        (_OLE, NotADocument, "docx-damaged"),
        (_OLE + "EncryptedPackage".encode("utf-16-le"), EncryptedDocument, "docx-encrypted"),
        (_archive(a_xml=b"<a/>"), NotADocument, "docx-damaged"),
        (saved(docx.Document())[:3000], NotADocument, "docx-damaged"),
        (_replaced("word/document.xml", b"<w:document"), NotADocument, "docx-damaged"),
        (_replaced("word/document.xml", _TEXT.format("").encode()), NotADocument, "input-empty"),
        (
            _replaced("word/document.xml", _TEXT.format("<w:p>" * 3000 + "</w:p>" * 3000).encode()),
            NotADocument,
            "docx-damaged",
        ),
    ],
    ids=[
        "text",
        "pdf",
        "old office",
        "encrypted",
        "other archive",
        "cut short",
        "broken XML",
        "no text",
        "nested too deep",
    ],
)
def test_what_is_no_word_file_is_refused_in_one_line(data: bytes, error: type[PmdocsError], code: str) -> None:
    with pytest.raises(error) as caught:
        parse_bytes(data, name="referat.docx")
    assert caught.value.code == code
    assert "\n" not in caught.value.message


def test_sizes_that_are_none_and_headers_of_another_type_are_borne() -> None:
    styles = f'<w:styles {nsdecls("w")}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="0"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>'
    body = _TEXT.format("<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc/></w:tr></w:tbl><w:p><w:r><w:t>Tekst</w:t></w:r></w:p>")
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Solvær"
    document.add_paragraph("Tekst")
    data = saved(document)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        types = archive.read("[Content_Types].xml").replace(b"wordprocessingml.header+xml", b"other+xml")
    assert _texts(
        read_source(
            _replaced("word/styles.xml", styles.encode(), _replaced("word/document.xml", body.encode())), ".docx"
        )
    ) == ["Tekst"]
    assert _layers(read_source(_replaced("[Content_Types].xml", types, data), ".docx")) == [
        ("header", "Solvær"),
        (None, "Tekst"),
    ]


def test_a_template_is_told_from_damage() -> None:
    with zipfile.ZipFile(io.BytesIO(saved(docx.Document()))) as archive:
        types = archive.read("[Content_Types].xml").replace(b"document.main+xml", b"template.main+xml")
    with pytest.raises(NotADocument, match="save it as"):
        parse_bytes(_replaced("[Content_Types].xml", types), name="referat.docx")


def test_a_bomb_is_measured_before_it_is_unpacked() -> None:
    bomb = _replaced("word/document.xml", b" " * (package.MOST_XML + 1))
    assert len(bomb) < 200_000
    with pytest.raises(LimitExceeded) as caught:
        parse_bytes(bomb, name="referat.docx")
    assert (caught.value.code, caught.value.exit_code) == ("limit-size", ExitCode.LIMIT)


def test_entities_are_neither_expanded_nor_fetched() -> None:
    declared = b'<!DOCTYPE a [<!ENTITY inner "lol"><!ENTITY outer SYSTEM "file:///etc/hostname">]>'
    body = _TEXT.format("<w:p><w:r><w:t>Tekst &inner;&outer;</w:t></w:r></w:p>").encode()
    try:
        found = _texts(read_source(_replaced("word/document.xml", declared + body), ".docx"))
    except NotADocument:
        return
    assert found == ["Tekst"]


def test_too_many_characters_are_over_the_limit() -> None:
    document = docx.Document()
    document.add_paragraph("a" * 2000)
    with pytest.raises(LimitExceeded):
        read_source(saved(document), ".docx", ReadOptions(max_chars=1000))


def test_the_content_tells_a_word_file_without_its_name_and_a_pdf_by_its_name() -> None:
    document = docx.Document()
    document.add_paragraph("Referat fra styret")
    assert isinstance(parse_bytes(saved(document)), Minutes)
    with pytest.raises(NotADocument):
        parse_bytes(saved(document), name="referat.pdf")
