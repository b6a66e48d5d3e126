"""Checks of the HTML report in a browser. See scripts/test-browser."""

import html
import json
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(__file__))
import hostile
import mutations
from devtools import Browser
from report_case import UPLIFT, Case, Checks, choose, is_altered
from report_figures import check_filters, check_head, check_slider

HERE = os.path.dirname(__file__)
INSPECT = open(os.path.join(HERE, "inspect.js"), encoding="utf-8").read()


def check_quiet(page, checks, case):
    """Nothing said, thrown, asked for or run."""
    for event in page.events("Runtime.consoleAPICalled"):
        checks.expect(False, f"console: {event['type']} {event['args']}")
    for event in page.events("Runtime.exceptionThrown"):
        checks.expect(False, f"thrown: {event['exceptionDetails'].get('exception', event)}")
    for event in page.events("Log.entryAdded"):
        checks.expect(False, f"log: {event['entry']['level']} {event['entry']['text']}")
    for event in page.events("Audits.issueAdded"):
        checks.expect(False, f"issue: {json.dumps(event['issue'])[:300]}")
    for event in page.events("Page.javascriptDialogOpening"):
        checks.expect(False, f"dialog: {event['message']}")
    requests = [event["request"]["url"] for event in page.events("Network.requestWillBeSent")]
    for address in requests:
        checks.expect(address.startswith(("file://", "data:")), f"asked for {address}")
    checks.expect(len(requests) >= 1, "no request was seen: the check sees nothing")
    checks.equal(page.run("window.owned"), None, "window.owned")
    checks.equal(page.run("faultsOf.strangers()"), [], "elements of strangers")


def check_structure(page, checks, case):
    for fault in page.run("faultsOf.structure()"):
        checks.expect(False, fault)
    checks.expect("remediation plan" in page.run("document.title"), "document.title")
    checks.equal(page.run("document.querySelectorAll('#list > ol > li').length"), len(case.plan["steps"]), "steps")
    keys = page.run("[...document.querySelectorAll('#list > ol > li')].map(row => row.id)")
    checks.equal(keys, [step["key"] for step in case.plan["steps"]], "keys")


def check_keyboard(page, checks, case):
    """From the top of the page by Tab alone."""
    if not case.plan["steps"]:
        return
    page.run("showAll(); document.activeElement.blur(); window.scrollTo(0, 0); getSelection().removeAllRanges()")
    page.run("document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')")
    order = []
    for _ in range(40):
        page.key("Tab")
        order.append(page.run("""(() => { const it = document.activeElement;
          return it.id || it.className || it.getAttribute('href') || it.tagName.toLowerCase(); })()"""))
        ring = page.run("getComputedStyle(document.activeElement).outlineStyle")
        checks.expect(ring != "none", f"{order[-1]} does not show that it has the focus")
        if order[-1] == "summary" and "search" in order:
            break
    wanted = ["skip", "theme", "#score", "budget", "budget-reset", "search", "by-scope", "by-severity", "by-method",
              "by-control", "by-budget", "clear", "summary"]
    found = [name for name in order if name in wanted and not (name == "summary" and "search" not in order[:order.index(name)])]
    found = [name for place, name in enumerate(order) if name in wanted and (name != "summary" or place == len(order) - 1)]
    checks.equal(found, wanted, "the order of Tab")
    checks.equal(page.run("document.activeElement.closest('li')?.id"), case.plan["steps"][0]["key"], "the step with the focus")
    for key in ["Enter", " "]:
        page.key(key)
        page.run("new Promise(done => setTimeout(done, 50))")
        is_open = page.run("rows[0].querySelector('details').open")
        checks.equal(is_open, key == "Enter", f"open after {key!r}")
    checks.expect(page.run("rows[0].querySelector('.more table') !== null"), "the opened step is empty")
    page.run("slider.focus()")
    value = page.run("slider.valueAsNumber")
    text = page.run("at('budget-text').textContent")
    page.key("ArrowLeft")
    checks.equal(page.run("slider.valueAsNumber"), value - 1, "the arrow key")
    checks.expect(page.run("at('budget-text').textContent") != text, "the arrow key changes nothing")
    page.key("Home")
    checks.equal(page.run("slider.valueAsNumber"), 0, "Home")
    page.key("End")
    checks.equal(page.run("slider.valueAsNumber"), page.run("stops.length - 1"), "End")
    page.run("at('budget-reset').click()")


