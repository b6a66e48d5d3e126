"""azure-devops.csv for every process."""

from tickets import common, markup

FORMAT = "azure-devops"
CASES = {
    "Agile": [],
    "Basic": ["--process", "basic"],
    "Scrum, by scope": ["--process", "scrum", "--group", "scope", "--area", "Contoso\\Security"],
    "CMMI, without parents": ["--process", "cmmi", "--group", "none", "--iteration", "Contoso\\Sprint 1"],
}
PARENTS = {"agile": "User Story", "basic": "Issue", "scrum": "Product Backlog Item", "cmmi": "Requirement"}
CLOSED = {"agile": "Closed", "basic": "Done", "scrum": "Done", "cmmi": "Closed"}
PRIORITIES = {"critical": "1", "high": "2", "medium": "3", "unknown": "3", "low": "4"}
FORBIDDEN = {"State", "Reason", "Created By", "Changed Date", "Assigned To"}


def issues(plan):
    parents = {parent["key"] for kind in ("control", "scope") for parent in common.parents(plan, kind).values()}
    keys = [step["key"] for step in plan["steps"]] + sorted(parents)
    return {key: str(number) for number, key in enumerate(keys, start=4711)}


def columns(run, process):
    titles = ["Title"] if run.grouping == "none" else ["Title 1", "Title 2"]
    paths = [name for name, argument in (("Area Path", "--area"), ("Iteration Path", "--iteration")) if run.argument(argument)]
    estimates = ["Remaining Work"] + ["Original Estimate"] * (process in ("agile", "cmmi"))
    number = ["ID"] * bool(run.issues)
    return number + ["Work Item Type", *titles, "Description", "Priority", "Tags", *paths, *estimates]


def check(run):
    process = run.argument("--process") or "agile"
    header, rows = run.rows("azure-devops.csv")
    if FORBIDDEN & set(header) or header != columns(run, process):
        yield f"columns {header}, expected {columns(run, process)}"
        return
    yield from common.formulas("azure-devops.csv", header, rows)
    parents = common.parents(run.plan, run.grouping)
    steps = {step["key"]: step for step in run.steps()}
    above, seen = None, []
    for row in rows:
        cells = dict(zip(header, row))
        isTop = bool(cells.get("Title 1"))
        title = cells.get("Title") or cells.get("Title 1") or cells.get("Title 2")
        key = title[1:].split("]")[0]
        seen.append(key)
        text, links, faults = markup.from_html(cells["Description"])
        for fault in faults:
            yield f"{key}: {fault} in the description"
        expected = {"Area Path": run.argument("--area") or "", "Iteration Path": run.argument("--iteration") or ""}
        if run.issues:
            expected["ID"] = run.issues.get(key, "")
        if key in steps:
            step = steps[key]
            hours = common.hours(step["effortMinutes"])
            expected |= {
                "Work Item Type": "Task",
                "Priority": PRIORITIES[step["recommendation"]["severity"]],
                "Remaining Work": hours,
                "Original Estimate": hours,
            }
            tags = common.labels(step) + ([common.label(f"owner-{step['owner']}")] if step["owner"] else [])
            if isTop or parents.get(key, {}).get("key") != above:
                yield f"{key}: stands under {above}, expected {parents.get(key)}"
            if not common.is_title(title, common.title(step)):
                yield f"{key}: title '{title}'"
            yield from common.facts(step, text)
            yield from common.resources_missing(run, step, text)
            if step["link"] not in links:
                yield f"{key}: links {links}, expected {step['link']}"
        else:
            above = key
            children = [steps[name] for name, parent in parents.items() if parent["key"] == key and name in steps]
            if not isTop or not children:
                yield f"{key}: is not to be written"
                continue
            worst = min(PRIORITIES[step["recommendation"]["severity"]] for step in children)
            expected |= {
                "Work Item Type": PARENTS[process],
                "Priority": worst,
                "Remaining Work": "",
                "Original Estimate": "",
            }
            tags = ["uplift", key, run.grouping]
            name = next(parent["name"] for parent in parents.values() if parent["key"] == key)
            if not common.is_title(title, f"[{key}] {name}"):
                yield f"{key}: title '{title}'"
        expected["Tags"] = "; ".join(tags)
        for column, value in expected.items():
            if column in cells and cells[column] != value:
                yield f"{key}, {column}: '{cells[column]}', expected '{value}'"
    wanted = list(steps) + sorted({parents[key]["key"] for key in steps if key in parents})
    if sorted(seen) != sorted(wanted):
        yield f"rows {seen}, expected {wanted}"
    yield from check_closing(run, process)


def check_closing(run, process):
    closing = [step for step in run.closing() if step["key"] in run.issues]
    if not closing:
        return
    header, rows = run.rows("azure-devops-close.csv")
    if header != ["ID", "Work Item Type", "Title", "State"]:
        yield f"azure-devops-close.csv: columns {header}"
    expected = [[run.issues[step["key"]], "Task", common.title(step), CLOSED[process]] for step in closing]
    if rows != expected:
        yield f"azure-devops-close.csv: {rows}"
