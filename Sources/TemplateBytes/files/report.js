
"use strict";

// What stands in the page's data block. Every text in it is a stranger's: it only ever becomes text content.
const data = JSON.parse(document.getElementById("data").textContent);
const at = (id) => document.getElementById(id);

/** Texts that leave out the beginning they share with the one before them, but for its length. */
function spelledOut(texts) {
  let last = "";
  return texts.map((text) => (last = last.slice(0, parseInt(text[0], 36)) + text.slice(1)));
}

data.resources.names = spelledOut(data.resources.names);
data.resources.folderTexts = spelledOut(data.resources.folderTexts).map((text) => text.split("\n"));
{
  let folder = 0;
  data.resources.folders = data.resources.folders.map((distance) => (folder += distance));
}

/** Which part of an id a resource's folder holds: "/" and "!" all but the name, "=" the whole id, "?" what may be shown. */
function idForm(folder) {
  return data.resources.folderTexts[folder][0][0] ?? "";
}

/** What ids in a folder begin with, or the whole id; empty where the page has no room for it. */
function idFolder(folder, scope) {
  const [text] = data.resources.folderTexts[folder];
  return idForm(folder) === "/" ? `/subscriptions/${data.scopeIds[scope]}${text}` : text.slice(1);
}

/** The id of a resource in a scope, as the saved plan has it; empty where the page cannot show it whole. */
function resourceId(place, scope) {
  const folder = data.resources.folders[place];
  const form = idForm(folder);
  if (form === "" || form === "?") return "";
  if (form === "=") return idFolder(folder, scope);
  const name = data.resources.names[place].replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  return idFolder(folder, scope) + name;
}

/** What a resource is and in which group. */
function kind(place) {
  const [folder, said] = data.resources.folderTexts[data.resources.folders[place]];
  if (said !== undefined || folder === "") return said ?? "";
  const [, , group, , ...types] = folder.split("/").slice(0, -1);
  return `${group}, ${types.filter((_, index) => index === 0 || index % 2 === 1).join("/")}`;
}

/** An element with a class, text or other elements in it. */
function element(tag, style, ...children) {
  const made = document.createElement(tag);
  if (style) made.className = style;
  made.append(...children);
  return made;
}

function option(value, text) {
  const made = element("option", "", text);
  made.value = value;
  return made;
}

/** 1,906 */
function count(value) {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}

function plural(value, noun) {
  return `${count(value)} ${noun}${value === 1 ? "" : "s"}`;
}

/** 39 h 50 min, as everywhere else. */
function duration(minutes) {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${count(hours)} h` : `${count(hours)} h ${rest} min`;
}

class Step {
  constructor(fields, index, spent) {
    [
      this.recommendation, this.scope, this.method, this.effort, this.setup, this.once, this.gain, this.score,
      this.isTooSmall, this.completes, this.enables, this.sources, this.items, this.owner, this.total, this.governance,
      this.demands,
    ] = fields;
    this.index = index;
    /** Minutes of this step and all before it. */
    this.spent = spent + this.effort;
  }
}

const steps = [];
for (const fields of data.steps) steps.push(new Step(fields, steps.length, steps.at(-1)?.spent ?? 0));
const rows = [...document.querySelectorAll("#list > ol > li")];
const lists = [...document.querySelectorAll("#list > ol")];
const listLength = lists[0]?.children.length ?? 1;

for (const part of document.querySelectorAll("[data-live]")) part.hidden = false;

at("theme").addEventListener("change", (event) => {
  const theme = event.target.value;
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
});
