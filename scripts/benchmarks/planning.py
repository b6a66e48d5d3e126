"""Planning beside other solvers: the same instance, the same budget, the same gap, run by run in turn."""

from dataclasses import dataclass, field

from .environment import machine, solvers, swift
from .instances import SAMPLES, budgets, instances, modelPath
from .model_file import size, unit
from .peers import PEERS
from .process import say
from .record import command, paragraph, percent, seconds, spread, table
from .uplift_run import STAGES, Uplift

# What the command line stops at unless told otherwise.
STANDARD_GAP = 1e-4
# Solvers work with tolerances: GLPK takes plans for equal that differ by less than 10^-7.
TOLERANCE = 1e-6
GOALS = {"gap": "0.01 %", "proven": "proven"}


@dataclass
class Row:
    """One instance, one budget, one goal: the runs of uplift and of each peer."""
    instance: str
    budget: str
    goal: str
    runs: list = field(default_factory=list)
    answers: dict = field(default_factory=dict)
    model: tuple | None = None


class Contest:
    def __init__(self, options, binary):
        self.options, self.uplift = options, Uplift(binary)
        self.peers = [name for name in PEERS if name in options.peers.split(",")] if options.peers else []
        self.rows, self.faults, self.facts = [], [], []

    def run(self):
        """Everything, or what there is when Ctrl-C ends it."""
        try:
            for instance in instances(self.options.instances, self.uplift.binary):
                self.measure(instance)
        except KeyboardInterrupt:
            self.faults.append("ended before all was measured")
        return self

    def measure(self, instance):
        findings, effort = self.uplift.effort(instance)
        self.facts.append((instance.name, findings, effort))
        hasPeers = instance.name in self.options.peer_instances.split(",") and bool(self.peers)
        for budget in budgets(self.options.budgets, effort):
            model = modelPath(instance, budget)
            if hasPeers:
                # In a run of its own, so that no run that counts writes.
                self.uplift.plan(instance, budget.minutes, limit=1, model=model)
            for goal in self.options.goals.split(","):
                self.rows.append(self.row(instance, budget, goal, model if hasPeers else None))
            if not self.options.keep:
                model.unlink(missing_ok=True)

    def row(self, instance, budget, goal, model):
        """Runs all programs in turn; the peers only with a model."""
        options, row, factor = self.options, Row(instance.name, budget.label, goal), 1.0
        if model:
            row.model, factor = size(model), unit(model)
        for turn in range(options.repeat):
            if turn == 0 or isQuick(row.runs[0], options.repeat_below):
                run = self.uplift.plan(
                    instance, budget.minutes, gap="0" if goal == "proven" else None, limit=options.time_limit)
                row.runs.append(run)
                say(f"{instance.name} {budget.label} {goal}: uplift {run.planning:.3f} s, gap {percent(run.gap)}, "
                    f"{run.peak:.0f} MB")
            gap = self.target(row)
            for name in self.peers if model else []:
                answers = row.answers.setdefault(name, [])
                if turn >= (options.peer_repeat or options.repeat) or turn > 0 and (not answers[0].isSolved or answers[0].solve >= options.repeat_below):
                    continue
                answer = PEERS[name](model, gap, options.time_limit)
                answers.append(answer)
                say(f"{instance.name} {budget.label} {goal}: {name} {answer.solve:.3f} s, gap {percent(answer.gap)}, "
                    f"{answer.peak:.0f} MB {answer.note}")
                self.faults += faults(row, name, answer, factor)
        return row

    # Text

    def text(self):
        parts = [self.introduction(), self.tenants(), self.contest(), self.stages()]
        return "\n\n".join(part for part in parts if part)

    def introduction(self):
        options = self.options
        versions = f"; {', '.join(solvers())}" if self.peers else ""
        peers = f" (the other solvers {options.peer_repeat})" if self.peers and options.peer_repeat else ""
        return paragraph(
            f"{command()}: {machine()}; {swift()}{versions}. CPU seconds are user and system together, of one thread. "
            f"Every run was measured up to {options.repeat} times{peers}, the programs in turn; given are best–worst; runs "
            f"that ended at the limit of {options.time_limit} s or took {options.repeat_below:g} CPU seconds were not "
            "repeated. Uplift's seconds run from the tenant in memory to the verified plan (prices, score, plan, "
            "verification), its memory is that of the whole run, reading included. The other solvers get the model "
            "that `--write-model` writes; their seconds are those of the call to solve, without reading and setting "
            "up the model, their memory is that of reading and solving. Goal 0.01 %: uplift with its standard gap, "
            "the others stopped at that gap; where uplift's own is wider, that is the goal. Goal proven: gap 0 for all."
            " A gap in a solver's column is what it had left at the limit; the clock on the wall ends it, so on a busy "
            "machine its CPU seconds are fewer.")

    def tenants(self):
        rows = []
        for name, findings, effort in self.facts:
            sizes = [row.model for row in self.rows if row.instance == name and row.model]
            made = "uplift sample --scopes {} --findings {} --seed 1".format(*SAMPLES[name]) \
                if name in SAMPLES else f"scenarios/{name}"
            rows.append([
                name, f"`{made}`", f"{findings:,}", f"{effort / 60:,.0f}",
                f"{max(size[0] for size in sizes):,}" if sizes else "–",
                f"{max(size[1] for size in sizes):,}" if sizes else "–"])
        return table(["tenant", "made by", "open findings:", "effort for all, h:", "columns:", "rows:"], rows)

    def contest(self):
        heads = ["tenant", "budget", "goal", "uplift CPU s:", "gap:", "certified:", "MB:"]
        heads += [f"{name} CPU s, MB:" for name in self.peers]
        rows = []
        for row in self.rows:
            first = row.runs[0]
            rows.append([
                row.instance, row.budget, self.goal(row), spread([run.planning for run in row.runs]),
                percent(first.gap), percent(float(first.score["certifiedGap"])),
                f"{max(run.peak for run in row.runs):,.0f}",
                *(cell(row.answers.get(name)) for name in self.peers)])
        return table(heads, rows)

    def goal(self, row):
        """The gap that was asked of all, or `proven`."""
        return GOALS[row.goal] if row.goal == "proven" else percent(self.target(row))

    def target(self, row):
        return 0.0 if row.goal == "proven" else self.options.peer_gap or max(STANDARD_GAP, row.runs[0].gap)

    def stages(self):
        rows = []
        for row in self.rows:
            best = min(row.runs, key=lambda run: run.planning)
            rows.append([row.instance, row.budget, self.goal(row),
                         *(seconds(best.stages[stage], 3) for stage in STAGES), seconds(best.total)])
        heads = ["tenant", "budget", "goal", *(f"{stage}:" for stage in STAGES), "whole run:"]
        return "Where uplift's CPU seconds go, best run:\n\n" + table(heads, rows)


