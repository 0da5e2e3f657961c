"""Holds a PDF against what ISO 19005-2 (PDF/A-2a) asks of what kubebook writes.

Each rule is a function that yields what is wrong in words, empty if nothing is; the number of its
clause stands before it. What kubebook never writes (annotations, forms, layers, transparency) must
not be there at all. `python -m tests.paper.verapdf` asks a whole validator.
"""

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from struct import unpack_from
from typing import Any
from xml.etree import ElementTree as ET

from pypdf import PdfReader
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject, IndirectObject

Rule = Callable[["Read"], Iterator[str]]
_NOWHERE = (
    *(
        "AA",
        "A",
        "Annots",
        "AcroForm",
        "OpenAction",
        "OCProperties",
        "Group",
        "SMask",
        "JavaScript",
    ),
    *("EmbeddedFiles", "Alternates", "OPI", "Ref", "PS", "Perms", "Requirements", "BM"),
)
"""Keys of what lasts not, or what a reader may show in another way (6.2.8 to 6.11)."""
_COLOURS = {"/DeviceGray", "/DeviceRGB"}
_FILTERS = {"/FlateDecode", "/DCTDecode"}
_XMP = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
}
_WITHIN = {
    "TR": {"Table"},
    "TH": {"TR"},
    "TD": {"TR"},
    "LI": {"L"},
    "Lbl": {"LI"},
    "LBody": {"LI"},
    "Document": {""},
}
"""What some kinds stand in, and nowhere else."""
_HOLDS = {"Table": {"TR"}, "TR": {"TH", "TD"}, "L": {"LI"}, "LI": {"Lbl", "LBody"}}
_KINDS = {"Document", "P", "H1", "H2", "H3", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD",
          "Figure", "Sect", "Div"}  # fmt: skip
_SHOWN = {b"Tj", b"TJ", b"'", b'"'}
_PAINTED = {b"f", b"F", b"f*", b"S", b"s", b"B", b"b", b"Do", b"sh", *_SHOWN}


class Piece:
    """A marked piece of a page: its kind, its number (None: ornament), and what is shown in it."""

    def __init__(self, kind: str, number: int | None) -> None:
        self.kind = kind
        self.number = number
        self.shown: list[tuple[str, bytes]] = []


class Element:
    """A node of the tree: its kind, the pages and pieces it is made of, and what is in it."""

    def __init__(self, entry: DictionaryObject, reference: int, above: str) -> None:
        self.kind = str(entry["/S"])[1:]
        self.entry = entry
        self.reference = reference
        self.above = above
        self.pieces: list[tuple[int, int]] = []
        self.kids: list[Element] = []

    def every(self) -> "Iterator[Element]":
        """It and all below it."""
        yield self
        for kid in self.kids:
            yield from kid.every()


