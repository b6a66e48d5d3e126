"""Checks of what is written for GitHub, with Mermaid and GitHub's reader of Markdown. See scripts/test-mermaid."""

import collections
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(__file__))
import github_markdown
import hostile
import mermaid_chart
from devtools import Browser
from report_case import Case

DAY = ["--as-of", "2026-11-20"]
ROUNDS = 4


def policy(folder, name, setup, each):
    path = os.path.join(folder, f"{name}.yaml")
    with open(path, "w", encoding="utf-8") as file:
        file.write("version: 1\neffort:\n  defaults: none\n  rules:\n    - when: { recommendation: \"*\" }\n"
                   f"      manual: {{ setup: {setup}, each: {each} }}\n      quickFix: none\n      script: none\n")
    return ["--policy", path]


def sample(folder, name, scopes, findings):
    path = os.path.join(folder, f"{name}.ndjson")
    with open(path, "w", encoding="utf-8") as file:
        file.write(Case.uplift("sample", "--scopes", str(scopes), "--findings", str(findings), "--seed", "3"))
    return path


def healthy(folder, path):
    """The same tenant with nothing to do."""
    with open(path, encoding="utf-8") as file:
        text = file.read().replace('"Unhealthy"', '"Healthy"')
    path = os.path.join(folder, "healthy.ndjson")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def reports(folder):
    """Name, input, how it is planned, how it is told, and how many charts there should be."""
    contoso, bundles = "scenarios/contoso", "scenarios/bundles"
    for scenario in sorted(entry.path for entry in os.scandir("scenarios") if entry.is_dir()):
        for budget in ("4h", "40h", "400h"):
            yield f"{os.path.basename(scenario)} {budget}", scenario, ["--budget", budget, *DAY], [], 1
    yield "nothing to spend", bundles, ["--budget", "0m"], [], 1
    yield "nothing spent", bundles, ["--budget", "1m"], [], 1
    yield "a target", contoso, ["--target", "70%", *DAY], ["--target", "75%"], 1
    yield "one scope", contoso, ["--budget", "8h", "--scope", "contoso-dev", *DAY], [], 1
    yield "legacy", contoso, ["--budget", "40h", "--model", "legacy2019", *DAY], [], 1
    yield "for a comment", contoso, ["--budget", "40h", *DAY], ["--fit", "comment"], 1
    yield "one finding", sample(folder, "one", 1, 1), ["--budget", "40h"], [], 1
    yield "a minute", sample(folder, "one", 1, 1), ["--budget", "1m", *policy(folder, "minute", "1m", "0m")], [], 1
    large = sample(folder, "large", 4, 800)
    yield "a sample", large, ["--budget", "400h"], [], 1
    yield "minutes", large, ["--budget", "40m", *policy(folder, "minutes", "1m", "1m")], [], 1
    yield "huge hours", large, ["--budget", "400000h", *policy(folder, "huge", "9000h", "900h")], [], 1
    yield "no gain", healthy(folder, sample(folder, "none", 2, 4)), ["--budget", "40h"], [], 0
    yield "hostile", hostile.write(contoso, os.path.join(folder, "hostile")), ["--budget", "40h", *DAY], [], 1


def written(folder):
    """Name and chart of every report; a report with too few or too many charts is a fault."""
    saved = os.path.join(folder, "plan.json")
    for name, source, plan, report, wanted in reports(folder):
        policy = plan[plan.index("--policy"):][:2] if "--policy" in plan else []
        Case.uplift("plan", source, *plan, "--save", saved)
        text = Case.uplift("report", saved, source, "--markdown", "-", "--time-limit", "20s", *policy, *report)
        found = mermaid_chart.charts(text)
        if len(found) != wanted or text.count("xychart") != wanted:
            yield name, f"{len(found)} charts, not {wanted}", None
        for chart in found:
            yield name, None, chart


