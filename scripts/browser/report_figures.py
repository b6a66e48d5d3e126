"""Checks of what a report counts: against the saved plan, and against `uplift whatif`."""

import json

from report_case import choose, gain, is_altered, percent


def check_head(page, checks, case):
    score = case.plan["score"]
    shown = page.run("document.getElementById('score').innerText")
    for text in [percent(score["before"]), percent(score["after"]), gain(score["gain"])]:
        checks.expect(text in shown, f"{text} is not in the head: {shown[:300]!r}")
    words = {"optimal": "proven optimal", "withinGap": "gap", "limit": "limits", "timeLimit": "time limit", "rule": "in the portal's order"}
    word = words[score["status"]] if case.plan["question"]["targetPercentage"] is None else "that reaches it and keeps to the policy takes less"
    checks.expect(word in shown, f"the head does not say {word!r}")


def check_slider(page, checks, case):
    stops = page.run("data.stops.map(stop => stop[0])")
    tried = sorted({page.run("ownStop"), 0, 1, 2, len(stops) // 3, len(stops) // 2, 2 * len(stops) // 3, len(stops) - 2, len(stops) - 1})
    tried = [index for index in tried if 0 <= index < len(stops)]
    asked = [stops[index] for index in tried if stops[index] > 0]
    points = case.whatif(asked)
    for index in tried:
        budget = stops[index]
        page.run(f"slider.value = '{index}'; slider.dispatchEvent(new Event('input', {{bubbles: true}}))")
        spent, number, before = 0, 0, case.plan["score"]["before"]
        for step in case.plan["steps"]:
            if spent + step["effortMinutes"] > budget:
                break
            spent, number, before = spent + step["effortMinutes"], number + 1, step["scoreAfter"]
        name = f"budget {budget} min"
        checks.equal(page.run("at('prefix-score').textContent"), percent(before), f"{name}: score of the first steps")
        total = sum(step["gain"] for step in case.plan["steps"][:number])
        checks.equal(page.run("at('prefix-gain').textContent"), gain(total), f"{name}: gain of the first steps")
        words = page.run("at('prefix-words').textContent")
        hours, minutes = divmod(spent, 60)
        work = f"{minutes} min" if hours == 0 else f"{hours} h" if minutes == 0 else f"{hours} h {minutes} min"
        checks.expect(words.startswith(f"{number} of {len(case.plan['steps'])} step"), f"{name}: {words}")
        checks.expect(f": {work} of " in words, f"{name}: {work} is not in {words!r}")
        beyond = page.run("rows.filter(row => row.matches('.beyond, .beyond *')).length")
        checks.equal(beyond, len(case.plan["steps"]) - number, f"{name}: steps beyond")
        if beyond:
            checks.expect(page.run("getComputedStyle(rows.at(-1).querySelector('small'), '::after').content").find("beyond the budget") >= 0,
                          f"{name}: beyond is said by color alone")
        point = points.get(budget)
        if point is None or page.run(f"stops[{index}].gain === undefined"):
            checks.equal(page.run("at('best-gain').textContent"), "0.00", f"{name}: gain of the best")
        else:
            checks.equal(page.run("at('best-score').textContent"), percent(point["scoreAfter"]), f"{name}: best score")
            checks.equal(page.run("at('best-gain').textContent"), gain(point["gain"]), f"{name}: best gain")
            bound = f"+{point['bound']:.2f}"
            checks.expect(bound in page.run("at('best-words').textContent"), f"{name}: no bound {bound}")
        checks.equal(page.run("slider.getAttribute('aria-valuetext')"), page.run("at('budget-text').textContent"), "value text")
        place = page.run("Number(document.querySelector('.here').getAttribute('d').slice(1).split(' ')[0])")
        frame = page.run("data.frame")
        expected = frame["left"] + (frame["right"] - frame["left"]) * min(budget, frame["minutes"]) / frame["minutes"]
        checks.expect(abs(place - expected) < 0.1, f"{name}: the mark is at {place}, not at {expected}")
    page.run("new Promise(done => setTimeout(done, 500))")
    status = page.run("at('budget-status').textContent")
    checks.expect("steps fit" in status or "step fit" in status, f"nothing is announced: {status!r}")
    page.run("at('budget-reset').click()")
    checks.equal(page.run("slider.valueAsNumber"), page.run("ownStop"), "the plan's own budget")


def check_filters(page, checks, case):
    steps = case.plan["steps"]
    if not steps:
        checks.expect(page.run("at('search') === null && document.body.textContent.includes('No steps.')"), "filters of nothing")
        return
    shown = "rows.filter(row => row.checkVisibility()).map(row => row.id)"
    def expect(matching, what):
        checks.equal(page.run(shown), [step["key"] for step in matching], what)
        text = page.run("at('count').textContent")
        number = "all" if len(matching) == len(steps) else f"{len(matching)} of"
        checks.expect(text.startswith(number), f"{what}: {text}")
    def by(identifier, text):
        options = page.run(f"[...at('{identifier}').options].map(option => [option.value, option.textContent])")
        return next((value for value, name in options if name == text and value), None)
    sample = steps[min(3, len(steps) - 1)]
    page.run("showAll()")
    index = page.run(f"steps[{steps.index(sample)}].scope")
    choose(page, "by-scope", index)
    expect([step for step in steps if step["scope"] == sample["scope"]], "by scope")
    page.run("showAll()")
    for severity in {step["recommendation"]["severity"] for step in steps}:
        choose(page, "by-severity", by("by-severity", severity))
        expect([step for step in steps if step["recommendation"]["severity"] == severity], f"by severity {severity}")
    page.run("showAll()")
    names = {"byHand": "by hand", "quickFix": "Quick Fix", "script": "script", "mixed": "mixed"}
    for method in {step["method"] for step in steps}:
        choose(page, "by-method", by("by-method", names[method]))
        expect([step for step in steps if step["method"] == method], f"by method {method}")
    page.run("showAll()")
    for control in sample["controls"][:1]:
        place = page.run(f"data.members[steps[{steps.index(sample)}].recommendation][0]")
        choose(page, "by-control", place)
        expect([step for step in steps if control in step["controls"]], "by control")
        choose(page, "by-scope", index)
        expect([step for step in steps if control in step["controls"] and step["scope"] == sample["scope"]], "by both")
    page.run("at('clear').click()")
    expect(steps, "all again")
    owners = {step.get("owner") for step in steps} - {None}
    checks.equal(page.run("at('owners').hidden"), not owners, "owners hidden")
    for owner in owners:
        place = page.run(f"data.owners.indexOf({json.dumps(owner)})")
        if place >= 0:
            choose(page, "by-owner", place)
            expect([step for step in steps if step.get("owner") == owner], f"by owner {owner}")
            page.run("showAll()")
    identifier = next((resource["id"] for resource in sample["resources"] if not is_altered(resource["id"])), "/none/")
    folder, name = identifier[:identifier.rindex("/") + 1], identifier[identifier.rindex("/") + 1:]
    # The id, its folder and some of its name, its folder, its scope, and its type with some of its name.
    parts = [identifier, identifier[:-1], folder, "/".join(identifier.split("/")[:4]), folder.rsplit("/", 2)[-2] + f"/{name[:4]}"]
    for text, matching in [
            (sample["key"].lower(), [sample]),
            ("no-such-thing-anywhere", []), ("/no-such/thing", []), (f"{folder}no-such-thing", []),
            *((part, [step for step in steps if any(part in searchable(resource["id"]) for resource in step["resources"])])
              for part in parts if " " not in part),
            (page.run(f"data.resources.names[steps[{steps.index(sample)}].items[1][2]]").split(" ")[0],
             [step for step in steps if any(clean(page, sample, steps).lower() in resource["name"].lower() for resource in step["resources"])])]:
        page.run("at('search').value = ''; at('search').focus()")
        page.type(text)
        page.run("new Promise(done => setTimeout(done, 250))")
        if case.name != "hostile" or len(matching) < 2:
            expect(matching, f"search for {text}")
    page.run("showAll()")
    page.run("slider.value = String(Math.floor(stops.length / 3)); showBudget(); at('by-budget').click()")
    number = page.run("paid")
    expect(steps[:number], "what fits the budget")
    page.run("slider.value = String(Math.floor(stops.length / 2)); showBudget()")
    expect(steps[:page.run("paid")], "what fits another budget")
    page.run("showAll(); at('budget-reset').click()")
    expect(steps, "all at the end")


def searchable(identifier):
    """An id as it can be looked for: one that a page would have to change is not looked for whole."""
    return "" if is_altered(identifier) else identifier


def clean(page, sample, steps):
    return page.run(f"data.resources.names[steps[{steps.index(sample)}].items[1][2]]").split(" ")[0]
