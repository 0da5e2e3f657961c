"""A PDF that lasts: written as PDF/A-2a asks (ISO 19005-2), from what a canvas has drawn.

It takes the objects of ReportLab's document and writes the file around them: what it is called and
when it was printed, in which colours it was meant, its tree of headings, paragraphs and tables. The
file has no date but the day of printing: the same pages of the same day are the same bytes.
"""

import zlib
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import md5
from itertools import accumulate
from struct import Struct
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream
from reportlab.pdfgen.canvas import Canvas

from kubebook.paper.engine.colour import srgb
from kubebook.paper.engine.structure import Tagged, tree

HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
PRODUCER = "ReportLab"
CREATOR = "kubebook"
LANGUAGE = "id-ID"
A_STREAM = 256
"""So many objects at most lie in one stream, which a reader unfolds to read one of them."""
LEVEL = 2
"""How hard pages and the many objects of a tree are pressed: in half the time, a tenth larger."""
LIES = Struct(">BIB")
"""Where an object lies: 1, its place in the file, 0; or 2, the stream it is in, its place there."""
UP = 2
"""What begins a row of the table that holds its difference to the row above (PNG, Up)."""
FREE, NEXT = bytes(LIES.size), bytes([UP, 0, 0, 0, 0, 0, 1])
NEW_LINE = "\n"
_STREAM_END = b"endstream\n"
_REPLACED = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a file says of itself: its title, who made it, from what, and the day of printing."""

    title: str
    author: str
    drawn_from: str
    day: date | None


def written(canvas: Canvas, facts: Facts, pages: Sequence[Tagged]) -> bytes:
    """The file of a canvas on which nothing is drawn any more; its pages as they were tagged."""
    document: Any = canvas._doc  # type: ignore[attr-defined]  # noqa: SLF001 (no other name)
    objects = _drawn(document, canvas)
    numbers = document.idToObjectNumberAndVersion
    catalog = numbers[document.Reference(document.Catalog).name][0]
    for place, (page, tagged) in enumerate(zip(document.Pages.pages, pages, strict=True)):
        tagged.page = numbers[document.Reference(page).name][0]
        objects[tagged.page] = _more(objects[tagged.page], f"/StructParents {place}/Tabs/S")
    info, told, profile, root = range(len(objects) + 1, len(objects) + 5)
    objects[info] = _info(facts)
    objects[told] = _stream("/Type/Metadata/Subtype/XML", _xmp(facts))
    objects[profile] = _packed("/N 3", srgb())
    objects[catalog] = _more(
        objects[catalog],
        f"/Metadata {told} 0 R/StructTreeRoot {root} 0 R/MarkInfo<</Marked true>>"
        f"/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
        f"/Info(sRGB IEC61966-2.1)/DestOutputProfile {profile} 0 R>>]",
    )
    return _file(objects, tree(pages, root), catalog, info)


def _drawn(document: Any, canvas: Canvas) -> dict[int, bytes]:
    """The objects that ReportLab made, by their numbers (from 1), without gaps."""
    for font in document.delayedFonts:
        font.addObjects(document)
    for page in document.Pages.pages:
        packed = zlib.compress(page.stream.encode(), LEVEL)
        page.Contents = PDFStream(PDFDictionary({"Filter": PDFName("FlateDecode")}), packed)
    document.Reference(document.Catalog)
    document.Outlines.prepare(document, canvas)
    if document.Outlines.ready < 0:
        document.Catalog.Outlines = None
    objects: dict[int, bytes] = {}
    while (number := len(objects) + 1) in document.numberToId:  # they grow while they are written
        data = document.idToObject[document.numberToId[number]].format(document)
        if data.endswith(_STREAM_END):
            data = data.removesuffix(_STREAM_END) + b"\n" + _STREAM_END
        objects[number] = data
    return objects


def _more(dictionary: bytes, entries: str) -> bytes:
    """A dictionary with more entries."""
    return dictionary.rstrip().removesuffix(b">>") + entries.encode() + b">>"


def _stream(entries: str, data: bytes) -> bytes:
    return f"<<{entries}/Length {len(data)}>>\nstream\n".encode() + data + b"\n" + _STREAM_END


def _packed(entries: str, data: bytes, level: int = -1) -> bytes:
    return _stream(f"{entries}/Filter/FlateDecode", zlib.compress(data, level))


def _file(objects: dict[int, bytes], tree: Sequence[str], catalog: int, info: int) -> bytes:
    """The objects as a file: the facts first, then streams, and all else within streams.

    `tree` are those with the numbers behind all of `objects`.
    """
    out = bytearray(HEAD)
    places: dict[int, int] = {}
    inside = []

    def put(number: int, data: bytes) -> None:
        places[number] = len(out)
        out.extend(b"%d 0 obj\n%b\nendobj\n" % (number, data.rstrip(b"\n")))

    put(info, objects[info])
    for number, data in objects.items():
        if data.endswith(_STREAM_END):
            put(number, data)
        elif number != info:
            inside.append(number)
    texts = [*(objects[number].decode("latin-1") for number in inside), *tree]
    inside += range(len(objects) + 1, len(objects) + 1 + len(tree))
    streams = len(objects) + len(tree) + 1
    for start in range(0, len(inside), A_STREAM):
        one = slice(start, start + A_STREAM)
        put(streams + start // A_STREAM, _object_stream(inside[one], texts[one]))
    table = streams + -(-len(inside) // A_STREAM)
    start = len(out)
    places[table] = start
    digest = md5(out, usedforsecurity=False).hexdigest()
    entries = (
        f"/Type/XRef/Size {table + 1}/W[1 4 1]/Root {catalog} 0 R/Info {info} 0 R"
        f"/ID[<{digest}><{digest}>]/DecodeParms<</Predictor 12/Columns {LIES.size}>>"
    )
    put(table, _packed(entries, _table(places, inside, streams), LEVEL))
    out.extend(b"startxref\n%d\n%%%%EOF\n" % start)
    return bytes(out)


def _object_stream(numbers: Sequence[int], texts: Sequence[str]) -> bytes:
    starts = accumulate((len(text) + 1 for text in texts), initial=0)
    head = " ".join([f"{number} {at}" for number, at in zip(numbers, starts, strict=False)])
    data = f"{head}\n{NEW_LINE.join(texts)}".encode("latin-1")
    return _packed(f"/Type/ObjStm/N {len(texts)}/First {len(head) + 1}", data, LEVEL)


def _table(places: dict[int, int], inside: Sequence[int], streams: int) -> bytes:
    """Where each object lies, every row as its difference to the one above.

    `places` are those of objects that lie in the file by themselves, `inside` the numbers of the
    others, ascending, which lie in the streams numbered from `streams` on. The row of an object
    right behind the one before it in a stream is always the same: only the others are reckoned.
    """

    def row(number: int) -> bytes:
        if number in places:
            return LIES.pack(1, places[number], 0)
        at = bisect_left(inside, number)
        return LIES.pack(2, streams + at // A_STREAM, at % A_STREAM) if number > 0 else FREE

    told = [NEXT] * (len(places) + len(inside) + 1)
    for number in (0, *places, *inside[::A_STREAM], *(place + 1 for place in places)):
        if number < len(told):
            pairs = zip(row(number), row(number - 1), strict=True)
            told[number] = bytes([UP, *((one - above) & 0xFF for one, above in pairs)])
    return b"".join(told)


def _info(facts: Facts) -> bytes:
    told = {
        "Keywords": facts.drawn_from,
        "Title": facts.title,
        "Author": facts.author,
        "Subject": facts.title,
        "Creator": CREATOR,
        "Producer": PRODUCER,
    }
    written = "".join(f"/{name}{_string(text)}" for name, text in told.items() if text)
    day = f"(D:{facts.day:%Y%m%d})" if facts.day else ""
    dates = f"/CreationDate{day}/ModDate{day}" if day else ""
    return f"<<{written}{dates}/Trapped/False>>".encode()


def _string(text: str) -> str:
    """A text as a PDF string: letters if they are plain ones, else numbers."""
    text = _clean(text)
    if text.isascii() and not any(letter in "()\\" for letter in text):
        return f"({text})"
    return f"<FEFF{text.encode('utf-16-be').hex()}>"


def _clean(text: str) -> str:
    """A text without what no XML may hold: the file says the same in both places."""
    return "".join(
        letter if letter.isprintable() and letter not in "\ufffe\uffff" else _REPLACED
        for letter in text
    )


def _xmp(facts: Facts) -> bytes:
    title, author, drawn_from = (
        _clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        for text in (facts.title, facts.author, facts.drawn_from)
    )
    day = facts.day.isoformat() if facts.day else ""
    dates = (
        f"<xmp:CreateDate>{day}</xmp:CreateDate><xmp:ModifyDate>{day}</xmp:ModifyDate>"
        if day
        else ""
    )
    keywords = f"<pdf:Keywords>{drawn_from}</pdf:Keywords>" if drawn_from else ""
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>{LANGUAGE}</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:description>
<xmp:CreatorTool>{CREATOR}</xmp:CreatorTool>{dates}
<pdf:Producer>{PRODUCER}</pdf:Producer>{keywords}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>""".encode()
