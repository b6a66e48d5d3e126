"""A folder of tickets, the script in it, and a repository that stands in for GitHub's."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile

from .stand_in import StandIn

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
UPLIFT = os.environ.get("UPLIFT", str(ROOT / ".build/debug/uplift"))
REPOSITORY = "contoso/security"


def uplift(*words):
    """What the program prints."""
    done = subprocess.run([UPLIFT, *map(str, words)], capture_output=True, text=True)
    assert done.returncode == 0, f"uplift {words}: {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout


class Place:
    """A temporary folder: tools/ comes first on the script's path, tickets/ has the files."""

    def __init__(self, first=1):
        self.temporary = tempfile.TemporaryDirectory(prefix="uplift-github-")
        self.folder = pathlib.Path(self.temporary.name)
        self.tickets = self.folder / "tickets"
        tools = self.folder / "tools"
        tools.mkdir()
        (tools / "gh").symlink_to(ROOT / "scripts/tickets/gh")
        sleep = tools / "sleep"
        sleep.write_text('#!/bin/sh\necho "$1" >>"$GH_STAND_IN/sleeps"\n')
        sleep.chmod(0o755)
        self.github = StandIn(REPOSITORY, first, self.folder, self.tickets)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.temporary.cleanup()

    @classmethod
    def like(cls, other):
        """With the same tickets and an empty repository."""
        place = cls()
        shutil.copytree(other.tickets, place.tickets)
        return place

    @property
    def issues(self):
        """By number."""
        return self.github.issues

    def write(self, plan, *words):
        """The tickets of a plan, which is a document."""
        uplift("tickets", self.file(plan), "--format", "github", "--out", self.tickets, *words)

    def file(self, plan, name="plan.json"):
        path = self.folder / name
        path.write_text(json.dumps(plan))
        return path

    def fail(self, at, how, times=1):
        self.github.fail = (at, times, how)

    def succeed(self):
        self.github.fail = None

    def run(self, *words, **environment):
        """The script, as a person runs it from another folder."""
        variables = {
            "PATH": f"{self.folder / 'tools'}:/usr/bin:/bin", "GH_STAND_IN": str(self.folder), "HOME": "/nonexistent"}
        return self.github.run([str(self.tickets / "create-issues.sh"), *words], variables | environment)

    def calls(self):
        """All calls so far, oldest first, each with what issues.csv had then."""
        return self.github.calls

    def changes(self):
        """Those that changed something, or tried to."""
        return [call["words"] for call in self.calls() if call["words"][0] not in ("api", "repo")]

    def forget_calls(self):
        self.github.calls.clear()

    def sleeps(self):
        path = self.folder / "sleeps"
        return [int(line) for line in path.read_text().split()] if path.exists() else []

    def steps(self, *kinds):
        """Rows of github.tsv of some kinds."""
        lines = (self.tickets / "github.tsv").read_text().split("\n")[1:]
        return [cells for cells in (line.split("\t") for line in lines) if cells[0] in kinds]

    def numbers(self):
        """Number by key, as issues.csv has it."""
        lines = (self.tickets / "issues.csv").read_text().splitlines()
        assert lines[0] == "key,issue", lines[0]
        pairs = [line.split(",") for line in lines[1:]]
        assert len({key for key, _ in pairs}) == len(pairs), "a key twice"
        return dict(pairs)

    def without(self, tool):
        """A path that has what the script begins with and not this tool."""
        folder = self.folder / "fewer"
        folder.mkdir()
        for name in ("bash", "env", "cat", "dirname", "mktemp", "rm"):
            (folder / name).symlink_to(shutil.which(name))
        assert not (folder / tool).exists()
        return str(folder)