def kind_of(identifier):
    """The group and the type that an id names."""
    parts = identifier.split("/")[1:]
    group = parts[parts.index("resourcegroups") + 1] if "resourcegroups" in parts else ""
    if "providers" in parts:
        behind = parts[parts.index("providers") + 1:]
        kind = "/".join(behind[:1] + behind[1::2])
    else:
        kind = "microsoft.resources/subscriptions" if len(parts) == 2 else ""
    return ", ".join(filter(None, [group, kind]))


def check_details(page, checks, case):
    """Every step opened: its texts against the saved plan."""
    page.run("for (const details of document.querySelectorAll('#list > ol > li > details')) details.open = true")
    page.run("new Promise(done => setTimeout(done, 300))")
    page.run("for (const more of document.querySelectorAll('.more button')) more.click()")
    page.run("for (const ids of document.querySelectorAll('.more .ids')) ids.open = true")
    page.run("new Promise(done => setTimeout(done, 300))")
    left_out = 0
    for index, step in enumerate(case.plan["steps"]):
        row = f"rows[{index}]"
        ids = page.run(f"[...{row}.querySelectorAll('.ids code')].flatMap(list => list.textContent.split('\\n'))")
        whole = [resource["id"] for resource in step["resources"] if not is_altered(resource["id"])]
        checks.equal(sorted(ids), sorted(whole), f"ids of step {index + 1}")
        altered = len(step["resources"]) - len(whole)
        said = page.run(f"[...{row}.querySelectorAll('.ids p')].map(text => text.textContent)")
        checks.expect(len(said) == (altered > 0) and all(text.startswith(f"{altered} id") for text in said),
                      f"step {index + 1} says of {altered} ids that are not shown: {said}")
        left_out += altered
        text = page.run(f"{row}.textContent")
        names = page.run(f"[...{row}.querySelectorAll('tbody th')].map(cell => cell.textContent)")
        checks.equal(len(names), len(step["resources"]), f"resources of step {index + 1}")
        if case.name != "hostile":
            checks.equal(sorted(names), sorted(resource["name"] for resource in step["resources"]), f"names of step {index + 1}")
            kinds = page.run(f"[...{row}.querySelectorAll('tbody .place')].map(cell => cell.textContent)")
            # What stands in other clouds has a kind of its own, which its id does not name.
            if not any("securityentitydata" in resource["id"] for resource in step["resources"]):
                checks.equal(sorted(kinds), sorted(kind_of(resource["id"]) for resource in step["resources"]), f"kinds of step {index + 1}")
            for source in step["provenance"]:
                checks.expect(source in text, f"step {index + 1} does not say {source}")
            for demand in step["demands"]:
                citation = ": ".join(filter(None, [demand["rule"], demand["because"]]))
                checks.expect(
                    f"The policy demands it ({citation})." in text, f"step {index + 1} does not say that the policy demands it")
            words = re.sub(r"<[^>]*>", " ", step["remediation"]).split()
            checks.expect(all(word in text for word in words), f"step {index + 1} does not say what to do")
            for threat in step["threats"]:
                checks.expect(threat in text, f"step {index + 1} does not name {threat}")
        minutes = page.run(f"steps[{index}].effort")
        checks.equal(minutes, step["effortMinutes"], f"effort of step {index + 1}")
        for completion in step["completes"]:
            number = completion["resources"]
            checks.expect(completion["control"] is None or f"on {number} resource" in text, f"step {index + 1} does not say what it completes")
        links = page.run(f"[...{row}.querySelectorAll('.more a[target]')].map(link => link.href)")
        checks.equal(links, [step["link"]] if step["link"].startswith("https://") else [], f"link of step {index + 1}")
    for fault in page.run("faultsOf.structure()"):
        checks.expect(False, f"with all steps open: {fault}")
    for width in [320, 1280]:
        page.size(width, 844)
        page.settle()
        for fault in page.run("faultsOf.overflow()"):
            checks.expect(False, f"with all steps open, {width} px: {fault}")
    checks.equal(left_out > 0, case.name == "hostile", "ids are left out")


