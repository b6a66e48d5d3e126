"""A report with what it must agree with, and what was found wrong with it."""

import json
import os
import re
import subprocess
import unicodedata

UPLIFT = os.environ["UPLIFT"]


class Case:
    """A report with the figures it must agree with."""

    def __init__(self, name, source, folder, question=("--budget", "40h"), arguments=()):
        self.name, self.source, self.arguments = name, source, list(arguments)
        self.plan_path = os.path.join(folder, f"{name}.json")
        self.path = os.path.join(folder, f"{name}.html")
        self.uplift("plan", source, *question, "--save", self.plan_path, *self.arguments)
        self.uplift("report", self.plan_path, source, "--html", self.path)
        with open(self.plan_path, encoding="utf-8") as file:
            self.plan = json.load(file)
        with open(self.path, encoding="utf-8") as file:
            self.text = file.read()

    @staticmethod
    def uplift(*words):
        done = subprocess.run([UPLIFT, *words], capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit(f"uplift {' '.join(words)[:200]}: exit {done.returncode}\n{done.stderr}")
        return done.stdout

    def whatif(self, budgets):
        words = ["whatif", self.source, "-o", "json", "--budgets", ",".join(f"{minutes}m" for minutes in budgets)]
        words += self.arguments
        return {point["budgetMinutes"]: point for point in json.loads(self.uplift(*words))["points"]}


class Checks:
    def __init__(self):
        self.faults = []
        self.done = 0

    def expect(self, is_true, text):
        self.done += 1
        if not is_true:
            self.faults.append(text)

    def equal(self, found, expected, what):
        self.expect(found == expected, f"{what}: {found!r}, expected {expected!r}")


def is_altered(text):
    """Whether a page must not show a text as it is: it could hide, turn the reading direction or bury a line in marks."""
    kinds = "".join("u" if character not in "\u200C\u200D" and unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp")
                    else "m" if unicodedata.category(character)[0] == "M" else "." for character in text)
    return "u" in kinds or re.search("m{12}", kinds) is not None


def percent(fraction):
    return f"{round(fraction * 10_000) / 100:.2f} %"


def gain(points):
    text = f"{points:.2f}"
    return "0.00" if points == 0 else "<0.01" if text == "0.00" else f"+{text}"


def choose(page, identifier, value):
    page.run(f"at('{identifier}').value = {json.dumps(str(value))}; at('{identifier}').dispatchEvent(new Event('change', {{bubbles: true}}))")
