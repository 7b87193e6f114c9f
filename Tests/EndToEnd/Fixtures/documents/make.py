"""Writes statement.docx and statement.odt, by python-docx 1.2 and odfpy 1.4: files of programs that are not ours.

    pip install python-docx odfpy && python3 make.py
"""

import docx
from odf.opendocument import OpenDocumentText
from odf.text import H, Note, NoteBody, NoteCitation, P, Span

word = docx.Document()
word.add_heading("Joint statement on the harbour market", 0)
word.add_paragraph("Police are at the harbour market and will say more at 16:00.")
paragraph = word.add_paragraph("The community ")
paragraph.add_run("let this").bold = True
paragraph.add_run(" happen.")
word.add_paragraph("A lone wolf, she said.", style="Intense Quote")
word.add_table(1, 1).cell(0, 0).text = "Helpline: 0800 555 0142"
word.sections[0].header.paragraphs[0].text = "City of Port Ellery"
word.core_properties.author = "Port Ellery press office"
word.save("statement.docx")

open_document = OpenDocumentText()
open_document.text.addElement(H(outlinelevel=1, text="Joint statement on the harbour market"))
open_document.text.addElement(P(text="Police are at the harbour market and will say more at 16:00."))
paragraph = P(text="The community ")
paragraph.addElement(Span(text="let this"))
paragraph.addText(" happen.")
open_document.text.addElement(paragraph)
note = Note(noteclass="footnote")
note.addElement(NoteCitation(text="1"))
body = NoteBody()
body.addElement(P(text="A lone wolf, she said."))
note.addElement(body)
paragraph = P(text="More to come")
paragraph.addElement(note)
open_document.text.addElement(paragraph)
open_document.save("statement.odt")
