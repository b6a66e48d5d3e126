"""Times a report in a browser. See scripts/bench-report."""

import gzip
import os
import statistics
import sys

sys.path.insert(0, os.path.dirname(__file__))
from devtools import Browser


def line(what, values, unit="ms"):
    print(f"{what:42} median {statistics.median(values):7.1f} {unit}   worst {max(values):7.1f} {unit}")


def metrics(page):
    return {entry["name"]: entry["value"] for entry in page.send("Performance.getMetrics")["metrics"]}


TIMED = """(async (act) => {
  const times = [];
  for (let number = 0; number < 25; number++) {
    await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
    const start = performance.now();
    act(number);
    const scripts = performance.now() - start;
    await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
    times.push([scripts, performance.now() - start]);
  }
  return times;
})"""


def main(path):
    with open(path, "rb") as file:
        content = file.read()
    print(f"{'size':42} {len(content) / 1e6:.2f} MB, {len(gzip.compress(content)) / 1e6:.2f} MB zipped")
    paints, loads, scripts = [], [], []
    with Browser() as browser:
        print(browser.send("Browser.getVersion")["product"])
        for _ in range(7):
            with browser.page() as page:
                page.open(path)
                page.settle()
                page.run("new Promise(done => setTimeout(done, 300))")
                paints.append(page.run("performance.getEntriesByName('first-contentful-paint')[0].startTime"))
                loads.append(page.run("performance.getEntriesByType('navigation')[0].loadEventEnd"))
                scripts.append(metrics(page)["ScriptDuration"] * 1000)
        line("first paint", paints)
        line("loaded", loads)
        line("scripts until then", scripts)
        with browser.page() as page:
            page.open(path)
            page.settle()
            print(f"{'steps':42} {page.run('steps.length')}")
            for what, act in [
                    ("move of the slider by one", "number => { slider.value = String(20 + number); showBudget(); }"),
                    ("move of the slider from end to end",
                     "number => { slider.value = String(number % 2 ? stops.length : 0); showBudget(); }"),
                    ("filter", "number => { at('by-severity').value = number % 2 ? '' : '0'; showMatches(); }"),
                    ("search in names and resources",
                     "number => { at('search').value = 'vm-' + number; showMatches(); }"),
                    ("search for a subscription in ids",
                     "number => { at('search').value = '/subscriptions/' + data.scopeIds[number]; "
                     "showMatches(); }"),
                    ("search for a type in ids",
                     "number => { at('search').value = '/virtualmachines/no-such-' + number; "
                     "showMatches(); }"),
                    ("search for an id",
                     "number => { const step = steps[100 * number]; at('search').value = "
                     "resourceId(step.items[1][2], step.scope); showMatches(); }"),
                    ("opening a step", "number => { rows[number * 7].querySelector('details').open = true; "
                     "fill(rows[number * 7].querySelector('details')); }")]:
                times = page.run(f"{TIMED}({act})")
                line(f"{what}, scripts", [entry[0] for entry in times])
                line(f"{what}, to the next frame", [entry[1] for entry in times])


main(sys.argv[1])
