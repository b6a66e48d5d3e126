"""What GitHub's reader of Markdown makes of our texts, in which names try to be markup. See scripts/test-mermaid."""

import collections
import json
import os
import pathlib

import cmarkgfm
from cmarkgfm.cmark import Options

import hostile
from report_case import Case

# Each does something where it stands unescaped inside of a line.
INLINE = [
    "<script>window.owned=1</script>", "<img src=x onerror='window.owned=1'>", "<b onclick=x>b</b>", "<input type=text>",
    "<a href=https://names.example>x</a>", "![x](https://names.example/x.png)", "[x](https://names.example/)",
    "[x](javascript:window.owned=1)", "<https://names.example/>", "https://names.example/", "http://names.example/x",
    "www.names.example", "someone@names.example", "<someone@names.example>", "mailto:someone@names.example",
    "xmpp:someone@names.example", "ftp://names.example/", "`code`", "**strong**", "__strong__ ", "*em*", "~~gone~~", "~gone~",
    "@contoso/team ", "see #12 ", "see GH-12 ", "contoso/security#12 ", "contoso/security@0123456789 ", "&lt;b&gt; <i>",
    "</table>", "<details open>", "a <br> b", "\\\\<b>", "\\`<b>\\`", "``<b>`",
]
# And these at the start of one, in other places, or to other readers.
NAMES = INLINE + [
    "<img src=x onerror=window.owned=1>", "WWW.names.example", "<!-- x", "</details>", "<?x", "<![CDATA[", "a | b", "\\<b>",
    "x<b\u0301>", "[^1]",
    "# head ", "- item ", "+ item ", "* item ", "1. item ", "1) item ", "> said ", "- [ ] task ", "[ ] task ", "[x] task ",
    "```\n", "~~~\n", "    code\n", "a\n\n<b>", "a\n---\n", "a\r\n# head ", "| a |\n|--|\n", "[1]: https://names.example\n\n",
    "---\n", "===\n", "$$x$$ ", "$`x`$ ", "> [!NOTE]\n", "<div>\n\n", "\t<b>", "[x]", "(x)", "&copy; &#60;b&#62;", "\u2028# head ",
]
TAME = ["Plain", "Simple"]
TEXTS = [
    "<script>window.owned=1</script><p>1. one<br>2. two</p><a href='javascript:window.owned=1'>x</a>",
    "<ul><li>one<li>two</ul>![x](https://names.example/x.png) **strong** `code` <a href='https://texts.example/'>y</a>",
    "<pre>```\n<b>x</b>\n</pre> @contoso/team #12 GH-12 www.names.example", "<details><summary>x</summary>| a |\n|--|\n| b |",
    "<!-- x", "&lt;script&gt;x&lt;/script&gt; &#60;img src=x&#62;", "# head\n\n- [ ] task\n\n[1]: https://names.example\n",
    "<img src=x onerror=window.owned=1><iframe src=https://names.example></iframe><input type=text><p>after",
    "<a href='https://texts.example/?\"onclick=x'>[x](https://names.example)</a> <a href='http://texts.example'>z</a>",
]
HOSTS = {"portal.azure.com", "texts.example", "learn.microsoft.com", "docs.microsoft.com", "aka.ms"}
ALLOWED = {
    "p": set(), "h1": set(), "h2": set(), "h3": set(), "h4": set(), "ul": set(), "ol": {"start"}, "li": set(), "b": set(), "strong": set(),
    "em": set(), "code": set(), "pre": {"lang"}, "table": set(), "thead": set(), "tbody": set(), "tr": set(),
    "th": {"align"}, "td": {"align"}, "details": set(), "summary": set(), "br": set(), "a": {"href"},
    "input": {"type", "disabled", "checked"},
}
# Elements, addresses, and texts that would become mentions or references. Comments part texts, as on GitHub.
READ = r"""(html) => {
  const page = new DOMParser().parseFromString(html, "text/html"), elements = [], texts = [], all = [];
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === Node.ELEMENT_NODE) {
      elements.push([node.localName, Object.fromEntries([...node.attributes].map((one) => [one.name, one.value]))]);
    } else {
      all.push(node.data);
      if (!node.parentElement.closest("code, pre")
          && /(^|[^\w`])@\w|(^|[^\w&])#\d|\w\/[\w.-]+(#\d|@[\da-f]{7})|\bgh-\d/i.test(node.data)) texts.push(node.data);
    }
  }
  return {elements, texts, text: all.join(""), head: page.head.childElementCount};
}"""


def read(page, text):
    """Elements, references and text of a Markdown text; tags that GitHub would filter are left in, to be seen."""
    html = cmarkgfm.cmark.markdown_to_html_with_extensions(
        text, options=Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES | Options.CMARK_OPT_GITHUB_PRE_LANG,
        extensions=["table", "autolink", "strikethrough", "tasklist"])
    return page.run(f"({READ})({json.dumps(html)})")


def faults(found):
    """Sentences about what may stand in no text of ours."""
    if found["head"]:
        yield f"{found['head']} elements in the head"
    for name, attributes in found["elements"]:
        unknown = set(attributes) - ALLOWED.get(name, set())
        if name not in ALLOWED or unknown:
            yield f"<{name}> with {attributes}"
        if name == "input" and (attributes.get("type"), attributes.get("disabled")) != ("checkbox", ""):
            yield f"<input> with {attributes}"
        if name == "a" and "href" in attributes:
            scheme, _, rest = attributes["href"].partition("://")
            if scheme not in ("https", "http") or rest.split("/")[0].split("?")[0] not in HOSTS:
                yield f"a link to {attributes['href']}"
    for text in found["texts"]:
        yield f"a mention or a reference in {text[:80]!r}"


def shape(found):
    """How many of which element there are, and where links lead."""
    return collections.Counter((name, attributes.get("lang")) for name, attributes in found["elements"])


def documents(folder, names):
    """Every Markdown text of contoso with other names: kind to texts."""
    source = hostile.write("scenarios/contoso", folder, names, TEXTS)
    day = ["--as-of", "2026-11-20"]
    plans = [os.path.join(folder, f"{budget}.json") for budget in ("30h", "40h")]
    for path in plans:
        Case.uplift("plan", source, "--budget", os.path.basename(path)[:-5], *day, "--save", path)
    texts = {"report": [Case.uplift("report", plans[1], source, "--markdown", "-")]}
    for command in (["plan", source, "--budget", "40h", *day], ["whatif", source, "--budgets", "5h,40h", *day],
                    ["estimate", source], ["score", source], ["score", source, "--by", "recommendation"]):
        texts[" ".join(command[::2])[:40].replace(source, "")] = [Case.uplift(*command, "-o", "markdown")]
    for form, extra in (("github", ["--repo", "contoso/security"]), ("markdown", [])):
        for since in ([], ["--since", plans[0]]):
            out = os.path.join(folder, form + "-since" * bool(since))
            Case.uplift("tickets", plans[1], "--format", form, "--out", out, *extra, *since)
            texts[os.path.basename(out)] = [path.read_text() for path in sorted(pathlib.Path(out).rglob("*.md"))]
    return texts


def unnoticed(page, text):
    """Names that stand in a text as they are, in place of a plain one, and that the checks do not see."""
    good = shape(read(page, text))
    for name in INLINE:
        found = read(page, text.replace(TAME[0], name, 1))
        if shape(found) == good and not list(faults(found)):
            yield name
