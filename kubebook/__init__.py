"""kubebook keeps the books of one KUBE and prints the reports its members and offices read.

This is the map of the house. Paths are below this folder, those of tests below the repository.

Rooms
=====

An import points down, never up, sideways, or in a circle; `tests/test_layers.py` reads all of them.

    cli                               commands: knows Typer, the clock, the environment
    store  screen  paper  files       the only rooms that know TinyDB; Rich and prompt_toolkit;
                                      ReportLab; other formats. None of them knows another
           statements                 figures: a book and a period make a statement; pure
           book                       records and rules; pure
           language
       money  periods  disk
           errors
           messages  typed_text       a sentence not yet in a language: an English id with its
                                      facts; what was typed, cleaned in one way for everything

A subject has one name wherever it has a file or a folder of its own, in `book`, `book/records/`,
`book/check/`, `statements`, `errors` and `tests`: entries, accounts, people, plan, grants, goods,
proofs, meetings, letters, formats, closings. Visits and problems are of the meetings, counts of the
closings; of formats there is no statement. In `cli/nouns/` a file has the name of the noun that is
typed.

- book: `book/book.py` the Book and how a Change is applied; `book/records/` what each thing is;
  `book/find.py` how anything is found by name; `book/checked.py` how typed values become a
  record's; `book/characters.py` the letters that paper has; `book/check/` what is wrong or missing;
  `book/closings/` the money counted, months closed and their seals;
  `book/doubts/` what may be a slip of the hand, asked before it is saved.
- statements: `statements/catalogue.py` all statements in one table; `statements/listed.py` lists by
  their columns; shared: `statements/columns.py`, `statements/totals.py` sums and
  `statements/wording.py`; `statements/month/` a month told.
- store: `store/ledger.py` open, edit, create; below it chain, tables, tip, lock, copies;
  `store/backup.py` a proven copy on a drive, `store/verify.py` read again, `store/compare.py` what
  two files of one ledger are to each other.
- screen: `screen/table.py` and `screen/blocks.py` statements, `screen/form.py` questions,
  each of them a value of `screen/step.py`.
- paper: `paper/printing.py` the door; `paper/documents/catalogue.py` all documents, each made in
  `paper/documents/`; `paper/engine/` sheets, typeface, pictures, `paper/table/` printed statements,
  `paper/parts/` what documents are made of, in `paper/parts/blocks/` a report's first page,
  `paper/formats/` the forms of offices. Each of these imports only those named with it that stand
  lower: engine, table, parts, documents.
- files: CSV, journals, pictures, in and out.
- cli: `cli/commands.py` all commands, in `cli/nouns/`, `cli/recording/`, `cli/closings/`,
  `cli/showing/` and `cli/ledger/`; `cli/declared/` fields declared once, `cli/options.py` those
  that nouns share.
  `cli/desk.py` is bare `kubebook` on a terminal, a loop over the commands, as is
  `cli/ledger/first_day.py` after `init`; `cli/recording/old_book.py` walks through a paper book.

The way of one entry
====================

`kubebook receipt 360rb Telur --account penjualan`, from the keyboard to the disk:

1. `__main__.py`, then `cli/main.py`: one way in, one way out, every error worded once.
2. `cli/root.py` looks the command up in `cli/commands.py` and imports its module,
   `cli/recording/commands.py`; its options come from `cli/recording/fields.py` through
   `cli/declared/command.py`.
3. `cli/recording/entry_verbs.py` reads what was typed, or asks for what is missing
   (`cli/declared/form.py`, `screen/form.py`), and gives the rule to `cli/session.py`.
4. `store/ledger.py` takes the lock and reads the file: `store/read.py`, `store/chain.py`,
   `store/tables.py`, `store/codecs.py`.
5. `book/entries/recording.py` checks the entry and makes a Change (`book/records/change.py`);
   `book/entries/vouchers.py` numbers it, `book/entries/shortages.py` refuses a balance below 0.
6. `store/save.py` and `store/write.py` append one line, flush it to the disk and renew the tip.
7. `cli/recording/effects.py` prints the number and the amount in words.

And out again: `cli/showing/show.py`, `cli/showing/report.py` or `cli/showing/export.py` asks
`statements/catalogue.py` for a statement, `statements/entries/cash_books.py` makes it, and
`screen/table.py`, `paper/parts/statement_pages.py` or `files/statements.py` writes it.

The way of one page
===================

`kubebook report monthly`, from the book to the PDF:

1. `paper/printing.py` looks the document up in `paper/documents/catalogue.py` and makes a
   `paper/request.py`: the book, the period, the day, the form of the office and its sheets.
2. The document's module, `paper/documents/reports.py`, opens a flow and draws those of its
   `SECTIONS` that the form names, in its order (`paper/parts/sections.py`); a name that is none of
   them is a statement (`paper/parts/statement_pages.py`).
3. A section asks `statements/` for figures and makes lines of them: letterhead, title and facts in
   `paper/parts/head.py`; headings, paragraphs, points, lines to write on in `paper/parts/lines.py`;
   a table in `paper/table/printed_table.py`; all who sign in `paper/parts/signatures.py`.
4. `paper/engine/flow.py` puts the lines, alone or in blocks (`paper/engine/blocks.py`), on a page
   or on the next one: it alone knows where a page ends. The letters and steps that papers share are
   those of `paper/engine/scale.py`.
5. `paper/engine/pages.py` draws texts and rules, `paper/engine/structure.py` keeps what each of
   them is, and `paper/engine/lasting.py` writes the file.

Where something is added
========================

- **A field of a member** (of any noun likewise): the record in `book/records/people.py` (with a
  default that means unknown, or older files are refused), its `Field` in `FIELDS` of
  `cli/nouns/member.py`, its words in `locale/id/cli.po`; then the file's version, see below.
  Typing, asking, `member show`, JSON, import, export and the ledger file follow. A field is
  forgotten (`FORGOTTEN` in `book/people/forgetting.py`) or kept on purpose: the test of
  `tests/cli/nouns/test_tables.py` asks. Lists show it once `statements/people.py` has its column.
- **A statement**: a module under `statements/`, its row in `statements/catalogue.py`, its words in
  `locale/id/statements.po`.
- **A column of a statement**: its `Column` and its cell in the statement's module (those of the
  cash book, shared with the cash in hand: `statements/entries/cash_books.py`); `shown` is the
  screen, `exported` the files. Paper prints the `columns` that `paper/formats/umum.toml` names,
  and any office's form with a list of its own.
- **An amount that somebody owes** (a fine) is an account kept by member and an entry, no noun: for
  one group `account add NAME --like piutang-anggota`, for new groups a row in
  `book/accounts/chart.py`; then `adjust --from denda --to NAME --member`, and `settle` when paid.
- **A noun**: its record in `book/records/` and among those of `book/records/change.py`, its table
  in `book/book.py` (`TABLES` and `Book`), its rules in `book/`, its fields and commands in
  `cli/nouns/`, its row in `cli/commands.py`; a word for a new place in help in
  `cli/placeholders.py`. Form, completion and `--help` follow; `list` shows a statement.
- **A refusal**: a leaf in `errors/`, raised by the rule, its words in `locale/id/errors.po`, its
  case in `tests/errors/`; `tests/test_errors.py` fails until it has one.
- **A finding of `check`**: its search in `book/check/`, its words in `book/check/words.py`, its
  line in `book/check/whole_book.py`, and there its place among the `STEPS` of `status`.
- **A document**: a module in `paper/documents/` with its `print_` function, its row in
  `paper/documents/catalogue.py`, its title's words; its sections, facts and signers in
  `paper/formats/umum.toml`.
- **A section of a document**: a function of the request and the flow, its row in the document's
  `SECTIONS` (`PARTS` in `paper/documents/accountability/bundle.py`), its name among the `sections`
  of `paper/formats/umum.toml`.
- **A line of the LPJ's first page**: a finding of `check` that is named in `MISSING` or
  `TO_EXPLAIN` of `statements/grants/accountability.py`; its words for a report stand with it.
- **A size or a step on paper**: `paper/engine/scale.py` if papers share it, else a constant of the
  part. The room to sign is that of the styles in `paper/parts/signatures.py`.
- **A key of an office's form**: `paper/formats/format.py`; reader, writer, manual and the check for
  keys that no paper reads follow.
- **Words**: `locale/id/` has a file for each room, in it the sentences under the module that has
  them (under the lowest room, if several have it). Write the new one anywhere there;
  `python -m tests.catalogue` puts it in its place and compiles. To change a sentence, search its
  Indonesian there; that of a refusal stands in `tests/errors/` too. The English is the key.
  Sentences name what can be typed in English, Indonesian ones too; compiled they have its
  Indonesian names, from the tables of commands, options, statements and documents. A name that is
  a fact: `{x:command}`, `{x:statement}`.
- **A new key in the ledger file** raises `VERSION` in `store/chain.py`, so that older programs
  refuse the file, and adds its text to `tests/golden/store/`.
"""

__version__ = "0.1.0"
