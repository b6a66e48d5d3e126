// Looks at a page as a strict reader would; every function returns what it finds wrong.
(() => {
  const isShown = (element) => {
    if (element.closest("[hidden], script, style, template, noscript, title, desc")) return false;
    return element.checkVisibility ? element.checkVisibility({ visibilityProperty: true }) : true;
  };
  const isUnseen = (element) => {
    const style = getComputedStyle(element);
    return style.position === "absolute" && style.clipPath !== "none";
  };
  const where = (element) => {
    const named = element.id ? `#${element.id}` : element.className?.baseVal ?? element.className ?? "";
    return `${element.tagName.toLowerCase()} ${named} "${element.textContent.trim().slice(0, 40)}"`;
  };

  /** [red, green, blue, alpha] of a computed color. */
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const seen = new Map();
  const color = (text) => {
    if (!seen.has(text)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = text;
      canvas.fillRect(0, 0, 1, 1);
      seen.set(text, [...canvas.getImageData(0, 0, 1, 1).data].map((value, place) => place === 3 ? value / 255 : value));
    }
    return seen.get(text);
  };
  const over = (top, below) => top.slice(0, 3).map((value, place) => value * top[3] + below[place] * (1 - top[3])).concat(1);
  const background = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) {
      const layer = color(getComputedStyle(at).backgroundColor);
      layers.push(layer);
      if (layer[3] === 1) break;
    }
    return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255, 1]);
  };
  const luminance = (rgb) => rgb.slice(0, 3).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }).reduce((sum, value, place) => sum + value * [0.2126, 0.7152, 0.0722][place], 0);

  const faults = {};

  /** Text below 4.5 to 1; with how many were looked at. */
  faults.contrast = () => {
    const found = new Map();
    let texts = 0;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (!walker.currentNode.data.trim() || !isShown(parent) || isUnseen(parent)) continue;
      texts += 1;
      const style = getComputedStyle(parent);
      const isPicture = parent instanceof SVGElement;
      const ground = background(isPicture ? parent.closest("svg").parentElement : parent);
      const ink = over(color(isPicture ? style.fill : style.color), ground);
      const [light, dark] = [luminance(ink), luminance(ground)].sort((one, other) => other - one);
      const ratio = ((light + 0.05) / (dark + 0.05)) * Number(style.opacity) ;
      if (ratio < 4.5) found.set(`${ratio.toFixed(2)} ${style.color} ${where(parent)}`, true);
    }
    return { texts, faults: [...found.keys()] };
  };

  faults.structure = () => {
    const found = [];
    const expect = (isTrue, text) => { if (!isTrue) found.push(text); };
    const one = (selector) => expect(document.querySelectorAll(selector).length === 1, `not one ${selector}`);
    ["h1", "main", "body > header", "body > footer", "nav[aria-label]", "html[lang]", "a.skip"].forEach(one);
    expect(document.title.trim() !== "", "no title");
    const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
    const repeated = ids.filter((id, place) => ids.indexOf(id) !== place);
    expect(ids.length > 5000 || repeated.length === 0, `ids twice: ${repeated}`);
    expect(new Set(ids).size === ids.length, "ids are not unique");
    let level = 0;
    for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
      const next = Number(heading.tagName[1]);
      expect(next <= level + 1, `heading skips a level: ${where(heading)}`);
      expect(heading.textContent.trim() !== "", "an empty heading");
      level = next;
    }
    for (const section of document.querySelectorAll("main > section")) {
      const heading = document.getElementById(section.getAttribute("aria-labelledby") ?? "");
      expect(heading && section.contains(heading), `section without its heading: ${where(section)}`);
    }
    for (const control of document.querySelectorAll("input, select, textarea")) {
      expect([...control.labels ?? []].some((label) => label.textContent.trim()), `no label: ${where(control)}`);
    }
    for (const button of document.querySelectorAll("button, summary, a[href]")) {
      expect((button.textContent + (button.getAttribute("aria-label") ?? "")).trim(), `no name: ${where(button)}`);
    }
    for (const table of document.querySelectorAll("table")) {
      expect(table.caption?.textContent.trim(), `no caption: ${where(table)}`);
      for (const cell of table.querySelectorAll("th")) expect(cell.scope, `no scope: ${where(cell)}`);
      for (const row of table.tBodies[0].rows) {
        expect(row.cells[0]?.tagName === "TH", `row without a head: ${where(row)}`);
        expect(row.cells.length === table.tHead.rows[0].cells.length, `row of other length: ${where(row)}`);
      }
    }
    for (const picture of document.querySelectorAll("svg")) {
      const isQuiet = picture.getAttribute("aria-hidden") === "true";
      const title = picture.querySelector(":scope > title")?.textContent.trim();
      const words = picture.querySelector(":scope > desc")?.textContent.trim();
      expect(isQuiet || (title && words && picture.getAttribute("role") === "img"), "a picture without words");
    }
    for (const named of document.querySelectorAll("[aria-labelledby], [aria-describedby], [for]")) {
      const ids = ["aria-labelledby", "aria-describedby", "for"].flatMap((name) => named.getAttribute(name)?.split(" ") ?? []);
      for (const id of ids) expect(document.getElementById(id), `${where(named)} names #${id}, which is not there`);
    }
    for (const region of document.querySelectorAll("[role=region]")) {
      const id = region.getAttribute("aria-labelledby");
      const name = region.getAttribute("aria-label") ?? (id ? document.getElementById(id)?.textContent : "");
      expect(name?.trim(), `region without a name: ${where(region)}`);
    }
    for (const link of document.querySelectorAll("a[href]")) {
      const address = link.getAttribute("href");
      if (address.startsWith("#")) expect(document.getElementById(address.slice(1)), `leads nowhere: ${address}`);
      else {
        expect(/^https?:\/\//.test(address), `odd address: ${address}`);
        expect(link.rel === "noopener noreferrer", `no rel: ${address}`);
      }
    }
    expect(document.querySelector("[aria-live=polite]"), "no live region");
    expect(!document.querySelector("[style], [onclick], [onload], [onerror], [onmouseover]:not(body)")
      || [...document.querySelectorAll("[style]")].every((element) => element.matches("ol.steps")), "an inline style or handler");
    return found;
  };

  /** Elements that only a text of a stranger could have brought. */
  faults.strangers = () => [...document.querySelectorAll(
    "img, iframe, object, embed, form, base, link, video, audio, svg script, body script ~ script ~ script, meta[http-equiv=refresh]")].map(where);

  /** What reaches beyond the window to the right. */
  faults.overflow = () => document.documentElement.scrollWidth > document.documentElement.clientWidth
    ? [`the page is ${document.documentElement.scrollWidth} wide in ${document.documentElement.clientWidth}`] : [];

  window.faultsOf = faults;
})();
