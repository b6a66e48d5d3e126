"""The tenants that are measured."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from .environment import ROOT, WORK
from .process import say

# Scopes and findings of `uplift sample`.
SAMPLES = {"S": (3, 2_000), "M": (40, 50_000), "L": (600, 1_000_000), "XL": (5_000, 10_000_000)}
SEED = 1
# From here on a sample is made anew for every run and read through a pipe: 10 million findings are 32 GB.
LARGEST_FILE = 2_000_000


@dataclass
class Instance:
    name: str
    inputs: list
    """The arguments of `uplift plan` that name the tenant and its policy."""
    source: list | None = None
    """The command whose output is the tenant, where that is read from standard input."""


def instances(names, binary):
    """The instances of a list such as `S,M,contoso`; samples are made where there is none yet."""
    return [instance(name, binary) for name in names.split(",")]


def instance(name, binary):
    if name in SAMPLES:
        scopes, findings = SAMPLES[name]
        command = [binary, "sample", "--scopes", scopes, "--findings", findings, "--seed", SEED]
        if findings > LARGEST_FILE:
            return Instance(name, ["-"], [str(word) for word in command])
        return Instance(name, [sample(name, command)])
    folder = ROOT / "scenarios" / name
    if not (folder / "export").is_dir():
        sys.exit(f"found no instance {name!r}; expected {', '.join(SAMPLES)} or a folder of scenarios/")
    return Instance(name, [folder])


def sample(name, command):
    scopes, findings = SAMPLES[name]
    path = WORK / "samples" / f"{name}-{scopes}-{findings}-{SEED}.ndjson"
    if path.exists() and path.stat().st_mtime > Path(command[0]).stat().st_mtime:
        return path
    path.parent.mkdir(parents=True, exist_ok=True)
    say(f"sample {name}: {findings:,} findings in {scopes:,} scopes")
    draft = path.with_suffix(".draft")
    with open(draft, "wb") as file:
        made = subprocess.run([str(word) for word in command], stdout=file, stderr=subprocess.PIPE, check=False)
    if made.returncode != 0:
        draft.unlink()
        sys.exit(f"uplift sample: {made.stderr.decode().strip()[-500:]}")
    draft.rename(path)
    return path


@dataclass
class Budget:
    word: str
    """As it was asked for."""
    label: str
    minutes: int


def budgets(text, effort):
    """The budgets of a list such as `1%,20h`, ascending; shares of `effort`, the minutes for everything."""
    found = []
    for word in text.split(","):
        if word.endswith("%"):
            minutes = int(float(word[:-1]) / 100 * effort)
            label = f"{word[:-1]} % = {minutes / 60:,.0f} h" if minutes >= 600 else f"{word[:-1]} % = {minutes} m"
        elif word.endswith("h"):
            minutes, label = int(float(word[:-1]) * 60), f"{word[:-1]} h"
        else:
            sys.exit(f"found the budget {word!r}; expected a share such as 5% or hours such as 40h")
        if 0 < minutes < effort:
            found.append(Budget(word, label, minutes))
    return sorted(found, key=lambda budget: (budget.minutes, budget.label))


def modelPath(instance, budget):
    path = WORK / "models" / f"{instance.name}-{budget.minutes}.mps"
    path.parent.mkdir(parents=True, exist_ok=True)
    return path
