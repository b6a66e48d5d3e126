"""A repository that stands in for one of GitHub, and answers what scripts/tickets/gh is asked."""

import json
import os
import pathlib
import signal
import subprocess
import threading

FLAGS = {
    ("issue", "create"): {"--repo", "--title", "--body-file", "--label"},
    ("issue", "edit"): {"--repo", "--title", "--body-file", "--add-label", "--remove-label"},
    ("issue", "comment"): {"--repo", "--body-file"},
    ("issue", "close"): {"--repo", "--comment"},
    ("issue", "reopen"): {"--repo"},
    ("label", "create"): {"--repo", "--color", "--description"},
    ("repo", "view"): {"--json", "--jq"},
    ("api", "--paginate"): {"--method", "-f", "--jq"},
}


class Refusal(Exception):
    """What gh would print before it ends with 1."""


class Killed(Exception):
    """The script is to end without a word."""


class StandIn:
    """Does what is asked and refuses what GitHub refuses.

    `fail` says which calls go wrong: (first, how many, how). "before" and "after" tell whether GitHub did what was
    asked, "kill" does it and ends the script, "rate" asks to slow down.
    """

    def __init__(self, repository, first, folder, tickets):
        self.repository, self.first, self.folder, self.tickets = repository, first, folder, tickets
        self.descriptions, self.issues, self.calls, self.fail = {"bug": "Something isn't working"}, {}, [], None
        for name in ("request", "reply"):
            os.mkfifo(folder / name)

    @property
    def labels(self):
        return list(self.descriptions)

    def run(self, command, environment):
        """A process, whose gh this is."""
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=self.folder, env=environment,
            start_new_session=True)
        server = threading.Thread(target=self.serve, args=[process.pid])
        server.start()
        output, errors = process.communicate(timeout=120)
        (self.folder / "request").write_bytes(b"")
        server.join()
        return subprocess.CompletedProcess(command, process.returncode, output, errors)

    def serve(self, group):
        while words := (self.folder / "request").read_bytes().decode().split("\0")[:-1]:
            try:
                status, text = 0, self.answer(words) + "\n"
            except Refusal as refusal:
                status, text = 1, f"{refusal}\n"
            except Killed:
                os.killpg(group, signal.SIGKILL)
                continue
            (self.folder / "reply").write_text(f"{status}\n{text}", newline="")

    def answer(self, words):
        numbers = self.tickets / "issues.csv"
        self.calls.append({"words": words, "numbers": numbers.read_text() if numbers.exists() else None})
        first, times, how = self.fail or (0, 0, "")
        count = len(self.calls)
        how = how if first <= count < first + times else ""
        if how == "before":
            raise Refusal("error connecting to api.github.com")
        if how == "rate":
            raise Refusal("GraphQL: was submitted too quickly (createIssue)" if count % 2 else
                          "HTTP 403: You have exceeded a secondary rate limit. Please wait a few minutes.")
        text = self.act(words)
        if how == "after":
            raise Refusal("unexpected end of JSON input")
        if how == "kill":
            raise Killed
        return text

    def act(self, words):
        places, options = self.parsed(words)
        if words[0] in ("issue", "label") and options["--repo"] != [self.repository]:
            raise Refusal("GraphQL: Could not resolve to a Repository. (repository)")
        verb = tuple(words[:2])
        if verb == ("repo", "view"):
            return self.repository
        if verb == ("api", "--paginate"):
            return self.listing(places, options)
        if verb == ("label", "create"):
            if places[0].lower() in [label.lower() for label in self.labels]:
                raise Refusal(f'label with name "{places[0]}" already exists; use `--force` to update it')
            self.descriptions[places[0]] = options["--description"][0]
            return ""
        if verb == ("issue", "create"):
            return self.create(options)
        if places[0] not in self.issues:
            raise Refusal(f"GraphQL: Could not resolve to an issue with the number of {places[0]}.")
        issue = self.issues[places[0]]
        if verb == ("issue", "edit"):
            new, stale = self.known(options, "--add-label"), self.known(options, "--remove-label")
            kept = [label for label in issue["labels"] if label not in stale]
            issue.update(title=self.title(options), body=self.text(options),
                         labels=kept + [label for label in new if label not in kept])
        elif verb == ("issue", "comment"):
            issue["comments"].append(self.text(options))
        else:
            issue["state"] = "closed" if verb == ("issue", "close") else "open"
            issue["comments"] += options.get("--comment", [])
        return self.address(places[0])

    @staticmethod
    def parsed(words):
        """Positions and options; an option that gh does not have, or without a value, is refused."""
        known = FLAGS.get(tuple(words[:2]))
        if known is None:
            raise Refusal(f"unknown command {words}")
        places, options, rest = [], {}, list(words[2:])
        while rest:
            word = rest.pop(0)
            if word.startswith("-"):
                if word not in known or not rest:
                    raise Refusal(f"unknown flag: {word}")
                options.setdefault(word, []).append(rest.pop(0))
            else:
                places.append(word)
        return places, options

    def listing(self, places, options):
        if places == [f"repos/{self.repository}/labels"]:
            found = [{"name": label} for label in self.labels]
        elif places == [f"repos/{self.repository}/issues"] and "labels=uplift" in options["-f"]:
            found = [self.described(number) for number in reversed(self.issues)
                     if "uplift" in self.issues[number]["labels"]]
        else:
            raise Refusal("HTTP 404: Not Found")
        # gh has a jq of its own.
        done = subprocess.run(["jq", "--raw-output", *options["--jq"]], input=json.dumps(found), text=True,
                              capture_output=True)
        if done.returncode:
            raise Refusal(f"failed to parse jq expression: {done.stderr}")
        return done.stdout.removesuffix("\n")

    def described(self, number):
        issue = self.issues[number]
        labels = [{"name": label, "description": self.descriptions.get(label)} for label in issue["labels"]]
        return {"number": int(number), "state": issue["state"], "title": issue["title"], "labels": labels}

    def known(self, options, name):
        """The labels of an option as the repository writes them; gh takes none that it does not have."""
        written = {label.lower(): label for label in self.labels}
        labels = [label for value in options.get(name, []) for label in value.split(",")]
        for label in labels:
            if label.lower() not in written:
                raise Refusal(f"could not add label: '{label}' not found")
        return [written[label.lower()] for label in labels]

    def create(self, options):
        labels = self.known(options, "--label")
        number = str(len(self.issues) + self.first)
        self.issues[number] = {
            "title": self.title(options), "body": self.text(options), "labels": labels, "state": "open",
            "comments": []}
        return self.address(number)

    def address(self, number):
        return f"https://github.com/{self.repository}/issues/{number}"

    def text(self, options):
        """A parent's text is in a temporary folder, the others are beside the script."""
        body = (self.tickets / pathlib.Path(options["--body-file"][0])).read_bytes().decode()
        if len(body) > 65536:
            raise Refusal("GraphQL: Body is too long (maximum is 65536 characters) (createIssue)")
        return body

    @staticmethod
    def title(options):
        title = options["--title"][0]
        if not title or len(title) > 256 or "\n" in title:
            raise Refusal("GraphQL: Title is too long (maximum is 256 characters) (createIssue)")
        return title
