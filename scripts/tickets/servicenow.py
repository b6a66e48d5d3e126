"""servicenow.csv, servicenow-records.json and servicenow-close.csv."""

import json

from tickets import common

FORMAT = "servicenow"
CASES = {"by control": [], "by scope": ["--group", "scope"], "alone": ["--group", "none"]}
URGENCY = {"critical": "1 1 1", "high": "2 1 2", "medium": "2 2 3", "low": "3 2 4", "unknown": "3 2 4"}


def issues(plan):
    """The key is what records are found by."""
    return {}


def check(run):
    header, rows = run.rows("servicenow.csv")
    yield from common.formulas("servicenow.csv", header, rows)
    records = [dict(zip(header, row)) for row in rows]
    steps = run.steps()
    parents = common.parents(run.plan, run.grouping)
    wanted = {parents[step["key"]]["key"] for step in steps if step["key"] in parents}
    seen = set()
    for record in records:
        if record["u_parent_key"] and record["u_parent_key"] not in seen:
            yield f"{record['u_key']}: its parent comes later or never"
        seen.add(record["u_key"])
        size = sum(len(cell.encode()) for cell in record.values())
        if size > 8126:
            yield f"{record['u_key']}: {size} bytes"
    found = {record["u_key"]: record for record in records}
    if set(found) != wanted | {step["key"] for step in steps} or len(records) != len(found):
        yield f"{len(records)} rows, expected {len(wanted)} parents and {len(steps)} tickets"
        return
    for step in steps:
        record = found[step["key"]]
        parent = parents.get(step["key"])
        owner = step["owner"] or ""
        expected = {
            "correlation_id": step["key"],
            "u_parent_key": parent["key"] if parent else "",
            "assigned_to": "" if owner[:1] in common.FORMULA else owner,
            "due_date": f"{step['dueDate']} 23:59:59" if step["dueDate"] else "",
            "u_estimate_minutes": str(step["effortMinutes"]),
        }
        for column, value in expected.items():
            if record[column] != value:
                yield f"{step['key']}, {column}: '{record[column]}', expected '{value}'"
        ranks = " ".join(record[column] for column in ("impact", "urgency", "priority"))
        if ranks != URGENCY[step["recommendation"]["severity"]]:
            yield f"{step['key']}: impact, urgency, priority {ranks}"
        if common.Decimal(record["u_gain_percent_points"]) != common.Decimal(step["gain"]):
            yield f"{step['key']}: gain {record['u_gain_percent_points']}"
        if not common.is_title(record["short_description"], common.title(step), limit=160):
            yield f"{step['key']}: title '{record['short_description']}'"
        if bool(record["work_notes"]) != (run.change(step) == "changed"):
            yield f"{step['key']}: notes '{record['work_notes']}'"
        yield from common.facts(step, record["description"])
    sent = json.loads((run.folder / "servicenow-records.json").read_text("utf-8"))["records"] if records else []
    if sent != [{column: cell for column, cell in record.items() if cell} for record in records]:
        yield "servicenow-records.json: differs from servicenow.csv"
    closing = run.closing()
    if not closing:
        return
    header, rows = run.rows("servicenow-close.csv")
    if [(row[0], row[3]) for row in rows] != [(step["key"], "7") for step in closing]:
        yield "servicenow-close.csv: closes other tickets"
