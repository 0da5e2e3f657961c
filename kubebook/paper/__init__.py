"""The paper: documents and statements as PDF pages. The only room that knows ReportLab.

`DOCUMENTS` is the table of what can be printed, `print_document` prints it. Figures come from
statements and the summary; nothing is added up here, and no code asks which office's form it
prints.
"""

from kubebook.paper.documents.catalogue import DOCUMENTS, Document, resolve_document
from kubebook.paper.printing import print_document

__all__ = ["DOCUMENTS", "Document", "print_document", "resolve_document"]