def check_colors(page, checks, case):
    grounds = {}
    for scheme, theme in [("light", ""), ("dark", ""), ("light", "dark"), ("dark", "light")]:
        page.scheme(scheme)
        choose(page, "theme", theme)
        page.run("slider.value = '2'; showBudget()")
        page.settle()
        found = page.run("faultsOf.contrast()")
        checks.expect(found["texts"] > 100, "too few texts to look at")
        for fault in found["faults"]:
            checks.expect(False, f"contrast, {scheme} {theme}: {fault}")
        grounds[scheme, theme] = page.run("getComputedStyle(document.body).backgroundColor")
    checks.equal(grounds["dark", "light"], grounds["light", ""], "light asked for in the dark")
    checks.equal(grounds["light", "dark"], grounds["dark", ""], "dark asked for in the light")
    checks.expect(grounds["light", ""] != grounds["dark", ""], "dark is as light")
    page.scheme("light")
    choose(page, "theme", "")
    page.run("at('budget-reset').click()")


def check_print(page, checks, case, folder):
    # Neither filters nor colors nor the slider may reach the paper.
    if case.plan["steps"]:
        page.run("at('search').value = 'no-such-thing'; showMatches()")
    page.run("slider.value = '1'; showBudget()")
    choose(page, "theme", "dark")
    path = os.path.join(folder, f"{case.name}.pdf")
    page.pdf(path)
    information = subprocess.run(["pdfinfo", path], capture_output=True, text=True).stdout
    pages = int(re.search(r"Pages:\s+(\d+)", information).group(1))
    checks.expect(pages > 2, f"{pages} pages")
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True).stdout
    for step in case.plan["steps"]:
        checks.expect(step["key"] in text, f"{step['key']} is not printed")
    for heading in ["What the plan does to the score", "Where the score moves", "What to do, by recommendation",
                    "Fingerprints, and how to make this again"]:
        checks.expect(heading in text, f"{heading!r} is not printed")
    for control in ["Back to the plan", "only what fits the budget", "beyond the budget", "as the system", "no-such-thing"]:
        checks.expect(control not in text, f"{control!r} is printed")
    page.run("showAll(); at('budget-reset').click()")
    choose(page, "theme", "")


def check_narrow(page, checks, case):
    for width in [320, 390, 768, 1280]:
        page.size(width, 844)
        page.settle()
        for fault in page.run("faultsOf.overflow()"):
            checks.expect(False, f"{width} px: {fault}")
    page.size(1280, 900)


def check_without_scripts(browser, checks, case):
    with browser.page(scripts=False) as page:
        page.open(case.path)
        page.send("Emulation.setScriptExecutionDisabled", value=False)
        shown = page.run("[...document.querySelectorAll('[data-live]')].filter(part => part.checkVisibility()).length")
        checks.equal(shown, 0, "controls that do nothing without scripts")
        keys = page.run("[...document.querySelectorAll('#list li')].filter(row => row.checkVisibility()).length")
        checks.equal(keys, len(case.plan["steps"]), "steps without scripts")
        texts = page.run("document.querySelectorAll('.recommendation').length")
        checks.equal(texts, len({step["recommendation"]["id"] for step in case.plan["steps"]}), "texts without scripts")


def check_controls(page, checks, case):
    if case.plan["model"] != "classic":
        checks.expect(page.run("at('controls') === null"), "controls of a model that has none")
        return
    before = page.run("at('controls').tBodies[0].innerText")
    choose(page, "control-scope", page.run("at('control-scope').options[1].value"))
    checks.expect(page.run("at('controls').tBodies[0].innerText") != before, "the controls of one scope are those of all")
    choose(page, "control-scope", "")
    checks.equal(page.run("at('controls').tBodies[0].innerText"), before, "the controls of all scopes again")


def check_names(page, checks, case):
    """What a screen reader hears: every control has a name, and the browser's tree has the landmarks."""
    page.send("Accessibility.enable")
    nodes = page.send("Accessibility.getFullAXTree")["nodes"]
    roles = [node["role"]["value"] for node in nodes if not node["ignored"]]
    roles_of_steps = ["search", "searchbox"] if case.plan["steps"] else []
    for role in ["banner", "navigation", "main", "contentinfo", "slider", "table", "figure", *roles_of_steps]:
        checks.expect(role in roles, f"nothing is a {role}")
    controls = {"button", "slider", "combobox", "searchbox", "checkbox", "link", "DisclosureTriangle", "region", "image",
                "table", "svg-root"}
    for node in nodes:
        if not node["ignored"] and node["role"]["value"] in controls:
            checks.expect(node.get("name", {}).get("value", "").strip(), f"{node['role']['value']} without a name")
    page.send("Accessibility.disable")


