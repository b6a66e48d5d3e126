
// Which steps are shown.

const severities = ["critical", "high", "medium", "low", "unknown"];
const filters = steps.length === 0 ? [] : [
  ["by-scope", (step, value) => step.scope === value],
  ["by-severity", (step, value) => data.recommendations[step.recommendation].severity === severities[value]],
  ["by-method", (step, value) => step.method === value],
  ["by-control", (step, value) => data.members[step.recommendation].includes(value)],
  ["by-owner", (step, value) => step.owner === value],
];

function addChoices() {
  const used = (values) => [...new Set(values)];
  const byName = (texts) => (one, other) => texts[one].localeCompare(texts[other], "en") || one - other;
  const owners = used(steps.map((step) => step.owner).filter((owner) => owner >= 0));
  const choices = {
    "by-scope": [used(steps.map((step) => step.scope)).sort(byName(data.scopes)), data.scopes],
    "by-severity": [
      used(steps.map((step) => severities.indexOf(data.recommendations[step.recommendation].severity))).sort(),
      severities,
    ],
    "by-method": [used(steps.map((step) => step.method)).sort(), data.methods],
    "by-control": [used(data.members.flat()).sort(byName(data.controls)), data.controls],
    "by-owner": [owners.sort(byName(data.owners ?? [])), data.owners ?? []],
  };
  for (const [id, [values, texts]] of Object.entries(choices)) {
    at(id).append(...values.map((value) => option(value, texts[value])));
  }
  at("owners").hidden = owners.length === 0;
}

/** Of each resource its name in lower case, made at the first search. */
let names;
const stepTexts = [];

/** The text in which a step is looked for, but for its resources. */
function stepText(step) {
  stepTexts[step.index] ??= [
    rows[step.index].id, data.recommendations[step.recommendation].name, data.scopes[step.scope],
    data.owners?.[step.owner] ?? "",
  ].join("\n").toLowerCase();
  return stepTexts[step.index];
}

/**
 * A test whether the id of a resource in a scope has a word with a slash in it. Each folder is looked at once for steps
 * of one scope: to spell out every id at each key would be felt.
 */
function idSearch(word) {
  const { folders } = data.resources;
  const end = word.lastIndexOf("/") + 1;
  const [head, tail] = [word.slice(0, end), word.slice(end)];
  const scopes = [];
  const matches = [];
  return (place, scope) => {
    const folder = folders[place];
    if (scopes[folder] !== scope) {
      const text = idFolder(folder, scope);
      scopes[folder] = scope;
      // Names have no slashes: of the word only what follows its last one can be in them.
      if (text.includes(word)) matches[folder] = "whole";
      else matches[folder] = "/!".includes(idForm(folder)) && text.endsWith(head) ? "head" : "";
    }
    return matches[folder] === "whole" || (matches[folder] === "head" && names[place].startsWith(tail));
  };
}

/** A test whether a step, or one of its resources, has every word. */
function search(text) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return () => true;
  names ??= data.resources.names.map((name) => name.toLowerCase());
  const tests = words.map((word) => {
    if (word.includes("/")) return idSearch(word);
    const found = names.map((name) => name.includes(word));
    return (place) => found[place];
  });
  return (step) => words.every((word, place) => {
    if (stepText(step).includes(word)) return true;
    for (const [, , ...places] of step.items.slice(1)) {
      let resource = 0;
      for (const distance of places) {
        resource += distance;
        if (tests[place](resource, step.scope)) return true;
      }
    }
    return false;
  });
}

function showMatches() {
  const tests = [search(at("search").value)];
  for (const [id, test] of filters) {
    const { value } = at(id);
    if (value !== "") tests.push((step) => test(step, Number(value)));
  }
  if (at("by-budget").checked) tests.push((step) => step.index < paid);
  let shown = 0;
  lists.forEach((list, place) => {
    let inList = 0;
    const end = Math.min((place + 1) * listLength, steps.length);
    for (let index = place * listLength; index < end; index++) {
      const isShown = tests.every((test) => test(steps[index]));
      rows[index].classList.toggle("off", !isShown);
      if (isShown) inList += 1;
    }
    list.classList.toggle("off", inList === 0);
    list.style.setProperty("--rows", String(inList));
    shown += inList;
  });
  at("count").textContent = shown === steps.length
    ? `all ${plural(steps.length, "step")}` : `${count(shown)} of ${plural(steps.length, "step")}`;
  at("none").hidden = shown > 0;
}

function showAll() {
  if (steps.length === 0) return;
  for (const [id] of filters) at(id).value = "";
  at("search").value = "";
  at("by-budget").checked = false;
  showMatches();
}

if (steps.length > 0) {
  addChoices();
  for (const [id] of filters) at(id).addEventListener("change", showMatches);
  at("by-budget").addEventListener("change", showMatches);
  let typing;
  at("search").addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(showMatches, 120);
  });
  at("clear").addEventListener("click", showAll);
  at("clear-none").addEventListener("click", () => {
    showAll();
    at("search").focus();
  });
  at("count").textContent = `all ${plural(steps.length, "step")}`;
}
