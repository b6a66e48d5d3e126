"""Tenants that are one component with many setups: uplift beside what HiGHS finds and proves in some seconds."""

import subprocess
from dataclasses import dataclass

from .environment import ROOT, WORK, machine, solvers, swift
from .instances import Instance, budgets, modelPath
from .model_file import size, unit
from .peers import PEERS, Answer
from .planning import faults
from .process import say
from .record import command, paragraph, percent, seconds, table
from .uplift_run import PlanRun, Uplift

PEER = "HiGHS"


@dataclass
class Row:
    instance: str
    budget: str
    goal: str
    columns: int
    run: PlanRun
    answer: Answer
    unit: float

    @property
    def runs(self):
        return [self.run]


class Clusters:
    def __init__(self, options, binary):
        self.options, self.uplift, self.rows, self.faults = options, Uplift(binary), [], []

    def run(self):
        options = self.options
        for recommendations in options.recommendations.split(","):
            for resources in options.resources.split(","):
                name = f"{recommendations} × {resources}"
                folder = WORK / "clusters" / f"{recommendations}-{resources}-{options.seed}"
                subprocess.run(
                    [ROOT / "scripts" / "cluster-tenant", recommendations, resources, folder, str(options.seed)],
                    check=True, stdout=subprocess.DEVNULL)
                instance = Instance(name.replace(" × ", "-"), [folder])
                _, effort = self.uplift.effort(instance)
                for budget in budgets(options.budgets, effort):
                    self.row(name, instance, budget)
        return self

    def row(self, name, instance, budget):
        options, model = self.options, modelPath(instance, budget)
        self.uplift.plan(instance, budget.minutes, limit=1, model=model)
        run = self.uplift.plan(instance, budget.minutes, limit=options.time_limit)
        answer = PEERS[PEER](model, 0.0, options.peer_limit)
        row = Row(name, budget.word, "", size(model)[0], run, answer, unit(model))
        model.unlink()
        self.rows.append(row)
        self.faults += faults(row, PEER, answer, row.unit)
        say(f"{name} {budget.label}: uplift {run.planning:.3f} s, gap {percent(run.gap)}, {PEER} {answer.solve:.3f} s, "
            f"gap {percent(answer.gap)}, uplift beside its plan {beside(row)} {answer.note}")

    def text(self):
        options = self.options
        solver = next(name for name in solvers() if name.startswith(PEER))
        known = [row for row in self.rows if row.answer.objective]
        worst = max((max(0.0, 1 - row.run.gain / (row.answer.objective * row.unit)) for row in known), default=None)
        introduction = paragraph(
            f"{command()}: {machine()}; {swift()}; {solver}. Tenants of `scripts/cluster-tenant`, recommendations × "
            "resources: one scope in which all resources hang together by the setups they share. Uplift plans with "
            f"its standard gap of 0.01 % and {options.time_limit} s; {PEER} solves the model that `--write-model` "
            f"writes with gap 0 and {options.peer_limit} s on one thread. CPU seconds of planning and of solving, gap "
            f"to the own bound, and uplift's gain beside that of {PEER}' best plan and its distance to {PEER}' bound. "
            f"At the worst uplift's plan is {percent(worst)} below {PEER}' best.")
        parts = [
            introduction,
            "Uplift: CPU s, gap:", self.matrix(lambda row: f"{seconds(row.run.planning)}, {percent(row.run.gap)}"),
            f"{PEER}: CPU s, gap:",
            self.matrix(lambda row: f"{seconds(row.answer.solve)}, {percent(row.answer.gap)}"),
            f"Uplift's gain beside {PEER}' best plan, distance to {PEER}' bound:",
            self.matrix(lambda row: f"{beside(row)}, {distance(row)}"),
        ]
        return "\n\n".join(parts)

    def matrix(self, cell):
        """Tenants down, budgets across."""
        budgets = self.options.budgets.split(",")
        cells = {(row.instance, row.budget): cell(row) for row in self.rows}
        columns = {row.instance: row.columns for row in self.rows}
        return table(
            ["tenant", "columns:", *(f"{spaced(budget)}:" for budget in budgets)],
            [[name, f"{columns[name]:,}", *(cells.get((name, budget), "–") for budget in budgets)]
             for name in columns])


def spaced(budget):
    return f"{budget[:-1]} {budget[-1]}"


def beside(row):
    """How much more uplift gains than the peer's best plan."""
    if not row.answer.objective:
        return "no plan there"
    share = row.run.gain / (row.answer.objective * row.unit) - 1
    return "same" if abs(share) < 1e-9 else f"{100 * share:+.4f} %"


def distance(row):
    if not row.answer.bound:
        return "–"
    share = max(0.0, 1 - row.run.gain / (row.answer.bound * row.unit))
    return percent(share if share >= 1e-9 else 0.0)
