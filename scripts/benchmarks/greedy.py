"""Resource by resource, most gain per hour first: what many teams do. A program of its own, run by rules.py.

    python -m benchmarks.greedy MODEL.mps          prints the gain in percent points and the minutes, as JSON

A resource is made healthy in full, each finding by its base method (docs/model.md section 4; by hand wherever the
setup by hand is the smaller), and pays the setups that nothing before it has paid. The next one is always the one
with the most gain per minute at that moment; what does not fit into the rest of the budget is passed over.
"""

import heapq
import json
import sys
from collections import defaultdict

from .model_file import ModelFile


class Greedy:
    def __init__(self, model):
        self.model = model
        needs = self.needs()
        self.minutes = self.costs()
        # Gain of one resource by class, its bundles and findings, and the levels that these need. A finding of one bundle
        # alone has no column of its own: its minutes and its levels are the bundle's.
        self.gains, self.members = defaultdict(float), defaultdict(list)
        for column, name in enumerate(model.names):
            kind, owner = name.split("_")[:2]
            if kind == "y":
                self.gains[owner] += model.gains[column]
            if kind in ("x", "y"):
                self.members[owner].append(column)
        self.each = {owner: sum(self.minutes[column] for column in self.members[owner]) for owner in self.gains}
        self.levels = {
            owner: [column for column in closure(self.members[owner], needs) if model.names[column][0] in "tw"]
            for owner in self.gains}
        self.users = defaultdict(list)
        for owner, levels in self.levels.items():
            for level in levels:
                self.users[level].append(owner)
        self.count = {owner: int(model.upper[self.members[owner][0]]) for owner in self.gains}
        self.paid = set()

    def costs(self):
        row = self.model.rowNames.index("budget")
        return [next((value for at, value in entries if at == row), 0.0) for entries in self.model.entries]

    def needs(self):
        """What each column needs: the rows u - m v <= 0 that have it in front."""
        budget = self.model.rowNames.index("budget")
        front, back = {}, {}
        for column, entries in enumerate(self.model.entries):
            for row, value in entries:
                if row != budget:
                    (front if value > 0 else back)[row] = column
        needs = defaultdict(list)
        for row, column in front.items():
            needs[column].append(back[row])
        return needs

    def setup(self, owner):
        return sum(self.minutes[level] for level in self.levels[owner] if level not in self.paid)

    def run(self):
        """Gain in units and minutes, of the mandatory findings and of all that is taken."""
        rest = float(self.model.budget)
        for column, lower in enumerate(self.model.lower):
            if lower > 0:
                rest -= lower * self.minutes[column]
                owner = self.model.names[column].split("_")[1]
                # Mandatory findings are no part of a resource's price any more.
                if owner in self.each:
                    self.each[owner] -= self.minutes[column]
        gain, heap, last = 0.0, [], {}

        def push(owner):
            minutes = self.each[owner] + self.setup(owner)
            last[owner] = minutes
            heapq.heappush(heap, (-self.gains[owner] / max(minutes, 1e-9), owner, minutes))

        for owner in self.gains:
            push(owner)
        while heap:
            _, owner, minutes = heapq.heappop(heap)
            if self.count[owner] == 0 or minutes != last[owner] or minutes > rest:
                # Out of date, or too long; a setup that is paid later brings it back.
                continue
            setup = minutes - self.each[owner]
            fits = int((rest - setup) // self.each[owner]) if self.each[owner] > 0 else self.count[owner]
            # With a setup the first alone: the others are cheaper, and so is whoever shares it.
            taken = 1 if setup > 0 else min(self.count[owner], fits)
            rest -= setup + taken * self.each[owner]
            gain += taken * self.gains[owner]
            self.count[owner] -= taken
            unpaid = [level for level in self.levels[owner] if level not in self.paid]
            self.paid.update(unpaid)
            touched = {user for level in unpaid for user in self.users[level] if self.count[user] > 0}
            for user in touched | ({owner} if self.count[owner] > 0 else set()):
                push(user)
        return gain, self.model.budget - rest


def closure(columns, needs):
    """The levels that some columns need, directly or not."""
    found, open_ = set(), list(columns)
    while open_:
        for needed in needs.get(open_.pop(), ()):
            if needed not in found:
                found.add(needed)
                open_.append(needed)
    return sorted(found)


def main():
    model = ModelFile(sys.argv[1])
    gain, minutes = Greedy(model).run()
    print(json.dumps({"gain": gain * model.unit, "minutes": minutes}))


if __name__ == "__main__":
    main()
