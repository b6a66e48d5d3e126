"""Breaks a report in many ways, one at a time: each break must be found by the checks."""

import base64
import hashlib
import os
import re

# What to replace, by what. Scripts and styles keep the hashes that let them run.
MUTATIONS = {
    "a name runs": ("<small>contoso", "<img src=x onerror=window.owned=1><small>contoso"),
    "a script of a stranger": ("<footer>", "<script>window.owned = 1</script><footer>"),
    "a picture from the network": ("<footer>", "<img alt=x src=https://example.com/x.png><footer>"),
    "no label": ('<label for="budget">Budget</label>', "<span>Budget</span>"),
    "no heading level": ('<h3 id="controls-heading">', '<h4 id="controls-heading">'),
    "an id twice": ('<section id="moves"', '<p id="trust"></p><section id="moves"'),
    "no title": ("<title>contoso: remediation plan</title>", "<title></title>"),
    "no landmark": ("<main>", "<div>"),
    "no table head": ('<th scope="col">control</th>', "<th>control</th>"),
    "no caption": ("<caption>The score of each scope now and after the plan</caption>", ""),
    "no live region": ('id="budget-status" class="unseen" role="status" aria-live="polite"', 'id="budget-status2"'),
    "another score": ('<b>64.23 %</b>', '<b>64.32 %</b>'),
    "a step is missing": (re.compile(r'<li id="UP-7N8EDH93">.*?</li>\n', re.S), ""),
    "steps in another order": (re.compile(r'(<li id="UP-27AEGFXJ">.*?</li>)\n(<li id=.*?</li>)', re.S), r"\2\n\1"),
    "another optimum": ('[2400,"40 h","+13.11","64.23"', '[2400,"40 h","+13.11","64.32"'),
    "another gain": ('[2400,"40 h","+13.11"', '[2400,"40 h","+13.12"'),
    "another bound": ('"40 h","+13.11",', '"40 h","+13.21",'),
    "another effort": (re.compile(r'"steps":\[\[0,(\d+),(\d+),84,'), r'"steps":[[0,\1,\2,85,'),
    "a step too many fits": ("steps[middle].spent <= budget", "steps[middle].spent - steps[middle].effort <= budget"),
    "beyond is not marked": ('rows[index].classList.toggle("beyond", isSplit && index >= number)', "void 0"),
    "beyond by color alone": ('content: " · beyond the budget"', 'content: ""'),
    "the best of another budget": ("const stop = stops[slider.valueAsNumber];",
                                   "const stop = { ...stops[slider.valueAsNumber] }; stop.score = stops.at(-1).score;"),
    "the severity filter": ("=== severities[value]", "!== severities[value]"),
    "the control filter": (".includes(value)]", ".includes(value + 1)]"),
    "the search misses resources": ("return (place) => found[place];", "return () => false;"),
    "the search misses ids": ("return idSearch(word);", "return () => false;"),
    "the search misses names in ids": ("&& names[place].startsWith(tail)", "&& tail === ''"),
    "the search takes any name in a folder": ("&& names[place].startsWith(tail)", ""),
    "the search takes folders of another scope": ("if (scopes[folder] !== scope) {", "if (scopes[folder] === undefined) {"),
    "the count is that of all": ("shown += inList;", "shown += 1;"),
    "a filter is forgotten": ('["by-method", (step, value) => step.method === value],', '["by-method", () => true],'),
    "details stay empty": ("fill(event.target);", "void 0;"),
    "too few resources": ("items.slice(0, firstResources)", "items.slice(1, firstResources)"),
    "ids of another scope": ("data.scopeIds[scope]", "data.scopeIds[0]"),
    "ids of other resources": ("const folder = data.resources.folders[place];", "const folder = data.resources.folders[0];"),
    "names among the kinds": ("index === 0 || index % 2 === 1", "index < 3"),
    "sources of another step": ("(place) => data.sources[place]", "(place) => data.sources[0]"),
    "pale text": ("--quiet: light-dark(#535d6e,", "--quiet: light-dark(#8b95a5,"),
    "pale text in the dark": ("--quiet: light-dark(#535d6e, #a9b3c1)", "--quiet: light-dark(#535d6e, #5d6675)"),
    "the colors cannot be chosen": (':root[data-theme="dark"] { color-scheme: dark; }', ""),
    "no focus ring": (":focus-visible { outline: 2px solid var(--accent);", ":focus-visible { outline: none;"),
    "filters reach the paper": ("@media screen {\n  .steps { content-visibility", "@media all {\n  .steps { content-visibility"),
    "controls on the paper": ("[data-live], .sections,", ".sections,"),
    "too wide": (".wide { position: relative; overflow-x: auto; }", ""),
    "a warning": ("showBudget();\nopenNamed();", "showBudget();\nopenNamed();\nconsole.warn('x');"),
    "an error": ("showBudget();\nopenNamed();", "showBudget();\nopenNamed();\nsetTimeout(() => nothing.here);"),
    "a request": ("showBudget();\nopenNamed();", "showBudget();\nopenNamed();\nnew Image().src = 'https://example.com/';"),
    "keys do nothing": ('slider.addEventListener("input", showBudget);', ""),
    "no address": ('window.addEventListener("hashchange", openNamed);', ""),
    "one scope is all": ("data.controlScores[controlPick.value] ?? null", "null"),
    "controls without scripts": ('class="slider" data-live hidden', 'class="slider" data-live'),
    "another link": (re.compile(r'href="https://portal\.azure\.com/#blade[^"]*"'), 'href="https://example.com/"'),
    "no policy": ("http-equiv=\"Content-Security-Policy\"", "name=\"x\""),
}


def hashed(text):
    """The page with the hashes of its own script and style."""
    for element, directive in [("style", "style-src"), ("script", "script-src")]:
        content = re.search(f"<{element}>(.*?)</{element}>", text, re.S).group(1)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        text = re.sub(f"{directive} 'sha256-[^']*'", lambda _: f"{directive} 'sha256-{digest}'", text)
    return text


def run(browser, case, folder, examine):
    original, missed = case.text, 0
    for name, (old, new) in MUTATIONS.items():
        text = old.sub(new, original) if isinstance(old, re.Pattern) else original.replace(old, new, 1)
        if text == original:
            print(f"NOT APPLIED  {name}")
            missed += 1
            continue
        # A script of a stranger must not find its hash among ours.
        case.text = text if name == "a script of a stranger" else hashed(text)
        case.path = os.path.join(folder, "mutation.html")
        with open(case.path, "w", encoding="utf-8") as file:
            file.write(case.text)
        faults = examine(browser, case, folder).faults
        missed += not faults
        print(f"{'found' if faults else 'MISSED':12} {name}" + (f": {faults[0][:110]}" if faults else ""), flush=True)
    print(f"{len(MUTATIONS)} mutations, {missed} missed")
    return 1 if missed else 0
