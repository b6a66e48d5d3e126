"""What every format is compared with: plan.json in our own words, computed once more."""

import csv
import dataclasses
import json
import pathlib
import unicodedata
from decimal import ROUND_HALF_EVEN, Decimal

METHODS = {"byHand": "by hand", "quickFix": "Quick Fix", "script": "script"}
FORMULA = set("=+-@\t\r\n|%＝＋－＠")
LONGEST_LIST = 50


@dataclasses.dataclass
class Run:
    """One run of `uplift tickets`."""

    plan: dict
    #: The plan before, or None.
    earlier: dict | None
    #: Keys to the tracker's names.
    issues: dict
    folder: pathlib.Path
    grouping: str
    #: Further arguments of the case.
    arguments: list
    pandas: bool = False

    def argument(self, name):
        return self.arguments[self.arguments.index(name) + 1] if name in self.arguments else None

    def files(self):
        """Names below the folder, without the program's own list."""
        names = [str(path.relative_to(self.folder)) for path in self.folder.rglob("*") if path.is_file()]
        return sorted(name for name in names if name != "uplift-files.txt")

    def rows(self, name):
        """Header and rows of a CSV file, read strictly; the header's length is every row's."""
        path = self.folder / name
        text = path.read_bytes().decode("utf-8", errors="strict")
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file, strict=True))
        if not text.endswith("\r\n"):
            raise ValueError(f"{name}: does not end with CR LF")
        widths = {len(row) for row in rows}
        if len(widths) != 1:
            raise ValueError(f"{name}: rows of {sorted(widths)} cells")
        if self.pandas:
            self.compare_with_pandas(path, rows)
        return rows[0], rows[1:]

    @staticmethod
    def compare_with_pandas(path, rows):
        import pandas

        for engine in ("c", "python"):
            table = pandas.read_csv(path, header=None, dtype=str, keep_default_na=False, engine=engine)
            read = table.values.tolist()
            # The C reader makes line breaks of cells what they are in the file, as does Python's csv.
            if read != rows:
                raise ValueError(f"{path.name}: pandas ({engine}) reads other cells than Python's csv")

    def steps(self):
        """Steps to be written."""
        return [step for step in self.plan["steps"] if self.change(step) in ("new", "changed")]

    def change(self, step):
        if self.earlier is None:
            return "new"
        old = next((old for old in self.earlier["steps"] if old["key"] == step["key"]), None)
        if old is None:
            return "new"
        return "unchanged" if content(old) == content(step) else "changed"

    def closing(self):
        """Steps that left the plan because they are done."""
        return [step for step in self.gone() if step["key"] not in self.unhealthy()]

    def later(self):
        """Steps that left the plan with resources that are still unhealthy."""
        return [step for step in self.gone() if step["key"] in self.unhealthy()]

    def gone(self):
        kept = {step["key"] for step in self.plan["steps"]}
        return [step for step in (self.earlier or {"steps": []})["steps"] if step["key"] not in kept]

    def unhealthy(self):
        return {entry["key"] for entry in self.plan["stillUnhealthy"]}


def content(step):
    """What somebody who works on a step would want to know of."""
    resources = {resource["id"]: resource["method"] for resource in step["resources"]}
    names = ("recommendation", "scope", "effortMinutes", "owner", "dueDate", "sprint", "description")
    rest = ("remediation", "threats", "link")
    return resources, [step[name] for name in names + rest]


def load(path):
    return json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)


def units(text):
    """Length in UTF-16 units, what trackers count."""
    return len(text.encode("utf-16-le")) // 2


def harmless(text):
    """The text on one line, with nothing that would hide."""
    result = ""
    for character in text:
        category = unicodedata.category(character)
        if category in ("Cc", "Cf", "Zl", "Zp") and character not in "\u200c\u200d":
            result += " " if character.isspace() else "\ufffd"
        else:
            result += character
    return result


def title(step):
    return f"[{step['key']}] {harmless(step['recommendation']['name'])} · {harmless(step['scope']['name'])}"


def is_title(text, expected, limit=255):
    """Whether a title is the expected one, cut to the limit where it is longer."""
    if units(expected) <= limit:
        return text == expected
    return units(text) <= limit and "…" in text and text[:40] == expected[:40]


def label(text):
    result = ""
    for character in text.lower():
        if character.isascii() and (character.isalnum() or character in "._"):
            result += character
        elif not result.endswith("-"):
            result += "-"
    return result[:60].removesuffix("-")


def method(step):
    methods = {resource["method"] for resource in step["resources"]}
    return METHODS[methods.pop()] if len(methods) == 1 else "mixed methods"


