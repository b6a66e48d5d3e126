"""tickets.csv and resources.csv."""

from tickets import common

FORMAT = "csv"
CASES = {"by control": [], "by scope": ["--group", "scope"]}
HEADER = (
    "Key,Issue,Change,Parent,Parent title,Title,Recommendation,Severity,Scope,Scope id,How,Resources,"
    "Estimate minutes,Gain percent points,Score after,Owner,Due date,Sprint,Labels,Description,Link"
).split(",")


def issues(plan):
    return {step["key"]: f"T{step['order']}" for step in plan["steps"]}


def check(run):
    header, rows = run.rows("tickets.csv")
    if header != HEADER:
        yield f"columns {header}"
        return
    yield from common.formulas("tickets.csv", header, rows)
    steps = run.steps()
    closing = run.closing()
    later = run.later()
    if len(rows) != len(steps) + len(closing) + len(later):
        yield f"{len(rows)} rows, expected {len(steps)}, {len(closing)} to close and {len(later)} for later"
        return
    parents = common.parents(run.plan, run.grouping)
    for step, row in zip(steps, rows):
        cells = dict(zip(header, row))
        parent = parents.get(step["key"])
        expected = {
            "Key": step["key"],
            "Issue": run.issues.get(step["key"], ""),
            "Change": run.change(step),
            "Parent": parent["key"] if parent else "",
            "Parent title": parent["name"] if parent else "",
            "Recommendation": common.harmless(step["recommendation"]["name"]),
            "Severity": step["recommendation"]["severity"],
            "Scope": common.harmless(step["scope"]["name"]),
            "Scope id": step["scope"]["id"],
            "How": common.method(step).removesuffix(" methods"),
            "Resources": str(len(step["resources"])),
            "Estimate minutes": str(step["effortMinutes"]),
            "Owner": common.neutral(step["owner"] or ""),
            "Due date": step["dueDate"] or "",
            "Sprint": step["sprint"] or "",
            "Labels": " ".join(common.labels(step)),
            "Link": step["link"],
        }
        for column, value in expected.items():
            if cells[column] != value:
                yield f"{step['key']}, {column}: '{cells[column]}', expected '{value}'"
        if common.Decimal(cells["Gain percent points"]) != common.Decimal(step["gain"]):
            yield f"{step['key']}: gain {cells['Gain percent points']}, expected {step['gain']}"
        if not common.is_title(cells["Title"], common.title(step)):
            yield f"{step['key']}: title '{cells['Title']}'"
        yield from common.facts(step, cells["Description"])
    expected = [[step["key"], "close"] for step in closing] + [[step["key"], "later"] for step in later]
    if [[row[0], row[2]] for row in rows[len(steps) :]] != expected:
        yield f"{[[row[0], row[2]] for row in rows[len(steps) :]]}, expected {expected}"
    header, rows = run.rows("resources.csv")
    expected = [
        [step["key"], resource["id"], resource["name"], common.METHODS[resource["method"]], str(resource["effortMinutes"])]
        for step in steps
        for resource in step["resources"]
    ]
    if rows != expected:
        yield "resources.csv: differs from the plan's resources"