def check_address(page, checks, case):
    if not case.plan["steps"]:
        return
    key = case.plan["steps"][-1]["key"]
    page.run(f"location.hash = '#{key}'")
    page.run("new Promise(done => setTimeout(done, 200))")
    checks.expect(page.run(f"document.getElementById('{key}').querySelector('details').open"), "the address opens no step")


def check_policy(checks, case):
    """What the page allows itself."""
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', case.text)
    checks.expect(policy is not None, "no security policy")
    if policy:
        parts = dict(part.strip().split(" ", 1) for part in policy.group(1).split(";"))
        checks.equal(parts.get("default-src"), "'none'", "default-src")
        for name in ["style-src", "script-src"]:
            checks.expect(re.fullmatch(r"'sha256-[A-Za-z0-9+/]{43}='", parts.get(name, "")) is not None, name)
    checks.expect(not re.search(r'(src|href)="(?!#|https://|http://)', case.text), "the page names a file")


def check_commands(checks, case):
    """The commands that the page names make the same plan and the same page."""
    section = case.text[case.text.index('<section id="repeat"'):]
    commands = [html.unescape(text) for text in re.findall("<pre><code>(.*?)</code></pre>", section, re.S)]
    checks.equal(len(commands), 3, "commands")
    before = [open(path, "rb").read() for path in (case.plan_path, case.path)]
    for command in commands:
        done = subprocess.run(["sh", "-c", f"alias uplift={UPLIFT}\n{command}"], capture_output=True, text=True)
        checks.expect(done.returncode == 0, f"{command}: {done.stderr}")
    after = [open(path, "rb").read() for path in (case.plan_path, case.path)]
    checks.expect(before == after, "the commands make another plan or page")


def examine(browser, case, folder):
    checks = Checks()
    check_policy(checks, case)
    with browser.page() as page:
        page.open(case.path)
        page.run(INSPECT)
        for check in [check_structure, check_head, check_slider, check_filters, check_controls, check_keyboard,
                      check_colors, check_narrow, check_address, check_details, check_names]:
            try:
                check(page, checks, case)
            except (RuntimeError, KeyError, TypeError, AttributeError, ValueError) as error:
                checks.expect(False, f"{check.__name__}: {type(error).__name__}: {str(error)[:300]}")
        try:
            check_print(page, checks, case, folder)
        except (RuntimeError, AttributeError) as error:
            checks.expect(False, f"print: {str(error)[:300]}")
        check_quiet(page, checks, case)
    check_without_scripts(browser, checks, case)
    return checks


def cases(folder):
    yield Case("contoso", "scenarios/contoso", folder, arguments=["--as-of", "2026-11-20"])
    yield Case("target", "scenarios/contoso", folder, ["--target", "70%"], ["--as-of", "2026-11-20", "--scope", "*prod*"])
    yield Case("rule", "scenarios/bundles", folder, ["--budget", "20h", "--rule", "portal"])
    yield Case("legacy", "scenarios/contoso", folder, arguments=["--as-of", "2026-11-20", "--model", "legacy2019"])
    yield Case("nothing", "scenarios/bundles", folder, ["--budget", "0m"])
    sample = os.path.join(folder, "sample.ndjson")
    with open(sample, "w", encoding="utf-8") as file:
        file.write(Case.uplift("sample", "--scopes", "4", "--findings", "2500", "--seed", "3"))
    yield Case("sample", sample, folder, ["--budget", "400h"])
    source = hostile.write("scenarios/contoso", os.path.join(folder, "a\"><img src=x onerror=window.owned=1>&amp;\u202Eb"))
    yield Case("hostile", source, folder)


def main(arguments):
    with tempfile.TemporaryDirectory(prefix="uplift-report-") as folder, Browser() as browser:
        if arguments[:1] == ["--screenshots"]:
            import screenshots
            screenshots.take(browser, next(cases(folder)), arguments[1], folder)
            return 0
        if arguments == ["--mutations"]:
            return mutations.run(browser, next(cases(folder)), folder, examine)
        if arguments:
            raise SystemExit(f"unknown: {' '.join(arguments)}; see scripts/test-browser")
        faults = 0
        for case in cases(folder):
            checks = examine(browser, case, folder)
            # A name that no terminal should be shown is shown changed, so its command does not find it.
            if case.name != "hostile":
                check_commands(checks, case)
            faults += len(checks.faults)
            print(f"{case.name}: {checks.done} checks, {len(checks.faults)} faults")
            for fault in checks.faults[:40]:
                print(f"  {fault}")
        return 1 if faults else 0


sys.exit(main(sys.argv[1:]))