def labels(step):
    severity = step["recommendation"]["severity"]
    return ["uplift", step["key"], f"severity-{severity}", label(method(step)), label(f"scope-{step['scope']['name']}")]


def hours(minutes):
    """Hours with at most two decimals, `1.4`."""
    value = (Decimal(minutes) / 60).quantize(Decimal("0.01"), ROUND_HALF_EVEN)
    return f"{value.normalize():f}"


def duration(minutes):
    """`39 h 50 min`."""
    whole, rest = divmod(minutes, 60)
    if whole == 0:
        return f"{rest} min"
    return f"{whole} h" if rest == 0 else f"{whole} h {rest} min"


def key(kind, identity):
    """The key of a parent: FNV-1a, a final mix, eight characters of base 32."""
    mask = (1 << 64) - 1
    value = 0xCBF29CE484222325
    for byte in kind.encode() + b"\n" + identity.encode():
        value = ((value ^ byte) * 0x100000001B3) & mask
    value = ((value ^ (value >> 33)) * 0xFF51AFD7ED558CCD) & mask
    value = ((value ^ (value >> 33)) * 0xC4CEB9FE1A85EC53) & mask
    value ^= value >> 33
    alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    return "UP-" + "".join(alphabet[(value >> (59 - 5 * index)) & 31] for index in range(8))


def parents(plan, grouping):
    """What each step stands under, by the step's key: {"key", "id", "name"}."""
    if grouping == "none":
        return {}
    steps = plan["steps"]
    places = {step["key"]: place for place, step in enumerate(steps)}
    subjects = {}
    for place in reversed(range(len(steps))):
        step = steps[place]
        if grouping == "scope":
            subject = step["scope"]
        else:
            completed = [found for found in step["completes"] if found["control"]]
            completed.sort(key=lambda found: (-Decimal(found["gain"]), found["control"]["id"]))
            enabled = [name for name in step["enables"] if places.get(name, -1) > place]
            if completed:
                subject = completed[0]["control"]
            elif enabled and subjects.get(enabled[0]):
                subject = subjects[enabled[0]]
            else:
                subject = step["controls"][0] if step["controls"] else None
        subjects[step["key"]] = subject
    return {
        name: {"key": key(grouping, subject["id"]), "id": subject["id"], "name": harmless(subject["name"])}
        for name, subject in subjects.items()
        if subject
    }


def formulas(name, header, rows):
    """A sentence for each cell that a spreadsheet would take for a formula."""
    for number, row in enumerate(rows, start=2):
        for column, cell in zip(header, row):
            if cell and cell[0] in FORMULA:
                yield f"{name}, row {number}, column {column}: begins with {cell[0]!r}"


def account(step):
    """The owner as the cell of an account; nothing where a spreadsheet would take it for a formula."""
    owner = harmless(step["owner"] or "")
    return "" if owner[:1] in FORMULA else owner


def neutral(text):
    """The text of a cell in a file for spreadsheets."""
    return "'" + text if text[:1] in FORMULA and text else text


def resources_missing(run, step, text):
    """Sentences about resources that neither a ticket's text nor its list names."""
    listed = [resource for resource in step["resources"] if harmless(resource["id"]) in text]
    for resource in listed:
        how = f"{METHODS[resource['method']]}, {duration(resource['effortMinutes'])}"
        if len(resource["name"]) <= 300 and f"{harmless(resource['name'])} {how}: {harmless(resource['id'])}" not in text:
            yield f"{step['key']}: does not tell name and minutes of {resource['id']}"
    name = f"resources/{step['key']}.csv"
    if len(listed) == len(step["resources"]):
        if name in run.files():
            yield f"{name}: is there although the ticket names every resource"
        return
    if name not in text or name not in run.files():
        yield f"{step['key']}: names {len(listed)} of {len(step['resources'])} resources and has no list"
        return
    header, rows = run.rows(name)
    expected = [
        [step["key"], resource["id"], resource["name"], METHODS[resource["method"]], str(resource["effortMinutes"])]
        for resource in step["resources"]
    ]
    if header != ["Key", "Resource", "Name", "How", "Minutes"] or rows != expected:
        yield f"{name}: differs from the plan's resources"


def facts(step, text):
    """Sentences about facts that a ticket's text, freed of its markup, does not tell."""
    expected = [
        f"Severity: {step['recommendation']['severity']}",
        f"Estimate: {duration(step['effortMinutes'])}",
        f"Scope: {harmless(step['scope']['name'])[:100]}",
        step["key"],
    ]
    if step["owner"]:
        expected.append(f"Owner: {harmless(step['owner'])[:100]}")
    if step["dueDate"]:
        expected.append(f"Due: {step['dueDate']}")
    for words in expected:
        if words not in text:
            yield f"{step['key']}: the text does not say '{words}'"
