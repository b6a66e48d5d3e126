
// What a step opens to. It is made when it is opened: thousands of closed ones weigh nothing.

const firstResources = 20;

/** Sentences on what the step is good for. */
function reasons(step) {
  const parts = [];
  if (step.gain === "0.00") parts.push("It gains nothing by itself.");
  else parts.push(`It gains ${step.gain} percent points; the score is then ${step.score} %.`);
  if (step.isTooSmall) parts.push("The portal’s rounding hides that.");
  for (const [control, resources] of step.completes) {
    if (control >= 0) parts.push(`It completes “${data.controls[control]}” on ${plural(resources, "resource")}.`);
  }
  const sentences = [element("p", "", parts.join(" "))];
  for (const text of step.demands.map((place) => data.demands[place])) {
    sentences.push(element("p", "", `${text[0].toUpperCase()}${text.slice(1)}.`));
  }
  if (step.enables.length > 0) {
    const links = step.enables.slice(0, 12).flatMap((index) => {
      const link = element("a", "", `step ${index + 1}`);
      link.href = `#${rows[index].id}`;
      return [link, ", "];
    }).slice(0, -1);
    const more = step.enables.length - 12;
    sentences.push(element("p", "", "It enables ", ...links, more > 0 ? ` and ${count(more)} more.` : "."));
  }
  return sentences;
}

/** What stands in the part for the recommendation further down. */
function whatToDo(step) {
  const article = at(`r${step.recommendation}`);
  const copies = [...article.children].slice(1).map((part) => part.cloneNode(true));
  return copies;
}

function resourceRow([place, method, effort]) {
  const name = element("th", "", data.resources.names[place]);
  name.scope = "row";
  return element(
    "tr", "", name, element("td", "place", kind(place)), element("td", "", data.methods[method]),
    element("td", "n", duration(effort)));
}

/** The ids of a step's resources, one a line, to be copied: the portal and command lines want them whole, or not at all. */
function idList(step, places, unnamed) {
  const ids = places.map((place) => resourceId(place, step.scope)).filter(Boolean);
  const altered = places.filter((place) => idForm(data.resources.folders[place]) === "?").length;
  const rest = places.length - ids.length - altered + unnamed;
  const list = element("details", "ids", element("summary", "", "Their ids, to copy"));
  list.addEventListener("toggle", () => {
    if (list.children.length > 1) return;
    if (ids.length > 0) {
      const lines = element("pre", "", element("code", "", ids.join("\n")));
      lines.tabIndex = 0;
      lines.setAttribute("role", "region");
      lines.setAttribute("aria-label", `Ids of step ${step.index + 1}`);
      list.append(lines);
    }
    if (altered > 0) {
      const text = altered === 1 ? "with characters that are not shown here: the saved plan has it whole"
        : "with characters that are not shown here: the saved plan has them whole";
      list.append(element("p", "quiet", `${plural(altered, "id")} ${text}`));
    }
    if (rest > 0) list.append(element("p", "quiet", `and ${count(rest)} more, in the saved plan and in the tickets`));
  });
  return list;
}

function resources(step) {
  const [unnamed, ...groups] = step.items;
  const items = groups.flatMap(([method, effort, ...places]) => {
    let place = 0;
    return places.map((distance) => [(place += distance), method, effort]);
  }).sort((one, other) => one[0] - other[0]);
  const body = element("tbody", "", ...items.slice(0, firstResources).map(resourceRow));
  const head = element("tr", "", ...["resource", "where", "how", "effort"].map((text, place) => {
    const cell = element("th", place === 3 ? "n" : "", text);
    cell.scope = "col";
    return cell;
  }));
  const table = element(
    "table", "", element("caption", "unseen", `Resources of step ${step.index + 1}`), element("thead", "", head), body);
  const box = element("div", "wide", table);
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", `Resources of step ${step.index + 1}`);
  const parts = [box];
  if (items.length > firstResources) {
    const more = element("button", "", `Show all ${count(items.length)}`);
    more.type = "button";
    more.addEventListener("click", () => {
      body.append(...items.slice(firstResources).map(resourceRow));
      box.focus();
      more.remove();
    });
    parts.push(more);
  }
  if (unnamed > 0) parts.push(element("p", "quiet", `and ${count(unnamed)} more, named in the saved plan`));
  parts.push(idList(step, items.map(([place]) => place), unnamed));
  return [parts, items.length + unnamed];
}

function estimate(step) {
  const each = step.effort - step.setup - step.once;
  const parts = [];
  if (step.setup > 0) parts.push(`${duration(step.setup)} to prepare`);
  if (step.once > 0) parts.push(`${duration(step.once)} once for the tenant`);
  parts.push(`${duration(each)} for the resources`);
  return [
    element("p", "", `${duration(step.effort)}: ${parts.join(", ")}.`),
    element(
      "p", "quiet",
      `Where the figures stand: ${step.sources.map((place) => data.sources[place]).join("; ")} ` +
        "(keys of the policy; “uplift policy init” explains them).",
    ),
  ];
}

function fill(details) {
  const row = details.parentElement;
  if (row.querySelector(".more")) return;
  const step = steps[rows.indexOf(row)];
  const [list, number] = resources(step);
  details.querySelector(":scope > a").remove();
  details.append(element(
    "div", "more",
    element("h3", "", "Why"), ...reasons(step),
    element("h3", "", "What to do"), ...whatToDo(step),
    element("h3", "", `Where: ${plural(number, "resource")}`), ...list,
    ...(step.governance ? [element("h3", "", "Owner and due day"), element("p", "", `${step.governance}.`)] : []),
    element("h3", "", "How to check that it is done"), element("p", "", at("check").textContent),
    element("h3", "", "How the effort is estimated"), ...estimate(step)));
}

// The event does not bubble.
at("list")?.addEventListener("toggle", (event) => {
  if (event.target.open && event.target.parentElement.id) fill(event.target);
}, true);

/** Opens the step that the address names. */
function openNamed() {
  const row = at(decodeURIComponent(location.hash.slice(1)));
  const details = row?.parentElement?.className.startsWith("steps") ? row.querySelector("details") : null;
  if (!details) return;
  if (row.classList.contains("off")) showAll();
  details.open = true;
  row.querySelector("summary").focus({ preventScroll: true });
  row.scrollIntoView();
}

window.addEventListener("hashchange", openNamed);
