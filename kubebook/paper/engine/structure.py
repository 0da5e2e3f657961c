"""What each piece of a page is: heading, paragraph, cell of a table, picture; or only ornament.

A program that reads a page aloud, or takes its text out, follows this tree and not the places of
the letters (ISO 32000-1, 14.7 and 14.8). It knows the operators that mark a text, and no canvas.
"""

from collections.abc import Sequence
from types import TracebackType
from typing import Literal

from kubebook.paper.engine.drawn_text import DrawnText
from kubebook.paper.engine.typeface import HEADINGS, Kind, Style

LEAF: dict[str, Kind] = {"LI": "LBody", "TR": "TD"}
"""What a text is that is drawn right inside of these; in others its style has the kind."""
_CONTAINERS = frozenset({"Document", "Sect", "Div", "L", "LI", "Table", "TR"})
ITSELF = (0,)
_SCOPED = {"TH": "/A<</O/Table/Scope/Column>>"}
BLANK = "( ) Tj"
"""Written behind a text that goes on: a program that takes the text out needs it between words."""


class Node:
    """A place of the tree. `words` are what a picture shows; `scope` is of a head (TH).

    What is drawn while it is open belongs to it, on any page; it stands where it was first opened.
    """

    __slots__ = (
        "_attributes",
        "is_placed",
        "kids",
        "kind",
        "number",
        "parent",
        "pieces",
        "spans",
        "words",
    )

    def __init__(
        self, kind: Kind, *, words: str = "", scope: Literal["Column", "Row"] = "Column"
    ) -> None:
        self.kind: Kind = kind
        self.words = words
        self.kids: list[Node] = []
        self.pieces: list[tuple[Tagged, int]] = []
        """The marked pieces of pages that it is made of, with their numbers there."""
        self.parent: Node | None = None
        self.is_placed = False
        """Whether it stands in a tree, at the place where it was first opened."""
        self.number = 0
        self.spans = 1
        """How many columns a cell reaches over."""
        self._attributes = _SCOPED.get(kind, "").replace("Column", scope)

    def counted(self, free: int) -> int:
        """Number this and all below it from `free` on; returns the next number that is free."""
        self.number = free
        free += 1
        self.kids = [kid for kid in self.kids if not kid.is_empty]
        if self.kind == "Table":
            most = max(row.cells for row in self.kids)
            for row in self.kids:
                row.reach(most)
        for kid in self.kids:
            free = kid.counted(free)
        return free

    @property
    def is_empty(self) -> bool:
        """Whether nothing was drawn in it; an empty cell is a cell all the same."""
        return (
            not self.pieces
            and self.kind not in ("TD", "TH")
            and all(it.is_empty for it in self.kids)
        )

    @property
    def cells(self) -> int:
        """How many cells a row has."""
        return len(self.kids)

    def reach(self, most: int) -> None:
        """Let the last cell of a row reach over the columns that it has fewer than its table."""
        if self.kids and self.cells < most:
            self.kids[-1].spans = most - self.cells + 1

    def write(self, objects: list[str], parent: int) -> None:
        """Write this and all below it as PDF dictionaries, in the order of their numbers.

        All of them and the pages have their numbers by now.
        """
        objects.append(self._written(parent))
        for kid in self.kids:
            kid.write(objects, self.number)

    def _written(self, parent: int) -> str:
        pieces = self.pieces
        if len(pieces) == 1 and not self.kids:
            tagged, piece = pieces[0]
            content = f"/Pg {tagged.page} 0 R/K {piece}"
        else:
            inside = [f"<</Type/MCR/Pg {tagged.page} 0 R/MCID {n}>>" for tagged, n in pieces]
            inside += [f"{kid.number} 0 R" for kid in self.kids]
            content = f"/K[{' '.join(inside)}]" if inside else ""
        attributes = self._attributes
        if self.spans > 1:
            column = f"/ColSpan {self.spans}>>"
            attributes = attributes.replace(">>", column) or f"/A<</O/Table{column}"
        words = f"/Alt<FEFF{self.words.encode('utf-16-be').hex()}>" if self.words else ""
        return f"<</S/{self.kind}/P {parent} 0 R{attributes}{words}{content}>>"