class Read:
    """A PDF taken apart: its objects, the pieces of its pages, its tree."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.reader = PdfReader(BytesIO(data))
        self.catalog: DictionaryObject = self.reader.trailer["/Root"].get_object()  # type: ignore[assignment]
        self.objects = {
            number: self.reader.get_object(IndirectObject(number, 0, self.reader))
            for number in range(1, int(self.reader.trailer["/Size"]))  # type: ignore[call-overload]
        }
        self.stray: list[str] = []
        self.pieces = [list(self._pieces(page)) for page in self.reader.pages]
        self.places = {
            page.indirect_reference.idnum: number
            for number, page in enumerate(self.reader.pages)
            if page.indirect_reference
        }
        self.tree = self._tree()

    def words(self, element: Element) -> str:
        """The text of a node, as a program that takes it out has it."""
        shown = []
        for page, number in element.pieces:
            resources: Any = self.reader.pages[page]["/Resources"]
            for name, codes in self._numbered[page][number].shown:
                font = resources["/Font"][name].get_object()
                told = _meanings(font["/ToUnicode"].get_object().get_data().decode("latin-1"))
                shown.append("".join(chr(told[code]) for code in codes))
        return "".join(shown)

    def outline(self, *, above: str = "") -> list[str]:
        """The tree as lines, `Table/TR/TD Kas tunai`, but what has only others in it."""
        assert self.tree
        return [line for kid in self.tree.kids for line in self._outlined(kid, above)]

    def _outlined(self, element: Element, above: str) -> Iterator[str]:
        path = f"{above}{element.kind}"
        if not element.kids:
            yield f"{path} {self.words(element)}".rstrip()
        for kid in element.kids:
            yield from self._outlined(kid, f"{path}/")

    @property
    def _numbered(self) -> list[dict[int | None, Piece]]:
        return [{piece.number: piece for piece in found} for found in self.pieces]

    def dictionaries(self) -> Iterator[DictionaryObject]:
        """Every dictionary, also those within others."""
        waiting: list[Any] = list(self.objects.values())
        while waiting:
            one = waiting.pop()
            if isinstance(one, DictionaryObject):
                yield one
                waiting += one.values()
            elif isinstance(one, ArrayObject):
                waiting += one

    def _pieces(self, page: Any) -> Iterator[Piece]:
        piece: Piece | None = None
        font = ""
        for operands, operator in ContentStream(
            page["/Contents"].get_object(), self.reader
        ).operations:
            if operator in (b"BDC", b"BMC"):
                if piece:
                    self.stray.append("a piece within a piece")
                facts = operands[1] if len(operands) > 1 else {}
                piece = Piece(str(operands[0])[1:], facts.get("/MCID"))
            elif operator == b"EMC":
                if piece:
                    yield piece
                piece = None
            elif operator == b"Tf":
                font = str(operands[0])
            elif operator in _PAINTED and piece is None:
                self.stray.append(f"{operator!r} in no piece")
            elif operator in _SHOWN and piece:
                piece.shown.append((font, operands[0].original_bytes))
        if piece:
            self.stray.append("a piece without an end")

    def _tree(self) -> Element | None:
        root = self.catalog.get("/StructTreeRoot")
        if root is None:
            return None
        return self._element(root.get_object().raw_get("/K"), "")

    def _element(self, reference: Any, above: str) -> Element:
        entry = reference.get_object()
        element = Element(entry, reference.idnum, above)
        kids = entry.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            inside = kid.get_object()
            if isinstance(inside, int):
                element.pieces.append((self.places[entry.raw_get("/Pg").idnum], int(inside)))
            elif inside.get("/Type") == "/MCR":
                page = self.places[inside.raw_get("/Pg").idnum]
                element.pieces.append((page, int(inside["/MCID"])))
            else:
                element.kids.append(self._element(kid, element.kind))
        return element


# --- 6.1 the file --------------------------------------------------------------------------------


def header(read: Read) -> Iterator[str]:
    """6.1.2: the version at the first byte, then four bytes that no text has."""
    if not re.match(rb"%PDF-1\.[0-7]\n%[\x80-\xff]{4}", read.data):
        yield "no header"


def trailer(read: Read) -> Iterator[str]:
    """6.1.3: named by two equal numbers, not locked, nothing behind its end."""
    first, last = read.reader.trailer.get("/ID", ["", "!"])
    if first != last:
        yield "no ID"
    if "/Encrypt" in read.reader.trailer:
        yield "locked"
    if not read.data.endswith(b"%%EOF\n") or read.data.count(b"%%EOF") != 1:
        yield "something behind its end"


def streams(read: Read) -> Iterator[str]:
    """6.1.7: each as long as it says, packed in a way that all readers know, in this file."""
    for found in re.finditer(rb"/Length (\d+)[^>]*(?:<<[^>]*>>[^>]*)*>>\nstream\n", read.data):
        if read.data[found.end() + int(found[1]) :][:11] != b"\nendstream\n":
            yield f"a stream at {found.start()} is not as long as it says"
    for one in read.dictionaries():
        filters = one.get("/Filter", [])
        if {str(it) for it in (filters if isinstance(filters, list) else [filters])} - _FILTERS:
            yield f"packed with {filters}"
        if "/Length" in one and {"/F", "/FFilter", "/FDecodeParms"} & one.keys():
            yield "a stream outside of the file"


def nowhere(read: Read) -> Iterator[str]:
    """6.2.8 to 6.11: nothing that moves, asks, hides or shines through."""
    for one in read.dictionaries():
        if {"/S", "/P"} <= one.keys():  # a node of the tree, whose A says other things
            continue
        yield from (f"{key} is there" for key in _NOWHERE if f"/{key}" in one)
        if one.get("/Interpolate"):
            yield "an interpolated picture"


# --- 6.2 what is shown ---------------------------------------------------------------------------


def intent(read: Read) -> Iterator[str]:
    """6.2.3: one kind of colours in which all of it is meant, with its profile."""
    intents = read.catalog.get("/OutputIntents", [])
    if len(intents) != 1 or intents[0].get_object().get("/S") != "/GTS_PDFA1":
        yield "no output intent"
        return
    profile = intents[0].get_object()["/DestOutputProfile"]
    data = profile.get_data()
    if profile["/N"] != 3 or data[36:40] != b"acsp" or data[16:20] != b"RGB " or data[8] > 4:
        yield "no profile of colours"
    if int.from_bytes(data[:4]) != len(data):
        yield "a profile that is not whole"


def colours(read: Read) -> Iterator[str]:
    """6.2.4.3: only those that the profile covers."""
    for one in read.dictionaries():
        if one.get("/Subtype") == "/Image" and str(one["/ColorSpace"]) not in _COLOURS:
            yield f"a picture in {one['/ColorSpace']}"
    for page in read.reader.pages:
        used = ContentStream(page["/Contents"].get_object(), read.reader).operations
        for _, operator in used:
            if operator in (b"k", b"K", b"cs", b"CS", b"sc", b"SC", b"scn", b"SCN", b"gs", b"ri"):
                yield f"the colour operator {operator!r}"


def fonts(read: Read) -> Iterator[str]:  # noqa: C901 (a list of rules)
    """6.2.11: embedded, as wide as they say, each letter shown known by its meaning."""
    shown: dict[str, set[int]] = {}
    named: dict[str, DictionaryObject] = {}
    for page, pieces in zip(read.reader.pages, read.pieces, strict=True):
        resources: Any = page["/Resources"]
        named |= {name: it.get_object() for name, it in resources.get("/Font", {}).items()}
        for piece in pieces:
            for name, codes in piece.shown:
                shown.setdefault(name, set()).update(codes)
    for name, used in shown.items():
        font: Any = named[name]
        described = font["/FontDescriptor"].get_object()
        if not re.match(r"/[A-Z]{6}\+", font["/BaseFont"]):
            yield f"{name} is no subset"
        if "/FontFile2" not in described:
            yield f"{name} is not embedded"
            continue
        if not described["/Flags"] & 4 or "/Encoding" in font:
            yield f"{name} has an encoding beside that of its letters"
        glyphs = _Glyphs(described["/FontFile2"].get_data())
        if glyphs.maps != 1:
            yield f"{name} maps its codes in {glyphs.maps} ways"
        meant = font["/ToUnicode"].get_object().get_data().decode("latin-1")
        told = _meanings(meant)
        for code in sorted(used):
            wide = glyphs.width(code)
            if wide is None:
                yield f"{name} has no letter for {code}"
            elif abs(font["/Widths"][code - font["/FirstChar"]] - wide) > 1:
                yield f"{name} says another width of {code}"
            if told.get(code, 0) in (0, 0xFEFF, 0xFFFE):
                yield f"{name} does not say what {code} means"


def _meanings(cmap: str) -> dict[int, int]:
    """What each code means, of a ToUnicode that lists them one by one."""
    return {int(code, 16): int(it, 16) for code, it in re.findall(r"<(\w\w)> <(\w{4,})>", cmap)}


class _Glyphs:
    """An embedded TrueType font as far as it is asked: its codes, and how wide they are."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        count = unpack_from(">H", data, 4)[0]
        records = (unpack_from(">4sIII", data, 12 + 16 * place) for place in range(count))
        self._tables = {name: at for name, _, at, _ in records}
        cmap = self._tables[b"cmap"]
        self.maps = unpack_from(">H", data, cmap + 2)[0]
        at = cmap + unpack_from(">I", data, cmap + 8)[0]
        kind, _, _, self._first, self._count = unpack_from(">HHHHH", data, at)
        assert kind == 6, "the only kind that ReportLab writes"
        self._codes = at + 10

    def width(self, code: int) -> float | None:
        """In thousandths; None if the font has nothing to show for it."""
        place = code - self._first
        if not 0 <= place < self._count:
            return None
        glyph = unpack_from(">H", self._data, self._codes + 2 * place)[0]
        whole = unpack_from(">H", self._data, self._tables[b"head"] + 18)[0]
        last = unpack_from(">H", self._data, self._tables[b"hhea"] + 34)[0] - 1
        wide = unpack_from(">H", self._data, self._tables[b"hmtx"] + 4 * min(glyph, last))[0]
        return wide * 1000 / whole if glyph else None


