"""A chart of a report as Mermaid draws it, measured against its text. See scripts/test-mermaid."""

import hashlib
import json
import os
import re
import shutil
import sysconfig

PACKAGES = sysconfig.get_paths()["purelib"]
# Version, file, and its hash: the published mermaid.min.js, whoever carries it.
VERSIONS = [
    ("11.16.0", "mermaidx/assets/mermaid.js", "74d7c46dabca328c2294733910a8aa1ed0c37451776e8d5295da38a2b758fb9b"),
    ("11.6.0", "diagram_renderer/renderers/static/js/mermaid.min.js",
     "c2a496e5230276f435b4aee61fcccc75170b2aac9a0fecab100605473c8e5c8f"),
]
PLACES = 65
HOURS = ["minutes of work", "hours of work", "thousand hours of work", "million hours of work"]
# What GitHub puts behind a chart, besides the theme's own ground.
GROUNDS = {"default": "#ffffff", "dark": "#0d1117"}
FORM = re.compile(
    r'(%%\{init: \{[^\n]*\}\}%%\n)?xychart-beta\n  x-axis "([^"\n]*)" (\S+) --> (\S+)\n'
    r'  y-axis "([^"\n]*)" (\S+) --> (\S+)\n  line \[([^\]\n]*)\]\n')

# What is drawn, in pixels of the picture: places of the line, axes, marks and titles.
MEASURE = """(() => {
  const svg = document.querySelector("#at svg"), all = (query) => [...svg.querySelectorAll(query)];
  const box = (text) => { const {x, y, width, height} = text.getBoundingClientRect();
    return {text: text.textContent, x, y, width, height, color: getComputedStyle(text).fill}; };
  const edge = (part) => { const {left, right, top, bottom} = part.getBoundingClientRect();
    return {left, right, top, bottom}; };
  const lines = all("[class^=line-plot]").flatMap((group) => [...group.querySelectorAll("path")]);
  const matrix = lines[0]?.getScreenCTM();
  return {
    lines: lines.length, bars: all("[class^=bar-plot] rect").length, faults: all(".error-icon, .error-text").length,
    color: lines[0] && getComputedStyle(lines[0]).stroke, width: lines[0]?.getAttribute("stroke-width"),
    ground: getComputedStyle(svg.querySelector("rect.background")).fill,
    places: (lines[0]?.getAttribute("d") ?? "").split(/[ML]/).slice(1).map((pair) => {
      const place = new DOMPoint(...pair.split(",").map(Number)).matrixTransform(matrix);
      return [place.x, place.y]; }),
    frame: {left: edge(all(".left-axis .axisl-line")[0]).right, right: edge(all(".bottom-axis .axis-line")[0]).right,
      top: edge(all(".left-axis .axisl-line")[0]).top, bottom: edge(all(".bottom-axis .axis-line")[0]).top},
    hours: all(".bottom-axis .label text").map(box), scores: all(".left-axis .label text").map(box),
    hoursTitle: all(".bottom-axis .title text").map(box), scoresTitle: all(".left-axis .title text").map(box),
    texts: all("text").map(box), whole: edge(svg),
  };
})()"""