class CellRow(Node):
    """A row of a long table, with so many cells, each of one piece or none on a page.

    It does what a TR with its TDs does, in a fraction of the time.
    """

    __slots__ = ("_cells", "filled")

    def __init__(self, cells: int) -> None:
        super().__init__("TR")
        self._cells = cells
        self.filled: list[tuple[Tagged, int, Sequence[int]]] = []
        """Pages, the numbers of their first pieces, and the cells (1, ...) that these are of."""

    @property
    def is_empty(self) -> bool:
        """Never: it was drawn."""
        return False

    @property
    def cells(self) -> int:
        """How many cells it has."""
        return self._cells

    def counted(self, free: int) -> int:
        """Number this and its cells."""
        self.number = free
        return free + 1 + self._cells

    def write(self, objects: list[str], parent: int) -> None:
        """Write this and its cells."""
        number = self.number
        cells = range(number + 1, number + 1 + self._cells)
        objects.append(f"<</S/TR/P {parent} 0 R/K[{' 0 R '.join(map(str, cells))} 0 R]>>")
        begun = f"<</S/TD/P {number} 0 R"
        written = [f"{begun}>>"] * self._cells
        for nth, (tagged, piece, filled) in enumerate(self.filled):
            page = f"/Pg {tagged.page} 0 R"
            first = f"{begun}{page}/K "
            for place, cell in enumerate(filled, start=piece):
                before = written[cell - 1]
                if nth and "/K" in before:  # it goes on from the page before
                    more = before.replace("/K ", "/K[").removesuffix(">>").removesuffix("]")
                    written[cell - 1] = f"{more} <</Type/MCR{page}/MCID {place}>>]>>"
                else:
                    written[cell - 1] = f"{first}{place}>>"
        objects += written


class Tagged:
    """The texts of one page as operators, each piece marked with what it is.

    A text for which nothing is open becomes a piece by itself: of the kind its style has, with the
    lines above it if they are of one paragraph.
    """

    __slots__ = (
        "_around",
        "_last",
        "_marked",
        "inner",
        "next_piece",
        "operators",
        "owners",
        "page",
        "roots",
    )

    def __init__(self) -> None:
        self.operators: list[str] = []
        self.roots: list[Node] = []
        """The nodes that begin on this page, and in no other node."""
        self.owners: list[tuple[Node, Sequence[int]]] = []
        """The nodes of the marked pieces in their order; of a row, which cells (1, ...) too."""
        self.next_piece = 0
        """The number of the next piece that is marked on this page."""
        self.page = 0
        """The number of the page's object in the file, once it has one."""
        self.inner: Node | None = None
        """The node that is open."""
        self._marked: Node | None = None
        """The node of the piece that is open: it stays so until something else is drawn."""
        self._around: Node | None = None
        """Where that node was made, if it was made for its text alone."""
        self._last: DrawnText | None = None

    def open(self, node: Node) -> Node | None:
        """Let what is drawn belong to a node; returns the one that was open.

        Within ornament all is ornament.
        """
        before = self.inner
        if before is None or before.kind != "Artifact":
            self._hang(node, before)
            self.inner = node
        return before

    def close(self, before: Node | None) -> None:
        """Let what is drawn belong to the node that was open before."""
        self.inner = before

    def piece(self, node: Node) -> str:
        """The operator that begins a piece of a node, which is not one of the texts."""
        if node.kind == "Artifact":
            return "/Artifact BMC"
        number = self.next_piece
        self.next_piece += 1
        self.owners.append((node, ITSELF))
        node.pieces.append((self, number))
        return f"/{node.kind}<</MCID {number}>>BDC"

    def fill(self, row: CellRow, cells: list[int]) -> None:
        """Let the pieces that were marked just now be those of some cells (1, ...) of a row."""
        self._hang(row, self.inner)
        row.filled.append((self, self.next_piece, cells))
        self.next_piece += len(cells)
        self.owners.append((row, cells))

    def owned(self) -> str:
        """The nodes of its pieces as a PDF array: where a reader looks up a text."""
        owners = [node.number + cell for node, cells in self.owners for cell in cells]
        return f"[{' 0 R '.join(map(str, owners))} 0 R]" if owners else "[]"

    def leave(self) -> None:
        """End the marked piece, if one is open."""
        if self._marked:
            self.operators.append("EMC")
            self._marked = self._last = None

    def before_text(self, x: float, y: float, text: str, style: Style) -> None:
        """Mark the text that is drawn next, if the piece that is open does not reach over it."""
        last, node = self._last, self.inner
        line = DrawnText(x, y, text, style)
        is_leaf = node is not None and node.kind not in _CONTAINERS
        if last and (
            node is self._marked
            if is_leaf
            else node is self._around
            and last.goes_on(line, self._marked.kind if self._marked else None)
        ):
            if last.is_parted(line):
                self.operators.append(BLANK)
            line.stand_behind(last)
            self._last = line
            return
        self.leave()
        self._around = None if is_leaf else node
        if node is None or not is_leaf:
            leaf = Node(LEAF.get(node.kind, style.tag) if node else style.tag)
            self._hang(leaf, node)
            node = leaf
        self._marked, self._last = node, line
        self.operators.append(self.piece(node))

    def _table(self, above: Node | None) -> Node:
        """The table of a row that is drawn outside of one: that of the row right before it."""
        before = above.kids if above else self.roots
        if before and before[-1].kind == "Table":
            return before[-1]
        table = Node("Table")
        self._hang(table, above)
        return table

    def _hang(self, node: Node, above: Node | None) -> None:
        if node.is_placed or node.kind == "Artifact":
            return
        node.is_placed = True
        if node.kind == "TR" and (above is None or above.kind != "Table"):
            above = self._table(above)
        if above is None:
            self.roots.append(node)
        else:
            node.parent = above
            above.kids.append(node)