# --- 6.6 what it says of itself ------------------------------------------------------------------


def metadata(read: Read) -> Iterator[str]:  # noqa: C901 (a list of rules)
    """6.6.2 to 6.6.4: PDF/A-2a, the same facts in both places, the language of all of it."""
    stream: Any = read.catalog.get("/Metadata")
    if stream is None:
        yield "no XMP"
        return
    if "/Filter" in stream:
        yield "packed XMP"
    told = ET.fromstring(stream.get_data().decode())  # noqa: S314 (our own)

    def text(path: str) -> str | None:
        found = told.find(f".//{path}", _XMP)
        return None if found is None else found.text

    info: Any = read.reader.trailer["/Info"]
    if (text("pdfaid:part"), text("pdfaid:conformance")) != ("2", "A"):
        yield "not called PDF/A-2a"
    pairs = {
        "/Title": text("dc:title/rdf:Alt/rdf:li"),
        "/Author": text("dc:creator/rdf:Seq/rdf:li"),
        "/Subject": text("dc:description/rdf:Alt/rdf:li"),
        "/Creator": text("xmp:CreatorTool"),
        "/Producer": text("pdf:Producer"),
        "/Keywords": text("pdf:Keywords"),
    }
    for name, one in pairs.items():
        if (info.get(name) or "") != (one or ""):
            yield f"{name} is {info.get(name)!r} and {one!r}"
    for name, path in {"/CreationDate": "xmp:CreateDate", "/ModDate": "xmp:ModifyDate"}.items():
        if info.get(name) != f"D:{(text(path) or '').replace('-', '')}":
            yield f"{name} is {info.get(name)!r} and {text(path)!r}"
    if read.catalog.get("/Lang") != "id-ID" or text("dc:language/rdf:Bag/rdf:li") != "id-ID":
        yield "no language"
    preferences: Any = read.catalog.get("/ViewerPreferences", {})
    if not _is_true(preferences.get_object().get("/DisplayDocTitle")):
        yield "its name is shown and not its title"


