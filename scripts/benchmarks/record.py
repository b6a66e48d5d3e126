"""Tables in Markdown, and their place in docs/benchmarks.md."""

import sys
import textwrap
from pathlib import Path

from .environment import ROOT

FILE = ROOT / "docs" / "benchmarks.md"


def command():
    """The command line that made a table, without the place of the binary."""
    words, rest = [f"scripts/{Path(sys.argv[0]).name}"], iter(sys.argv[1:])
    for word in rest:
        if word == "--uplift":
            next(rest, None)
        elif not word.startswith("--uplift="):
            words.append(word)
    return f"`{' '.join(words)}`"


def paragraph(text):
    return textwrap.fill(text, 120, break_long_words=False, break_on_hyphens=False)


def table(heads, rows):
    """A Markdown table; columns whose head ends with a colon are to the right."""
    lines = ["| " + " | ".join(head.rstrip(":") for head in heads) + " |",
             "|" + "|".join("---:" if head.endswith(":") else "---" for head in heads) + "|"]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def spread(values, decimals=None):
    """Best and worst of repeated runs: `0.52–0.61`, one figure where both are the same."""
    best, worst = min(values), max(values)
    texts = [seconds(value, decimals) for value in (best, worst)]
    return texts[0] if texts[0] == texts[1] else "–".join(texts)


def seconds(value, decimals=None):
    if decimals is None:
        decimals = 3 if value < 0.1 else 2 if value < 10 else 1 if value < 100 else 0
    return f"{value:,.{decimals}f}"


def percent(share):
    """A gap: `0`, `0.0004 %`, `12.3 %`."""
    if share is None:
        return "–"
    if share < 5e-10:
        return "0"
    share *= 100
    digits = 1 if share >= 10 else 2 if share >= 1 or abs(share - 0.01) < 1e-12 else 4 if share >= 1e-3 else 6
    return f"{share:.{digits}f} %"


def publish(section, text, isRecorded):
    """Prints a section and, if asked, puts it into the record, between its marks."""
    print(text)
    if not isRecorded:
        return
    marks = [f"<!-- {section}: begin -->", f"<!-- {section}: end -->"]
    document = FILE.read_text(encoding="utf-8")
    parts = document.split(marks[0])
    if len(parts) != 2 or parts[1].count(marks[1]) != 1:
        sys.exit(f"{FILE.name}: found no place for {section}, expected the lines {marks[0]} and {marks[1]}")
    rest = parts[1].split(marks[1])[1]
    FILE.write_text(f"{parts[0]}{marks[0]}\n{text}\n{marks[1]}{rest}", encoding="utf-8")