def kept(pages: Sequence[Tagged]) -> None:
    """Cut the trees of some pages of longer documents to what stands on these."""
    alive: set[Node] = set()
    roots = {node for page in pages for node in page.roots}
    for page in pages:
        for owner, _ in page.owners:
            owner.pieces = [piece for piece in owner.pieces if piece[0] in pages]
            if isinstance(owner, CellRow):
                owner.filled = [part for part in owner.filled if part[0] in pages]
            top = owner
            alive.add(top)
            while top.parent is not None:
                top = top.parent
                alive.add(top)
            if top not in roots:  # it began on a page that is not kept
                roots.add(top)
                page.roots.append(top)
    for node in alive:
        node.kids = [kid for kid in node.kids if kid in alive or kid.kind in ("TD", "TH")]


class Open:
    """A node that is open on a page for as long as a `with` lasts."""

    __slots__ = ("_before", "_node", "_tagged")

    def __init__(self, tagged: Tagged, node: Node) -> None:
        self._tagged = tagged
        self._node = node
        self._before: Node | None = None

    def __enter__(self) -> Node:
        """The node that what is drawn belongs to: within ornament, ornament."""
        self._before = self._tagged.open(self._node)
        return self._tagged.inner or self._node

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._tagged.close(self._before)


def tree(pages: Sequence[Tagged], first: int) -> list[str]:
    """The tree of a document as PDF objects numbered from `first`, its root first.

    Each page has the number of its object already, and has its marks under its place (0, 1, ...).
    """
    document = Node("Document")
    document.kids = [node for tagged in pages for node in tagged.roots]
    _level(document, -1)
    marks = document.counted(first + 1)
    found = " ".join(f"{place} {marks + place} 0 R" for place in range(len(pages)))
    root = f"<</Type/StructTreeRoot/K {first + 1} 0 R/ParentTree<</Nums[{found}]>>"
    objects = [f"{root}/ParentTreeNextKey {len(pages)}>>"]
    document.write(objects, first)
    objects += [tagged.owned() for tagged in pages]
    return objects


def _level(node: Node, above: int) -> int:
    """Let headings go down one step at a time: what stands under a title is no third heading."""
    if node.kind in HEADINGS:
        above = min(HEADINGS.index(node.kind), above + 1)
        node.kind = HEADINGS[above]
    elif node.kind != "Table":
        for kid in node.kids:
            above = _level(kid, above)
    return above