def _is_true(value: Any) -> bool:
    return bool(getattr(value, "value", False))


# --- 6.7 its tree --------------------------------------------------------------------------------


def pieces(read: Read) -> Iterator[str]:  # noqa: C901 (a list of rules)
    """6.7.2: all that is drawn is a piece of the tree, of one node, or ornament."""
    yield from read.stray
    marked: Any = read.catalog.get("/MarkInfo", {})
    if read.tree is None or not _is_true(marked.get("/Marked")):
        yield "no tree"
        return
    owners: dict[tuple[int, int], Element] = {}
    for element in read.tree.every():
        for place in element.pieces:
            if place in owners:
                yield f"{place} is of two nodes"
            owners[place] = element
    for page, found in enumerate(read.pieces):
        for piece in found:
            if (piece.number is None) != (piece.kind == "Artifact"):
                yield f"{piece.kind} {piece.number} on page {page}"
            if piece.number is not None:
                owner = owners.pop((page, piece.number), None)
                if owner is None or _unlevelled(owner.kind) != _unlevelled(piece.kind):
                    yield f"{piece.kind} {piece.number} on page {page} is of no such node"
                elif _looked_up(read, page, piece.number) != owner.reference:
                    yield f"{piece.kind} {piece.number} on page {page} is looked up wrongly"
    yield from (f"no piece {place}" for place in owners)


