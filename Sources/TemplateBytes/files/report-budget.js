
// The budget: how many of the steps it pays, and the best plan for it beside them.

class Stop {
  constructor([budget, text, gain, score, effort, bound, proof, minutes, points]) {
    Object.assign(this, { budget, text, gain, score, effort, bound, proof, minutes, points });
  }
}

const stops = data.stops.map((fields) => new Stop(fields));
const slider = at("budget");
const ownStop = Number(slider.defaultValue);

/** How many steps, from the first one on, a budget pays: the first that costs more ends them. */
function prefix(budget) {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (steps[middle].spent <= budget) low = middle + 1;
    else high = middle;
  }
  return low;
}

const marks = (() => {
  const { left, right, top, bottom, minutes, low, high } = data.frame;
  const within = (value, first, last) => Math.min(Math.max(value, first), last);
  const x = (value) => left + ((right - left) * within(value, 0, minutes)) / minutes;
  const y = (score) => bottom - ((bottom - top) * (within(score, low, high) - low)) / (high - low);
  const add = (tag, style) => {
    const mark = document.createElementNS("http://www.w3.org/2000/svg", tag);
    mark.setAttribute("class", style);
    at("marks").append(mark);
    return mark;
  };
  const line = add("path", "here");
  const name = add("text", "here-name");
  const best = add("circle", "best-mark");
  const way = add("circle", "prefix-mark");
  best.setAttribute("r", "7");
  way.setAttribute("r", "5.5");
  name.setAttribute("y", String(top - 12));
  const place = (mark, effort, score) => {
    mark.setAttribute("cx", x(effort).toFixed(1));
    mark.setAttribute("cy", y(score).toFixed(1));
  };
  return (stop, spent, total) => {
    const here = x(stop.budget);
    line.setAttribute("d", `M${here.toFixed(1)} ${top - 6}V${bottom}`);
    name.textContent = stop.text;
    name.setAttribute("x", here.toFixed(1));
    name.setAttribute("text-anchor", here > right - 60 ? "end" : here < left + 60 ? "start" : "middle");
    const before = Number(data.before);
    place(best, stop.minutes ?? 0, before + (stop.points ?? 0));
    place(way, spent, before + total);
  };
})();

let paid = -1;

/** Marks the steps beyond a number, touching only those whose mark changes. */
function markBeyond(number) {
  const [first, last] = paid < 0 ? [0, steps.length] : [Math.min(paid, number), Math.max(paid, number)];
  for (let place = Math.floor(first / listLength); place < lists.length && place * listLength < last; place++) {
    const start = place * listLength;
    const isBeyond = start >= number;
    lists[place].classList.toggle("beyond", isBeyond);
    const end = Math.min(start + listLength, steps.length);
    const isSplit = !isBeyond && end > number;
    for (let index = start; index < end; index++) rows[index].classList.toggle("beyond", isSplit && index >= number);
  }
  paid = number;
}

let announcement;

function showBudget() {
  const stop = stops[slider.valueAsNumber];
  const number = prefix(stop.budget);
  const last = steps[number - 1];
  const spent = last?.spent ?? 0;
  const gained = Number((last?.total ?? "0").replace("<", ""));
  const score = `${last?.score ?? data.before} %`;
  slider.setAttribute("aria-valuetext", stop.text);
  at("budget-text").textContent = stop.text;
  at("prefix-score").textContent = score;
  at("prefix-gain").textContent = last?.total ?? "0.00";
  at("prefix-words").textContent =
    `${count(number)} of ${plural(steps.length, "step")} ${number === 1 ? "fits" : "fit"}: ${duration(spent)} of ${stop.text}.${
      data.musts && gained > Number(stop.score ?? data.before) - Number(data.before) + 0.01 && number < steps.length
        ? " That is more than a whole plan can: what the policy demands may stand among the later steps." : ""}`;
  at("best-score").textContent = `${stop.score ?? data.before} %`;
  at("best-gain").textContent = stop.gain ?? "0.00";
  at("best-words").textContent = stop.effort
    ? `${stop.effort} of ${stop.text}; ${data.noPlan} gains more than ${stop.bound} (${stop.proof}).`
    : data.musts ? `No plan takes less than ${data.musts}: the policy demands that much.`
    : `Nothing can be finished in ${stop.text}.`;
  marks(stop, spent, gained);
  const hasMoved = number !== paid;
  markBeyond(number);
  if (hasMoved && at("by-budget")?.checked) showMatches();
  clearTimeout(announcement);
  announcement = setTimeout(() => {
    at("budget-status").textContent =
      `Budget ${stop.text}: ${count(number)} of ${plural(steps.length, "step")} fit, score ${score}. `
      + `Best plan: score ${stop.score ?? data.before} %.`;
  }, 400);
}

slider.addEventListener("input", showBudget);
at("budget-reset").addEventListener("click", () => {
  slider.value = String(ownStop);
  showBudget();
});
