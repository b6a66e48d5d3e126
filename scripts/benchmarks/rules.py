"""Rules of thumb against the optimum: the gain within the same hours, and the hours for the same gain."""

import json
import subprocess
import sys
from dataclasses import dataclass

from .environment import ROOT, machine, swift
from .instances import budgets, instances, modelPath
from .process import say
from .record import command, paragraph, percent, table
from .uplift_run import Uplift

RULES = ["portal", "density", "resource"]
HEADS = {"portal": "portal's order", "density": "gain per hour", "resource": "resource by resource"}
# The hours are found to this part of them.
PRECISION = 0.01


@dataclass
class Row:
    instance: str
    budget: str
    gain: float
    gap: float
    gains: dict
    hours: dict


class Rules:
    def __init__(self, options, binary):
        self.options, self.uplift, self.rows = options, Uplift(binary), []

    def run(self):
        for instance in instances(self.options.instances, self.uplift.binary):
            _, effort = self.uplift.effort(instance)
            # Gains of the optimum by budget, that of nothing included.
            known = {0: 0.0}
            for budget in budgets(self.options.budgets, effort):
                self.rows.append(self.row(instance, budget, known))
        return self

    def row(self, instance, budget, known):
        model = modelPath(instance, budget)
        best = self.uplift.plan(instance, budget.minutes, limit=self.options.time_limit, model=model)
        known[budget.minutes] = best.gain
        gains = {rule: self.uplift.plan(instance, budget.minutes, limit=1, rule=rule).gain
                 for rule in ("portal", "density")}
        made = subprocess.run(
            [sys.executable, "-B", "-m", "benchmarks.greedy", str(model)], cwd=ROOT / "scripts", check=True,
            stdout=subprocess.PIPE, text=True)
        gains["resource"] = json.loads(made.stdout)["gain"]
        if not self.options.keep:
            model.unlink()
        minutes = {rule: self.minutes(instance, budget.minutes, gains[rule], known) for rule in RULES}
        say(f"{instance.name} {budget.label}: optimum {best.gain:.3f}, "
            + ", ".join(f"{rule} {gains[rule]:.3f} ({minutes[rule] / 60:.1f} h)" for rule in RULES))
        return Row(instance.name, budget.label, best.gain, best.gap, gains,
                   {rule: minutes[rule] / 60 for rule in RULES})

    def minutes(self, instance, largest, gain, known):
        """The least budget within which the optimum gains as much, to PRECISION, by bisection."""
        low, high = 0, largest
        while True:
            for minutes, reached in known.items():
                # The gains of a model in binary fractions are off by some 10^-12.
                if reached >= gain * (1 - 1e-9):
                    high = min(high, minutes)
                elif minutes < high:
                    low = max(low, minutes)
            if high - low <= max(1, PRECISION * high):
                return high
            middle = (low + high) // 2
            known[middle] = self.uplift.plan(instance, middle, limit=self.options.time_limit).gain

    def text(self):
        rows = []
        for row in self.rows:
            cells = [f"+{row.gains[rule]:.2f} ({100 * row.gains[rule] / row.gain:.1f} %), {hours(row.hours[rule])}"
                     for rule in RULES]
            rows.append([row.instance, row.budget, f"+{row.gain:.2f}", percent(row.gap), *cells])
        introduction = paragraph(
            f"{command()}: {machine()}; {swift()}. Gains are percent points of the overall score. In brackets the "
            "share of the optimum's gain; then the hours in which the optimum gains as much, found by bisection to "
            f"{PRECISION * 100:.0f} %. Portal's order is `--rule portal`, gain per hour `--rule density` "
            "(recommendation by recommendation); resource by resource takes the resource with the most gain an hour "
            "next, by its methods with the smaller setup, where setups that are paid already cost nothing.")
        heads = ["tenant", "budget", "optimum:", "gap:", *(f"{HEADS[rule]}:" for rule in RULES)]
        return f"{introduction}\n\n{table(heads, rows)}"


def hours(value):
    return f"{value:,.1f} h" if value < 10 else f"{value:,.0f} h"
