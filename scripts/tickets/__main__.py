"""The command line of scripts/check-tickets."""

import argparse
import json
import importlib
import pathlib
import pkgutil
import subprocess
import sys
import tempfile

import tickets
from tickets import common

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent

LONGEST_LIST = 40


def formats():
    names = [module.name for module in pkgutil.iter_modules(tickets.__path__)]
    modules = [importlib.import_module(f"tickets.{name}") for name in sorted(names) if not name.startswith("__")]
    return {module.FORMAT: module for module in modules if hasattr(module, "FORMAT")}


def plan(uplift, budget, folder):
    path = folder / f"plan-{budget}.json"
    arguments = ["plan", ROOT / "scenarios/contoso", "--budget", budget, "--as-of", "2026-11-20", "--save", path]
    subprocess.run([uplift, *arguments, "--quiet"], check=True, stdout=subprocess.DEVNULL)
    return path


def changed(path):
    """The plan with an owner and a description that it did not have, so that some tickets differ in nothing else.

    Two steps leave it, one done and one undone, that share their parents with others."""
    text = path.read_text(encoding="utf-8")
    first = common.load(path)["steps"]
    owners = [step["owner"] for step in first if step["owner"]]
    text = text.replace(f'"owner": "{owners[0]}"', '"owner": "=cmd|calc; o\'brien@contoso.example"', 1)
    text = text.replace(f'"description": "{first[1]["description"]}"', '"description": "Other words."', 1)
    plan = json.loads(text)
    done, undone = leaving(plan)
    plan["steps"] = [step for step in plan["steps"] if step not in (done, undone)]
    plan["stillUnhealthy"].append({
        "key": undone["key"], "recommendation": undone["recommendation"]["id"], "scope": undone["scope"]["id"],
        "resources": len(undone["resources"])})
    path.write_text(json.dumps(plan, ensure_ascii=False), encoding="utf-8")
    return path


def leaving(plan):
    """Two steps, neither of the first ones, under parents that keep others."""
    groups = [common.parents(plan, grouping) for grouping in ("control", "scope")]

    def shares(step):
        keys = [group.get(step["key"], {}).get("key") for group in groups]
        return all(sum(other["key"] == key for other in group.values()) > 3 for key, group in zip(keys, groups))

    done, undone, *_ = [step for step in plan["steps"][2:] if step["completes"] and shares(step)]
    return done, undone


def write(uplift, arguments):
    done = subprocess.run([uplift, "tickets", *arguments], capture_output=True, text=True)
    if done.returncode != 0:
        yield f"exit {done.returncode}: {done.stderr.strip()}"


def runs(uplift, module, case, plans, folder, pandas):
    """Sentences about both runs of a case: the first plan, and the next one since the first."""
    first, second = (common.load(path) for path in plans)
    extra = module.CASES[case]
    grouping = extra[extra.index("--group") + 1] if "--group" in extra else "control"
    names = module.issues(first)
    if grouping == "none":
        # A tracker that never had parents.
        names = {step["key"]: names[step["key"]] for step in first["steps"] if step["key"] in names}
    described = folder / "tracker.csv"
    lines = "".join(f"{key},{issue}\r\n" for key, issue in sorted(names.items()))
    described.write_text("key,issue\r\n" + lines, encoding="utf-8", newline="")
    for earlier, current, path in ((None, first, plans[0]), (first, second, plans[1])):
        out = folder / ("since" if earlier else "first")
        arguments = [path, "--format", module.FORMAT, "--out", out, *extra]
        if earlier:
            arguments += ["--since", plans[0]] + (["--issues", described] if names else [])
        faults = list(write(uplift, arguments))
        if not faults:
            checked = subprocess.run([uplift, "tickets", "--check", out], capture_output=True, text=True)
            if checked.returncode != 0:
                faults.append(f"--check: {checked.stdout}")
            known = names if earlier else {}
            run = common.Run(current, earlier, known, out, grouping, extra, pandas)
            try:
                faults += list(module.check(run))
            except (OSError, ValueError, KeyError) as error:
                faults.append(f"{type(error).__name__}: {error}")
        for fault in faults:
            yield f"{module.FORMAT}, {case}, {out.name}: {fault}"


def main():
    known = formats()
    parser = argparse.ArgumentParser(prog="scripts/check-tickets", description=__doc__)
    parser.add_argument("--uplift", default=ROOT / ".build/debug/uplift", type=pathlib.Path)
    parser.add_argument("--pandas", action="store_true", help="read every CSV file with pandas too")
    parser.add_argument("formats", nargs="*", metavar="FORMAT", help=", ".join(known))
    options = parser.parse_args()
    unknown = [name for name in options.formats if name not in known]
    if unknown:
        parser.error(f"no format {unknown[0]}; there are {', '.join(known)}")
    uplift = options.uplift.resolve()
    faults, count = [], 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        plans = [plan(uplift, budget, folder) for budget in ("40h", "60h")]
        changed(plans[1])
        for format in options.formats or known:
            for number, case in enumerate(known[format].CASES):
                place = folder / f"{format}-{number}"
                place.mkdir()
                faults += runs(uplift, known[format], case, plans, place, options.pandas)
                count += 2
    for fault in faults[:LONGEST_LIST]:
        print(fault)
    print(f"{count} folders of tickets, {len(faults)} faults")
    return 1 if faults or not count else 0


sys.exit(main())
