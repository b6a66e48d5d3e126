"""A tenant whose every name and text was chosen by someone who wants it to run."""

import glob
import json
import os
import re

OWN = "window.owned=1"
NAMES = [
    f"<script>{OWN}</script>", f"</script><script>{OWN}</script>", f"\"><img src=x onerror=\"{OWN}\">",
    f"' onmouseover='{OWN}' x='", "<!--<script>", "--><b>", "]]>", "&lt;script&gt;", "{{title}} {{{data}}}",
    "\u202Etxt.exe\u2066", "\U0001F469\u200D\U0001F469\u200D\U0001F467 e\u0301", "\u001B[2J\u001B]0;owned\u0007",
    "\u2028\u2029\u0085", "`${window.owned=1}`", "javascript:window.owned=1", "__proto__", "constructor",
    "\"\u0301 onmouseover=\"\u0301window.owned=1", "<\u0338img src=x onerror=window.owned=1>", "Z" + "\u0300" * 300,
    "long " * 60,
]
TEXTS = [
    f"<script>{OWN}</script><p onclick='{OWN}'>1. one<br>2. two</p><a href='javascript:{OWN}'>x</a>",
    f"<svg onload={OWN}><style>*{{display:none}}</style><p>after</p>",
    f"<img src=x onerror={OWN}><iframe srcdoc='<script>parent.{OWN}</script>'></iframe>",
    "<ol><li>one<li>two</ol></main></body></html><p>three", "<base href='https://evil.example/'><p>x",
    "<meta http-equiv=refresh content='0;url=https://evil.example'><form action=https://evil.example><button>x",
    "<link rel=stylesheet href=https://evil.example/x.css><a href='https://evil.example/?\"onclick=x'>y</a>",
]


def pick(texts, key):
    return texts[sum(key.encode()) % len(texts)]


def spoil(value, names, texts, key=""):
    """The same JSON with other texts; ids of resources stay one segment longer or shorter."""
    if isinstance(value, dict):
        return {name: spoil(member, names, texts, name) for name, member in value.items()}
    if isinstance(value, list):
        return [spoil(member, names, texts, key) for member in value]
    if not isinstance(value, str):
        return value
    if key in ("displayName", "threats", "owner", "ticketNumber", "ResourceName"):
        return pick(names, value) + value
    if key in ("description", "remediationDescription"):
        return pick(texts, value) + value
    if key in ("id", "Id", "AzureResourceId") and "/resourceGroups/" in value:
        return spoil_id(value, names)
    return value


def spoil_id(identifier, names):
    base, mark, rest = identifier.partition("/providers/Microsoft.Security/assessments")
    if re.search("/providers/Microsoft.Security/(securityConnectors/[^/]*$|secureScores)", base):
        return identifier
    name = pick(names, base.lower()).replace("/", "\u2215")
    return f"{base}{name}{'x' * 200 if len(base) % 5 == 0 else ''}{mark}{rest}"


def write(source, folder, names=NAMES, texts=TEXTS):
    os.makedirs(os.path.join(folder, "export"))
    for path in glob.glob(os.path.join(source, "export", "*")):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        if path.endswith(".ndjson"):
            rows = [json.loads(line) for line in text.splitlines()]
            text = "\n".join(json.dumps(spoil(row, names, texts)) for row in rows)
        else:
            page = json.loads(text)
            for row in page["data"]:
                if row["type"] == "microsoft.resources/subscriptions":
                    row["name"] = pick(names, row["id"]) + row["name"]
            page["data"] = [spoil(row, names, texts) for row in page["data"]]
            text = json.dumps(page)
        with open(os.path.join(folder, "export", os.path.basename(path)), "w", encoding="utf-8") as file:
            file.write(text)
    return folder
