"""tickets.ics, read with Python's own means, line by line."""

import datetime

from tickets import common

FORMAT = "ics"
CASES = {"by control": []}


def issues(plan):
    return {}


def content_lines(data):
    """Name, parameters and value of every line, unfolded."""
    if not data.endswith(b"\r\n"):
        raise ValueError("tickets.ics: does not end with CR LF")
    physical = data[:-2].split(b"\r\n")
    for number, line in enumerate(physical, 1):
        if len(line) > 75 or b"\n" in line or b"\r" in line:
            raise ValueError(f"tickets.ics, line {number}: {len(line)} bytes, or a line end inside")
        line.decode("utf-8", errors="strict")
    for line in data[:-2].replace(b"\r\n ", b"").split(b"\r\n"):
        name, _, value = line.decode("utf-8").partition(":")
        name, *parameters = name.split(";")
        yield name, parameters, value


def unescaped(value):
    result, rest = "", iter(value)
    for character in rest:
        if character in ",;":
            raise ValueError(f"tickets.ics: '{character}' is not escaped in {value}")
        if character == "\\":
            character = {"n": "\n", "N": "\n", "\\": "\\", ";": ";", ",": ","}[next(rest)]
        result += character
    return result


def events(data):
    found, event, depth = {}, None, []
    for name, parameters, value in content_lines(data):
        if name == "BEGIN":
            depth.append(value)
            event = {} if value == "VEVENT" else event
        elif name == "END":
            if depth.pop() != value:
                raise ValueError(f"tickets.ics: END:{value} ends something else")
            if value == "VEVENT":
                found[event["UID"]] = event
        elif depth[-1] == "VEVENT":
            if name in event:
                raise ValueError(f"tickets.ics: {name} comes twice")
            event[name] = value
    if depth:
        raise ValueError("tickets.ics: a component stays open")
    return found


def check(run):
    found = events((run.folder / "tickets.ics").read_bytes())
    old = {step["key"]: step for step in (run.earlier or {"steps": []})["steps"]}
    expected = {}
    for step in run.steps():
        before = old.get(step["key"], {}).get("dueDate")
        if step["dueDate"] or before:
            expected[step["key"]] = (step, step["dueDate"] or before, "CONFIRMED" if step["dueDate"] else "CANCELLED")
    for step in run.closing():
        if step["dueDate"]:
            expected[step["key"]] = (step, step["dueDate"], "CANCELLED")
    if set(found) != {f"{key}@uplift" for key in expected}:
        yield f"{len(found)} events, expected {len(expected)}"
        return
    def days(plan):
        return (datetime.date.fromisoformat(plan["input"]["exportDate"]) - datetime.date(2000, 1, 1)).days

    # A later plan of the same export has a later revision.
    revision = max(days(run.plan), days(run.earlier) + 1 if run.earlier else 0)
    stamp = run.plan["input"]["exportDate"].replace("-", "") + "T000000Z"
    for key, (step, due, status) in expected.items():
        event = found[f"{key}@uplift"]
        day = datetime.date.fromisoformat(due)
        values = {
            "DTSTART": day.strftime("%Y%m%d"),
            "DTEND": (day + datetime.timedelta(days=1)).strftime("%Y%m%d"),
            "DTSTAMP": stamp,
            "STATUS": status,
            "SEQUENCE": str(revision),
        }
        for name, value in values.items():
            if event[name] != value:
                yield f"{key}, {name}: {event[name]}, expected {value}"
        summary = unescaped(event["SUMMARY"])
        if step in run.plan["steps"]:
            if not common.is_title(summary, common.title(step)):
                yield f"{key}: summary '{summary}'"
            if event["CATEGORIES"].split(",") != common.labels(step):
                yield f"{key}: categories {event['CATEGORIES']}"
            yield from common.facts(step, unescaped(event["DESCRIPTION"]))
        elif not summary.startswith(f"[{key}] "):
            yield f"{key}: summary '{summary}'"
