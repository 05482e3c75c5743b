"""Web pages: what a browser shows of the text is in the lines, navigation and hidden text are layers, scripts are nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmdocs.errors import LimitExceeded, NotADocument, PmdocsError
from pmdocs.pipeline import parse_bytes, read_source
from pmdocs.readers import ReadOptions
from pmdocs.readers.flow import HEADING_SIZES, TEXT_SIZE
from pmdocs.readers.html import claims
from pmdocs.records import Minutes
from pmdocs.text import SourceText

PAGE = "<!DOCTYPE html><html><body>{}</body></html>"


def _read(body: str) -> SourceText:
    return read_source(PAGE.format(body).encode(), ".html")


def _texts(body: str) -> list[str]:
    return [line.text for line in _read(body).lines if line.layer is None]


def _layers(body: str) -> list[tuple[str | None, str]]:
    return [(line.layer, line.text) for line in _read(body).lines]


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("<p>Rådet\n  <em>sluttar</em> seg<span> til</span> planen.</p>", ["Rådet sluttar seg til planen."]),
        ("<p>Kari Lund<br>Ola Vik</p>", ["Kari Lund", "Ola Vik"]),
        ("<div>a<div>b</div>c</div>", ["a", "b", "c"]),
        ("<p>a<p>b", ["a", "b"]),
        ("Bygg &amp; bu&aring;t &#8211; 1&nbsp;000", ["Bygg & buåt – 1 000"]),
        ("<ul><li>a<ul><li>b</li></ul></li><li><p>c</p></li></ul>", ["• a", "• b", "• c"]),
        ("<ol start=3 type=a><li>a<li value=7>b</ol>", ["c. a", "g. b"]),
        ('<ul style="list-style: none"><li>a</ul>', ["a"]),
        ("<dl><dt>Dato</dt><dd>3. mai</dd></dl>", ["Dato", "3. mai"]),
        ("<pre>a   b\n  c</pre>", ["a b", "c"]),
        ("<p>Møtet kl. <del>18</del><ins>19</ins></p>", ["Møtet kl. 19"]),
        ("<p>if a &lt; b</p><script>if (a < b) {}</script><style>p {}</style><svg><text>x</text></svg>", ["if a < b"]),
        ("<p>møte&shy;bok</p>", ["møtebok"]),
    ],
)
def test_a_page_is_what_a_browser_shows(body: str, shown: list[str]) -> None:
    assert _texts(body) == shown


def test_headings_weight_and_white_space() -> None:
    lines = _read("<h1>Referat</h1><p><b>Dato:</b> 3. mai</p><div>a</div><div>b</div><p>c</p>").lines
    assert [(line.text, line.size, line.bold, line.gap) for line in lines] == [
        ("Referat", HEADING_SIZES[0], True, 0.0),
        ("Dato: 3. mai", TEXT_SIZE, True, 1.0),
        ("a", TEXT_SIZE, False, 1.0),
        ("b", TEXT_SIZE, False, 0.0),
        ("c", TEXT_SIZE, False, 1.0),
    ]


def test_tables_with_cells_over_rows_and_columns() -> None:
    (table,) = _read(
        "<table><tr><th>Navn<th>Parti<th>Merknad<tr><td rowspan=2>Kari<br>Lund<td colspan=2>SP<tr><td>H<td>vara</table>"
    ).tables
    assert [row.cells for row in table.rows] == [
        ("Navn", "Parti", "Merknad"),
        ("Kari Lund", "SP", ""),
        ("", "H", "vara"),
    ]


@pytest.mark.parametrize(
    "table",
    [
        "<table role='presentation'><tr><td>a<td>b<tr><td>c<td>d</table>",
        "<table><tr><td><h2>a</h2><td>b<tr><td>c<td>d</table>",
        "<table><tr><td>a<td>b<tr><td>c<td><table><tr><td>d</table></table>",
    ],
)
def test_tables_that_only_place_text_are_text(table: str) -> None:
    source = _read(table)
    assert source.tables == ()
    assert [line.text for line in source.lines] == ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    "navigation",
    ["<nav>Heim</nav>", "<footer>Heim</footer>", "<div role=navigation>Heim</div>", "<header><a>Heim</a></header>", "<div class='main-menu'>Heim</div>",
     "<ul id=breadcrumb><li>Heim</ul>", "<button>Heim</button>"],
)  # fmt: skip
def test_navigation_is_a_layer(navigation: str) -> None:
    found = _read(f"{navigation}<h1>Referat</h1><p>Tekst</p>").lines
    assert [(line.layer, line.text.removeprefix("• ")) for line in found] == [
        ("navigation", "Heim"),
        (None, "Referat"),
        (None, "Tekst"),
    ]


@pytest.mark.parametrize(
    "text",
    ["<header><h1>Referat</h1></header>", "<article><header>Referat</header></article>", "<div class='document-body'>Referat</div>", "<div class='menuett'>Referat</div>",
     "<div class='nav'><h1>Referat</h1></div>"],
)  # fmt: skip
def test_what_only_looks_like_navigation_is_text(text: str) -> None:
    assert _layers(text) == [(None, "Referat")]


def test_outside_the_main_part_is_navigation() -> None:
    assert _layers("<p>Topp</p><main><h1>Referat</h1></main><p>Botn</p>") == [
        ("navigation", "Topp"), (None, "Referat"), ("navigation", "Botn"),
    ]  # fmt: skip
    assert _layers("<p>Topp</p><main></main>") == [(None, "Topp")]


def test_a_page_that_seems_to_be_nothing_but_navigation_is_text() -> None:
    assert _layers("<nav><p>Referat frå møte</p></nav>") == [(None, "Referat frå møte")]


def test_hidden_text_and_the_title_of_the_window_are_layers() -> None:
    source = read_source(
        b"<html><head><title>Solv\xc3\xa6r</title></head><body><p hidden>a</p><p style='display:none'>b</p><p>c</p></body></html>",
        ".html",
    )
    assert [(line.layer, line.text) for line in source.lines] == [
        ("metadata", "Solvær"),
        ("hidden", "a"),
        ("hidden", "b"),
        (None, "c"),
    ]
    assert source.metadata == ()


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (b"<!DOCTYPE html><p>a", ""),
        (b"<!-- saved from url=(0014)about:internet -->\n<html><p>a", ".txt"),
        (b'\xef\xbb\xbf <?xml version="1.0"?>\n<html xmlns="x">', ".md"),
        ("<html><p>å".encode("utf-16"), ".html"),
        (b"<div>a</div>", ".html"),
        (b"<p>a", ""),
    ],
)
def test_pages_are_claimed_by_their_first_tag(data: bytes, suffix: str) -> None:
    assert claims(data, suffix)


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (b"<html>", ".pdf"),
        (b"<html>", ".docx"),
        (b"<div>a</div>", ".md"),
        (b"<b>a</b>", ".txt"),
        (b"Referat <html>", ".html"),
        (b"<kari@x.no> skrev", ""),
        (b"", ""),
    ],
)
def test_other_content_is_not_claimed(data: bytes, suffix: str) -> None:
    assert not claims(data, suffix)


_SAYS = '<html><head><meta charset="{}"></head><body>Møtebok på Værøy</body></html>'


@pytest.mark.parametrize(
    ("data", "reads"),
    [
        (_SAYS.format("utf-8").encode(), True),
        (_SAYS.format("iso-8859-1").encode("cp1252"), True),
        (_SAYS.format("iso-8859-1").encode(), True),
        (_SAYS.format("utf-16").encode("utf-16"), True),
        (_SAYS.format("ingen-slik").encode("cp1252"), True),
        (_SAYS.format("macintosh").encode("mac_roman"), True),
        (_SAYS.format("utf-8").encode("utf-8-sig"), True),
    ],
    ids=["utf-8", "as it says", "not as it says", "utf-16", "unknown name", "macintosh", "byte order mark"],
)
def test_the_encoding_is_what_the_bytes_prove_then_what_the_page_says(data: bytes, reads: bool) -> None:
    assert ([line.text for line in read_source(data, ".html").lines] == ["Møtebok på Værøy"]) is reads


def test_an_encoding_that_is_told_wins() -> None:
    data = _SAYS.format("utf-8").encode("cp865")
    assert read_source(data, ".html", ReadOptions(encoding="cp865")).lines[0].text == "Møtebok på Værøy"


def test_nested_too_deep_is_told_not_cut() -> None:
    assert _texts("<div>" * 1500 + "inst") == ["inst"]
    with pytest.raises(LimitExceeded, match="nested"):
        _read("<div>" * 5000 + "inst")


def test_too_many_characters_are_over_the_limit() -> None:
    with pytest.raises(LimitExceeded):
        read_source(PAGE.format("a" * 3000).encode(), ".html", ReadOptions(max_chars=1000))


@pytest.mark.parametrize("body", ["", "<script>a()</script>", "<img src='a.png' alt='Referat'>"])
def test_a_page_without_text_is_refused(body: str) -> None:
    with pytest.raises(NotADocument, match="no text"):
        _read(body)


def test_entities_of_the_page_are_not_fetched() -> None:
    data = b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><html><body>a &x; b</body></html>'
    assert "&x;" in " ".join(line.text for line in read_source(data, ".html").lines)


def test_a_page_is_minutes_like_any_other() -> None:
    page = PAGE.format(
        "<nav>Heim</nav><h1>Referat frå møte i Elverådet</h1><p><b>Dato:</b> 3. mai 2024</p><h2>Sak 1/24 Val</h2><p><b>Vedtak:</b> Kari Lund vart vald.</p>"
    )
    record = parse_bytes(page.encode(), name="referat.htm")
    assert isinstance(record, Minutes)
    assert (record.meeting.date, record.agenda_items[0].decisions[0].text) == ("2024-05-03", "Kari Lund vart vald.")
    assert (record.ledger.in_layers, record.ledger.unclaimed) == (1, 0)


_TAGS = [
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<ul>",
    "<li>",
    "</ul>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<br>",
    "<b>",
    "</b>",
    "<nav>",
    "</nav>",
    "<pre>",
    "\n",
    "ord ",
    "a",
]


@settings(max_examples=150)
@given(st.lists(st.sampled_from(_TAGS), max_size=40))
def test_no_letter_is_lost_or_doubled(parts: list[str]) -> None:
    """Whatever the tags and however they are left open: the letters of the page are those of the lines, in order."""
    try:
        lines = _read("".join(parts)).lines
    except PmdocsError:
        lines = ()
    letters = "".join(line.text for line in lines)
    wanted = "".join(part for part in parts if part in {"ord ", "a"})
    assert sorted(letters.replace("•", "").replace(" ", "")) == sorted(wanted.replace(" ", ""))
