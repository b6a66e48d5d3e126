
// The table of controls for one scope. What it shows for all scopes stands in the page.

const controlPick = at("control-scope");
if (controlPick) {
  const table = at("controls").tBodies[0];
  const all = [...table.rows];
  const places = data.controlScores.map((_, place) => place).filter((place) => data.controlScores[place].length > 0);
  places.sort((one, other) => data.scopes[one].localeCompare(data.scopes[other], "en") || one - other);
  controlPick.append(...places.map((place) => option(place, data.scopes[place])));
  const gain = (now, after) => {
    const [first, second] = [now, after].map((points) => Math.round(Number(points) * 100));
    return second === first ? "0.00" : `${second > first ? "+" : ""}${((second - first) / 100).toFixed(2)}`;
  };
  controlPick.addEventListener("change", () => {
    const scores = data.controlScores[controlPick.value] ?? null;
    at("controls-gain").textContent = scores ? "points gained" : "gain";
    table.replaceChildren(...(scores === null ? all : scores.map(([control, most, now, after, open, left]) => {
      const name = element("th", "", data.controls[control]);
      name.scope = "row";
      const cells = [now, after, most, count(open), count(left), gain(now, after)];
      return element("tr", "", name, ...cells.map((text) => element("td", "n", text)));
    })));
  });
}

showBudget();
openNamed();