def _unlevelled(kind: str) -> str:
    """A kind, of whatever level a heading is: that is settled when the paper is whole."""
    return re.sub("H[1-3]", "H", kind)


def _looked_up(read: Read, page: int, piece: int) -> int | None:
    root: Any = read.catalog["/StructTreeRoot"]
    numbers = root["/ParentTree"]["/Nums"]
    key: Any = read.reader.pages[page]["/StructParents"]
    found = dict(zip(numbers[::2], numbers[1::2], strict=True))[key].get_object()
    return found[piece].idnum if isinstance(found[piece], IndirectObject) else None


def shape(read: Read) -> Iterator[str]:
    """6.7.3: kinds that all readers know, each where it belongs; parents are those that hold."""
    for element in read.tree.every() if read.tree else ():
        if element.kind not in _KINDS:
            yield f"what is a {element.kind}?"
        if element.above not in _WITHIN.get(element.kind, {element.above}):
            yield f"{element.kind} in {element.above}"
        if {kid.kind for kid in element.kids} - _HOLDS.get(element.kind, _KINDS):
            yield f"{element.kind} with {[kid.kind for kid in element.kids]}"
        if not element.kids and not element.pieces and element.kind not in ("TD", "TH", "Document"):
            yield f"an empty {element.kind}"
        for kid in element.kids:
            if kid.entry.raw_get("/P").idnum != element.reference:
                yield f"a {kid.kind} that does not know its {element.kind}"


def tables(read: Read) -> Iterator[str]:
    """14.8.5.7 of ISO 32000-1: all rows of a table have as many columns; heads say of what."""
    for table in read.tree.every() if read.tree else ():
        if table.kind != "Table":
            continue
        wide = {sum(_attribute(cell, "/ColSpan", 1) for cell in row.kids) for row in table.kids}
        if len(wide) != 1:
            yield f"a table of {sorted(wide)} columns"
        for cell in (cell for row in table.kids for cell in row.kids if cell.kind == "TH"):
            if _attribute(cell, "/Scope", "") not in ("/Column", "/Row"):
                yield "a head of nothing"


def _attribute(element: Element, name: str, default: Any) -> Any:
    attributes: Any = element.entry.get("/A", {})
    return attributes.get(name, default)


def headings(read: Read) -> Iterator[str]:
    """7.4 of ISO 14289-1: the first is a title, and none skips a level."""
    above = 0
    for element in read.tree.every() if read.tree else ():
        if re.fullmatch("H[1-3]", element.kind):
            level = int(element.kind[1])
            if level > above + 1:
                yield f"{element.kind} under H{above}"
            above = level


def figures(read: Read) -> Iterator[str]:
    """7.3 of ISO 14289-1: a picture has words for who cannot see it."""
    for element in read.tree.every() if read.tree else ():
        if element.kind == "Figure" and not element.entry.get("/Alt"):
            yield "a picture without words"


def order(read: Read) -> Iterator[str]:
    """14.8.2.3 of ISO 32000-1: the tree goes through the texts of a page as they were written."""
    last: dict[int, int] = {}
    for element in read.tree.every() if read.tree else ():
        if element.kind == "Figure":
            continue
        for page, piece in element.pieces[:1]:  # what goes on abreast of others is read first
            if piece < last.get(page, -1):
                yield f"piece {piece} on page {page} is read after {last[page]}"
            last[page] = piece


RULES: tuple[Rule, ...] = (
    *(header, trailer, streams, nowhere, intent, colours, fonts, metadata),
    *(pieces, shape, tables, headings, figures, order),
)


def faults(data: bytes) -> list[str]:
    """What is wrong with a PDF, rule by rule."""
    read = Read(data)
    return [f"{rule.__name__}: {words}" for rule in RULES for words in rule(read)]
