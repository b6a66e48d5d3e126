"""jira.csv, its saved mapping, and the files for Atlassian's command line."""

import json

from tickets import common, markup

FORMAT = "jira"
CASES = {
    "by control": [],
    "by scope, for the command line": ["--group", "scope", "--project", "SEC"],
    "without parents": ["--group", "none"],
}
PRIORITIES = {"critical": "Highest", "high": "High", "medium": "Medium", "unknown": "Medium", "low": "Low"}
HEADER = (
    ["Issue Type", "Issue Key", "Issue ID", "Parent", "Summary", "Description", "Priority"]
    + ["Labels"] * 5
    + ["Assignee", "Due Date", "Original Estimate", "Remaining Estimate"]
)


def issues(plan):
    parents = {parent["key"] for kind in ("control", "scope") for parent in common.parents(plan, kind).values()}
    keys = [step["key"] for step in plan["steps"]] + sorted(parents)
    return {key: f"SEC-{number}" for number, key in enumerate(keys, start=1)}


def check(run):
    yield from check_rows(run)
    yield from check_mapping(run)
    yield from check_command_line(run)
    yield from check_closing(run)


def check_rows(run):
    header, rows = run.rows("jira.csv")
    changed = any(run.change(step) == "changed" for step in run.steps())
    if header != HEADER + ["Comment"] * changed:
        yield f"columns {header}"
        return
    yield from common.formulas("jira.csv", header, rows)
    parents = common.parents(run.plan, run.grouping)
    steps = {step["key"]: step for step in run.steps()}
    wanted = {parents[key]["key"]: parents[key]["name"] for key in steps if key in parents}
    numbers, seen = {}, []
    for number, row in enumerate(rows, start=2):
        cells = {name: value for name, value in zip(header, row) if name != "Labels"}
        labels = [value for name, value in zip(header, row) if name == "Labels" and value]
        key = cells["Summary"][1:].split("]")[0]
        if cells["Issue ID"] in numbers.values() or not cells["Issue ID"].isdigit():
            yield f"row {number}: Issue ID {cells['Issue ID']}"
        numbers[key] = cells["Issue ID"]
        seen.append(key)
        text, links = markup.from_wiki(cells["Description"])
        if common.units(cells["Description"]) > 32_767:
            yield f"row {number}: a description of {common.units(cells['Description'])} characters"
        if key in wanted:
            expected = parent_cells(run, key, wanted[key])
            if labels != ["uplift", key, run.grouping]:
                yield f"{key}: labels {labels}"
        elif key in steps:
            step = steps[key]
            expected = ticket_cells(run, step, numbers.get(parents[key]["key"], "?") if key in parents else "")
            if labels != common.labels(step):
                yield f"{key}: labels {labels}, expected {common.labels(step)}"
            yield from common.facts(step, text)
            yield from common.resources_missing(run, step, text)
            if step["link"] not in links:
                yield f"{key}: links {links}, expected {step['link']}"
            if changed and cells["Comment"].startswith("Changed since") != (run.change(step) == "changed"):
                yield f"{key}: comment '{cells['Comment']}'"
        else:
            yield f"row {number}: {key} is not to be written"
            continue
        for column, value in expected.items():
            found = cells[column]
            if not (common.is_title(found, value) if column == "Summary" else found == value):
                yield f"{key}, {column}: '{found}', expected '{value}'"
    order = sorted(wanted, key=seen.index) if set(wanted) <= set(seen) else list(wanted)
    if seen != order + list(steps) and sorted(seen) != sorted(order + list(steps)):
        yield f"rows {seen}, expected {order} and {list(steps)}"
    kinds = [row[0] for row in rows]
    if kinds != sorted(kinds):
        yield f"epics and tasks are mixed: {kinds}"


def parent_cells(run, key, name):
    return {
        "Issue Type": "Epic",
        "Issue Key": run.issues.get(key, ""),
        "Parent": "",
        "Summary": f"[{key}] {name}",
        "Assignee": "",
        "Due Date": "",
        "Original Estimate": "",
        "Remaining Estimate": "",
    }


def ticket_cells(run, step, parent):
    seconds = str(step["effortMinutes"] * 60)
    return {
        "Issue Type": "Task",
        "Issue Key": run.issues.get(step["key"], ""),
        "Parent": parent,
        "Summary": common.title(step),
        "Priority": PRIORITIES[step["recommendation"]["severity"]],
        "Assignee": common.account(step),
        "Due Date": step["dueDate"] or "",
        "Original Estimate": seconds,
        "Remaining Estimate": seconds,
    }


def check_mapping(run):
    mapping = json.loads((run.folder / "jira-configuration.json").read_text(encoding="utf-8"))
    header, _ = run.rows("jira.csv")
    expected = {
        "config.version": "2.0",
        "config.delimiter": ",",
        "config.encoding": "UTF-8",
        "config.date.format": "yyyy-MM-dd",
    }
    for name, value in expected.items():
        if mapping.get(name) != value:
            yield f"jira-configuration.json: {name} is {mapping.get(name)}"
    fields = mapping["config.field.mappings"]
    if set(fields) != set(header) or len({field["jira.field"] for field in fields.values()}) != len(fields):
        yield f"jira-configuration.json: fields {fields}"
    if mapping.get("config.project", {}).get("project.key") != run.argument("--project"):
        yield f"jira-configuration.json: project {mapping.get('config.project')}"


def check_command_line(run):
    project = run.argument("--project")
    there = [name for name in run.files() if name.startswith("jira-acli")]
    new = [step for step in run.steps() if step["key"] not in run.issues]
    if not project:
        if there:
            yield f"{there} without a project"
        return
    if not new:
        return
    header, rows = run.rows("jira-acli.csv")
    if header != ["summary", "projectKey", "issueType", "description", "label", "parentIssueId", "assignee"]:
        yield f"jira-acli.csv: columns {header}"
        return
    yield from common.formulas("jira-acli.csv", header, rows)
    parents = common.parents(run.plan, run.grouping)
    found = {row[0][1:].split("]")[0]: row for row in rows}
    if set(found) != {step["key"] for step in new}:
        yield f"jira-acli.csv: {sorted(found)}"
        return
    for step in new:
        parent = run.issues.get(parents[step["key"]]["key"], "") if step["key"] in parents else ""
        row = found[step["key"]]
        expected = [project, "Task", row[3], "uplift", parent, common.account(step)]
        if not common.is_title(row[0], common.title(step)) or row[1:] != expected:
            yield f"jira-acli.csv, {step['key']}: {row[:3] + row[4:]}"
        yield from common.facts(step, row[3])


def check_closing(run):
    closing = run.closing()
    if not closing:
        return
    header, rows = run.rows("jira-close.csv")
    yield from common.formulas("jira-close.csv", header, rows)
    if [row[0] for row in rows] != [run.issues[step["key"]] for step in closing]:
        yield f"jira-close.csv: {[row[0] for row in rows]}"
    query = (run.folder / "jira-close.jql").read_text(encoding="utf-8")
    for step in closing:
        if f'"{step["key"]}"' not in query or rf'summary ~ "\"{step["key"]}\""' not in query:
            yield f"jira-close.jql: without {step['key']}"