def isQuick(run, seconds):
    return run.planning < seconds and run.score["status"] != "timeLimit"


def cell(answers):
    """What a peer did: `1.2–1.4, 35`, or `gap 0.2 % after 60, 35` at the limit."""
    if not answers:
        return "–"
    peak = max(answer.peak for answer in answers)
    if all(answer.isSolved for answer in answers):
        return f"{spread([answer.solve for answer in answers])}, {peak:,.0f}"
    last = next(answer for answer in answers if not answer.isSolved)
    if last.note:
        return last.note
    left = "no plan" if last.objective is None else f"gap {percent(last.gap) if last.gap is not None else 'unknown'}"
    return f"{left} after {seconds(last.solve)}, {peak:,.0f}"


def faults(row, name, answer, factor):
    """Nobody may find more than another has proven impossible."""
    run, found = row.runs[0], []
    where = f"{row.instance} {row.budget} {row.goal}"
    if answer.objective is not None and answer.objective * factor > run.bound * (1 + TOLERANCE):
        found.append(f"{where}: {name} found {answer.objective * factor}, more than uplift's bound {run.bound}")
    if answer.bound is not None and answer.bound * factor < run.gain * (1 - TOLERANCE):
        found.append(f"{where}: {name} proved {answer.bound * factor}, less than uplift's gain {run.gain}")
    for fault in found:
        say(f"FAULT {fault}")
    return found