def charts(text):
    """The blocks of Mermaid in a Markdown text."""
    return re.findall(r"^```mermaid\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def install(folder):
    """Files of every version with a page that loads each; raises where one is not the published one."""
    for version, path, digest in VERSIONS:
        source = os.path.join(PACKAGES, path)
        with open(source, "rb") as file:
            if hashlib.sha256(file.read()).hexdigest() != digest:
                raise SystemExit(f"{path} is not Mermaid {version} as published")
        shutil.copy(source, os.path.join(folder, f"mermaid-{version}.js"))
        with open(os.path.join(folder, f"mermaid-{version}.html"), "w", encoding="utf-8") as file:
            file.write('<!DOCTYPE html><meta charset="utf-8"><title>chart</title><body style="margin: 0">'
                       f'<div id="at" style="width: 900px"></div><script src="mermaid-{version}.js"></script>')


def luminance(color):
    if match := re.fullmatch(r"rgb\((\d+), (\d+), (\d+)\)", color):
        parts = [int(part) for part in match.groups()]
    else:
        parts = [int(color[place:place + 2], 16) for place in (1, 3, 5)]
    parts = [part / 255 for part in parts]
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def overlap(one, other):
    return (one["x"] < other["x"] + other["width"] and other["x"] < one["x"] + one["width"]
            and one["y"] < other["y"] + other["height"] and other["y"] < one["y"] + one["height"])


def draw(page, text, theme):
    """What Mermaid says the chart is, and what it looks like; a sentence where it refuses."""
    words = json.dumps(text)
    try:
        page.run(f"mermaid.initialize({{startOnLoad: false, securityLevel: 'strict', theme: '{theme}'}})")
        kind = page.run(f"mermaid.parse({words}).then((found) => found.diagramType)")
        page.run(f"mermaid.render('chart', {words}).then((drawn) => {{ at.innerHTML = drawn.svg; }})")
        return kind, page.run(MEASURE)
    except RuntimeError as error:
        return " ".join(str(error).split())[-300:], None


def faults(page, text, theme):
    """Sentences about a chart drawn in a theme."""
    form = FORM.fullmatch(text)
    kind, drawn = draw(page, text, theme)
    if drawn is None:
        yield f"is refused: {kind}"
        return
    if not form:
        yield "is not written as charts are"
        return
    _, hours_title, first, last, scores_title, lowest, highest, values = form.groups()
    try:
        first, last, lowest, highest = (float(number) for number in (first, last, lowest, highest))
        values = [float(value) for value in values.split(",")]
    except ValueError as error:
        yield f"has what is no number: {error}"
        return
    if kind != "xychart" or drawn["faults"] or drawn["lines"] != 1 or drawn["bars"]:
        yield f"is a {kind} of {drawn['lines']} lines and {drawn['bars']} bars, with {drawn['faults']} faults"
    if hours_title not in HOURS or scores_title != "secure score in %":
        yield f"has axes of {hours_title!r} and {scores_title!r}"
    for name, title in (("hoursTitle", hours_title), ("scoresTitle", scores_title)):
        if [box["text"] for box in drawn[name]] != [title]:
            yield f"shows {drawn[name]} for {title!r}"
    yield from line_faults(drawn, values, (lowest, highest))
    yield from mark_faults(drawn, (first, last), (lowest, highest))
    yield from sight_faults(drawn, theme)


def line_faults(drawn, values, bounds):
    places, frame = drawn["places"], drawn["frame"]
    if len(values) != PLACES or len(places) != len(values):
        yield f"has {len(values)} values and {len(places)} places drawn, not {PLACES}"
        return
    if values != sorted(values):
        yield "loses score for more hours"
    if not 0 <= bounds[0] <= values[0] or not values[-1] <= bounds[1] <= 100:
        yield f"has scores of {values[0]} to {values[-1]} in an axis of {bounds}"
    steps = [right[0] - left[0] for left, right in zip(places, places[1:])]
    if max(steps) - min(steps) > 0.05 or places[-1][0] - places[0][0] < 400:
        yield f"has steps of {min(steps):.2f} to {max(steps):.2f} pixels"
    marks = [box["y"] + box["height"] / 2 for box in drawn["scores"]]
    numbers = [float(box["text"]) for box in drawn["scores"]]
    scale = (marks[-1] - marks[0]) / (numbers[-1] - numbers[0])
    for value, place in zip(values, places):
        wanted = marks[0] + (value - numbers[0]) * scale
        if abs(place[1] - wanted) > 1.5:
            yield f"draws {value} at {place[1]:.1f}, where its marks have {wanted:.1f}"
            break
    outside = [place for place in places if not (frame["left"] - 1 <= place[0] <= frame["right"] + 1
                                                 and frame["top"] - 1 <= place[1] <= frame["bottom"] + 1)]
    if outside:
        yield f"has {len(outside)} places outside its axes"


def mark_faults(drawn, hours, scores):
    for name, (first, last) in (("hours", hours), ("scores", scores)):
        numbers = sorted(float(box["text"].replace(",", "")) for box in drawn[name])
        step = numbers[1] - numbers[0] if len(numbers) > 1 else 0
        if not 3 <= len(numbers) <= 25 or numbers[0] < first or numbers[-1] > last or last - numbers[-1] > step:
            yield f"marks {numbers} on the {name} {first} to {last}"
    for index, one in enumerate(drawn["texts"]):
        for other in drawn["texts"][index + 1:]:
            if overlap(one, other):
                yield f"writes {one['text']!r} over {other['text']!r}"
        whole = drawn["whole"]
        if (one["x"] < whole["left"] - 1 or one["x"] + one["width"] > whole["right"] + 1
                or one["y"] < whole["top"] - 1 or one["y"] + one["height"] > whole["bottom"] + 1):
            yield f"cuts off {one['text']!r}"


def sight_faults(drawn, theme):
    """A line wants 3 to 1, a text 4.5 to 1 (WCAG 2.2, 1.4.11 and 1.4.3)."""
    for ground in (drawn["ground"], GROUNDS[theme]):
        if contrast(drawn["color"], ground) < 3:
            yield f"draws its line in {drawn['color']} on {ground}: {contrast(drawn['color'], ground):.2f} to 1"
    pale = {box["color"] for box in drawn["texts"] if contrast(box["color"], drawn["ground"]) < 4.5}
    if pale or float(drawn["width"]) < 1:
        yield f"writes in {pale} on {drawn['ground']}, with a line of {drawn['width']}"


# What to replace in a good chart, by what.
BREAKS = {
    "no end": ("]", ""),
    "a word for a number": (re.compile(r"line \[[^,]*,"), "line [many,"),
    "no number": (re.compile(r"line \[[^,]*,"), "line [NaN,"),
    "a value less": (re.compile(r"line \[[^,]*, "), "line ["),
    "a value more": ("line [", "line [0, "),
    "a comma in a number": (re.compile(r"0 --> (\d+)(?:\.\d+)?\n"), r"0 --> \1,000\n"),
    "no arrow": ("-->", "--"),
    "a mark in a title": ('"hours of work"', '"hours "of" work"'),
    "no quotes": ('"hours of work"', "hours of work"),
    "another title": ('"hours of work"', '"days of work"'),
    "axes changed": (re.compile(r'(x-axis)(.*)\n  (y-axis)(.*)\n'), r"\3\2\n  \1\4\n"),
    "scores outside the axis": (re.compile(r"(y-axis .*) \S+ --> (\S+)"), r"\1 99 --> 100"),
    "a second line": (re.compile(r"(  line .*\n)"), r"\1\1"),
    "a bar": ("  line ", "  bar "),
    "a place lost in a sum": (re.compile(r'(x-axis "[^"]*") .*'), r"\1 0 --> 5.85"),
    "long numbers": (re.compile(r'(x-axis "[^"]*") .*'), r"\1 0 --> 650000"),
    "another kind": ("xychart-beta", "xychart-gamma"),
    "a pale line": (re.compile(r"^%%.*\n"), ""),
    "a dark line": ("#2f81f7", "#10151f"),
    "a broken directive": ("%%{init: {", "%%{init: {{"),
}


def broken(text):
    """Every break of a chart, with its name; a break that changes nothing is one of these scripts."""
    for name, (what, by) in BREAKS.items():
        changed = what.sub(by, text, count=1) if isinstance(what, re.Pattern) else text.replace(what, by, 1)
        if changed == text:
            raise SystemExit(f"the break {name!r} changes nothing: mend scripts/browser/mermaid_chart.py")
        yield name, changed