def check_charts(browser, folder):
    """Charts drawn, and sentences about them."""
    mermaid_chart.install(folder)
    charts = list(written(folder))
    faults = [f"{name}: {fault}" for name, fault, _ in charts if fault]
    charts = [(name, chart) for name, _, chart in charts if chart]
    for version, _, _ in mermaid_chart.VERSIONS:
        with browser.page() as page:
            page.open(os.path.join(folder, f"mermaid-{version}.html"))
            found = [f"{name}, {theme}, Mermaid {version}: {fault}" for name, chart in charts
                     for theme in mermaid_chart.GROUNDS for fault in mermaid_chart.faults(page, chart, theme)]
            found += [f"Mermaid {version} asked for {event['request']['url']}"
                      for event in page.events("Network.requestWillBeSent")
                      if not event["request"]["url"].startswith(("file://", "data:"))]
            print(f"{len(charts)} charts drawn by Mermaid {version}, light and dark, {len(found)} faults", flush=True)
            missed = [name for name, chart in mermaid_chart.broken(charts[0][1])
                      if not any(list(mermaid_chart.faults(page, chart, theme)) for theme in mermaid_chart.GROUNDS)]
            count = len(mermaid_chart.BREAKS)
            print(f"{count - len(missed)} of {count} broken charts found", flush=True)
            faults += found + [f"Mermaid {version}: nobody notices {name!r}" for name in missed]
    return faults


def counted(page, texts):
    """What stands in texts of a kind: elements by name, and sentences about what may not."""
    shape, faults = collections.Counter(), []
    for text in texts:
        found = github_markdown.read(page, text)
        shape += github_markdown.shape(found)
        faults += github_markdown.faults(found)
    return shape, faults


def check_texts(browser, folder):
    names, count, faults = github_markdown.NAMES, 0, []
    with browser.page() as page:
        plain = github_markdown.documents(os.path.join(folder, "plain"), github_markdown.TAME)
        shapes = {}
        for kind, texts in plain.items():
            shapes[kind], found = counted(page, texts)
            faults += [f"plain {kind}: {fault}" for fault in found]
        for turn in range(ROUNDS):
            place = turn * len(names) // ROUNDS
            there = os.path.join(folder, f"names-{turn}")
            for kind, texts in github_markdown.documents(there, names[place:] + names[:place]).items():
                shape, found = counted(page, texts)
                count += len(texts)
                faults += [f"{kind}, names {turn}: {fault}" for fault in found]
                more, less = shape - shapes[kind], shapes[kind] - shape
                # A name that ends with a space is not bold where it should be; nothing else comes of that.
                less.pop(("strong", None), None)
                if more or less:
                    faults.append(f"{kind}, names {turn}: {dict(more)} more and {dict(less)} less than with plain names")
        print(f"{count} texts read as GitHub does, {len(faults)} faults", flush=True)
        missed = list(github_markdown.unnoticed(page, plain["report"][0]))
        total = len(github_markdown.INLINE)
        print(f"{total - len(missed)} of {total} raw names found", flush=True)
    return faults + [f"nobody notices {name!r}" for name in missed]


def picture(browser, folder, path):
    """Contoso's chart as GitHub shows it, light beside dark."""
    mermaid_chart.install(folder)
    saved = os.path.join(folder, "plan.json")
    Case.uplift("plan", "scenarios/contoso", "--budget", "40h", *DAY, "--save", saved)
    chart = mermaid_chart.charts(Case.uplift("report", saved, "scenarios/contoso", "--markdown", "-"))[0]
    version = mermaid_chart.VERSIONS[0][0]
    with browser.page(width=1400, height=500) as page:
        page.open(os.path.join(folder, f"mermaid-{version}.html"))
        # Where the body is laid out otherwise, Mermaid measures its texts as nothing.
        page.run("at.insertAdjacentHTML('beforebegin', '<div id=first></div>'); for (const [part, left] of "
                 "[[first, 0], [at, 700]]) part.style.cssText = `position: absolute; width: 700px; left: ${left}px`")
        for theme in mermaid_chart.GROUNDS:
            mermaid_chart.draw(page, chart, theme)
            page.run("first.innerHTML ||= at.innerHTML.replaceAll('chart', 'first')")
        page.picture(path)


def main(arguments):
    with tempfile.TemporaryDirectory(prefix="uplift-mermaid-") as folder, Browser() as browser:
        if arguments[:1] == ["--picture"] and len(arguments) == 2:
            picture(browser, folder, arguments[1])
            return 0
        if arguments:
            raise SystemExit(f"unknown: {' '.join(arguments)}; see scripts/test-mermaid")
        faults = check_charts(browser, folder) + check_texts(browser, folder)
    for fault in faults[:60]:
        print(f"  {fault[:400]}")
    return 1 if faults else 0


sys.exit(main(sys.argv[1:]))
