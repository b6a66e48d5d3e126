"""Texts of tickets freed of their markup, by rules of our own."""

import html
import html.parser
import re

# What may stand in HTML of a ticket; none has an attribute but a link's address.
ELEMENTS = {"p", "ul", "ol", "li", "b", "strong", "i", "em", "code", "pre", "a", "h3", "h4", "br"}


class Reader(html.parser.HTMLParser):
    """Collects text, links and faults of a piece of HTML."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.text, self.links, self.faults, self.open = "", [], [], []

    def handle_starttag(self, tag, attributes):
        if tag not in ELEMENTS:
            self.faults.append(f"element {tag}")
        for name, value in attributes:
            if (tag, name) != ("a", "href") or not value.startswith(("https://", "http://", "mailto:")):
                self.faults.append(f"attribute {name}={value}")
            else:
                self.links.append(value)
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"element {tag} is closed and not open")
        if tag in ("li", "p", "h3"):
            self.text += "\n"

    def handle_data(self, data):
        self.text += data

    def handle_comment(self, data):
        self.faults.append("a comment")


def from_html(text):
    """Text, links and faults."""
    reader = Reader()
    reader.feed(text)
    reader.close()
    if reader.open:
        reader.faults.append(f"elements {reader.open} stay open")
    return reader.text, reader.links, reader.faults


def from_wiki(text):
    """Jira's wiki text as plain text, and its links."""
    text = re.sub(r"(?m)^[*#]+ ", "", text)
    links = re.findall(r"(?<!\\)\[(?:[^\]\\]|\\.)*\|([^\]|\\]+)\]", text)
    text = re.sub(r"(?<!\\)\[((?:[^\]\\|]|\\.)*)\|[^\]|\\]+\]", r"\1", text)
    text = re.sub(r"(?<!\\)(\{\{|\}\})", "", text)
    text = re.sub(r"(?<![\\\w])\*((?:[^*\\\n]|\\.)+)\*", r"\1", text)
    return html.unescape(re.sub(r"\\(.)", r"\1", text)), links
