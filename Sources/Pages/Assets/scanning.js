// One or two switches instead of a mouse and a keyboard: a frame goes from place to place, and a press chooses.
// Without this script all works as it does without switches; it only adds the panel's buttons and the frame.
{
  const panel = document.querySelector("[data-ways]");
  const KEPT = "orient-ways";
  const LEAST = 0.4;
  const MOST = 8;
  const BOUNCE = 250; // milliseconds in which a second press is the same press
  const ROUNDS = 2; // rounds without a choice after which a group is left
  const ITEMS =
    "a[href], button, input:not([type=hidden]), select, textarea, summary, video[controls], audio[controls]";
  const GROUPS = "fieldset, nav, [role=group], [role=row], [data-scan-group]";
  const WRITTEN = "textarea, input:not([type=radio], [type=checkbox], [type=button], [type=submit], [type=file])";

  const settings = { mode: "off", seconds: 1.5, ...kept() };
  let scopes = []; // from the page to the group that the frame is in
  let timer;
  let lastPress = 0;
  let overlay;

  function kept() {
    try {
      return JSON.parse(localStorage.getItem(KEPT)) ?? {};
    } catch {
      return {};
    }
  }

  function keep() {
    try {
      localStorage.setItem(KEPT, JSON.stringify(settings));
    } catch {
      // A browser that keeps nothing forgets the choice with the page.
    }
  }

  const say = (name) => panel.dataset[name];
  const isShown = (element) => element.getClientRects().length > 0 && !element.disabled && !element.closest("[inert]");

  // Where the frame goes inside of an element: single items, and groups that are entered first.
  function stopsIn(root) {
    const stops = [];
    for (const child of root.children) {
      if (!isShown(child) && getComputedStyle(child).display !== "contents") continue;
      const inside = [...child.querySelectorAll(ITEMS)].filter(isShown);
      if (child.matches(ITEMS)) stops.push(child);
      else if (child.matches(GROUPS) && inside.length > 1) stops.push(child);
      else if (inside.length > 0) stops.push(...stopsIn(child));
    }
    return stops;
  }

  function pageStops() {
    const main = document.querySelector("main");
    const others = stopsIn(document.body).filter((each) => !main.contains(each) && !each.matches(".skip"));
    return [...stopsIn(main), ...others];
  }

  // A page that was asked for with a place in it is scanned from there.
  function firstStop(stops) {
    const place = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!place) return 0;
    const after = stops.findIndex((stop) => place.contains(stop) || place.compareDocumentPosition(stop) & 4);
    return Math.max(after, 0);
  }

  const scope = () => scopes.at(-1);
  const here = () => scope()?.stops[scope().index];

  function enter(root, stops, index = 0) {
    scopes.push({ root, stops, index, rounds: 0 });
    show();
  }

  function leave() {
    scopes.pop();
    show();
  }

  function advance() {
    const current = scope();
    current.index += 1;
    if (current.index === current.stops.length) {
      current.index = 0;
      current.rounds += 1;
      const mayLeave = scopes.length > 1 && current.root !== overlay && settings.mode === "one";
      if (mayLeave && current.rounds === ROUNDS) return leave();
    }
    show();
  }

  function show() {
    clearTimeout(timer);
    unmark();
    const stop = here();
    if (!stop) return;
    if (!stop.isConnected || !(isShown(stop) || stop === scope().root)) return restart();
    const framed = stop.matches("input") ? (stop.closest("label") ?? stop) : stop;
    framed.classList.add(stop.matches(GROUPS) ? "scan-group" : "scan-here");
    for (const { root } of scopes.slice(1)) root.classList.add("scan-inside");
    framed.scrollIntoView({ block: "nearest" });
    // The focus goes along, so that a screen reader says where the frame is; writing would open a keyboard.
    if (!stop.matches(WRITTEN) && stop.matches(ITEMS)) stop.focus({ preventScroll: true });
    if (settings.mode !== "one") return;
    // The first of a group stays longer: people see the frame jump there.
    timer = setTimeout(advance, settings.seconds * 1000 * (scope().index === 0 ? 1.5 : 1));
  }

  function unmark() {
    for (const each of document.querySelectorAll(".scan-here, .scan-group, .scan-inside")) {
      each.classList.remove("scan-here", "scan-group", "scan-inside");
    }
  }

  function choose() {
    const stop = here();
    if (!stop) return;
    if (stop === scope().root) return leave();
    // The group itself comes last: choosing it once more leads out of it.
    if (!stop.matches(ITEMS)) return enter(stop, [...stopsIn(stop), stop]);
    if (stop.matches("select")) return openPicker(stop);
    if (stop.matches(WRITTEN)) return openKeys(stop);
    if (stop.matches("video, audio")) {
      if (stop.paused) stop.play();
      else stop.pause();
      return show();
    }
    stop.click();
    scope().rounds = 0;
    if (stop.matches("[type=radio]") && scopes.length > 1) return leave();
    show();
  }

  // A list or a keyboard over the page, scanned in the page's place until it is closed.
  function open(label, rows, field) {
    overlay = document.createElement("div");
    overlay.className = "scan-overlay";
    overlay.setAttribute("role", "dialog");
    overlay.setAttribute("aria-label", label);
    const title = document.createElement("p");
    title.textContent = label;
    const written = document.createElement("output");
    overlay.append(title, written);
    for (const row of rows) {
      const line = document.createElement("div");
      line.setAttribute("role", "group");
      for (const [text, act] of row) {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = text;
        button.addEventListener("click", () => {
          act();
          written.textContent = field.value;
        });
        line.append(button);
      }
      overlay.append(line);
    }
    if (field.matches("select")) written.remove();
    else written.textContent = field.value;
    document.body.append(overlay);
    enter(overlay, stopsIn(overlay));
  }

  function close(field) {
    overlay.remove();
    overlay = undefined;
    while (!scope().root.isConnected) scopes.pop();
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }

  const nameOf = (field) => field.labels?.[0]?.textContent.trim() ?? field.getAttribute("aria-label") ?? "";

  function openPicker(select) {
    const rows = [...select.options].map((option) => [
      [
        option.textContent.trim() || say("none"),
        () => {
          select.value = option.value;
          close(select);
        },
      ],
    ]);
    open(nameOf(select), rows, select);
  }

  function openKeys(field) {
    // A field for dates or numbers takes no half-written value, so the text gathers here first.
    let text = field.value;
    const proxy = { matches: () => false, get value() { return text; } };
    const letters = field.matches("[type=date], [type=number]") ? ["0 1 2 3 4", "5 6 7 8 9 - ."] : say("letters").split("|");
    const rows = letters.map((row) => row.split(" ").map((letter) => [letter, () => { text += letter; }]));
    rows.push([
      [say("space"), () => { text += " "; }],
      [say("delete"), () => { text = [...text].slice(0, -1).join(""); }],
      [say("done"), () => { field.value = text; close(field); }],
    ]);
    open(nameOf(field), rows, proxy);
  }

  function restart() {
    scopes = [];
    const stops = pageStops();
    if (stops.length > 0) enter(document.body, stops, firstStop(stops));
  }

  function apply() {
    clearTimeout(timer);
    unmark();
    overlay?.remove();
    overlay = undefined;
    scopes = [];
    for (const button of panel.querySelectorAll("[data-ways-mode]")) {
      button.setAttribute("aria-pressed", String(button.dataset.waysMode === settings.mode));
    }
    panel.querySelector("[data-ways-says]").textContent =
      settings.mode === "one" ? `${say("every")} ${settings.seconds.toLocaleString(document.documentElement.lang)}` : "";
    document.documentElement.classList.toggle("scans", settings.mode !== "off");
    if (settings.mode !== "off") restart();
  }

  function isBounce() {
    const now = performance.now();
    if (now - lastPress < BOUNCE) return true;
    lastPress = now;
    return false;
  }

  function stopEvent(event) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  if (panel) {
    panel.hidden = false;
    panel.open = settings.mode !== "off";
    panel.addEventListener("click", (event) => {
      const { waysMode, waysSpeed } = event.target.closest("button")?.dataset ?? {};
      if (waysMode) settings.mode = waysMode;
      else if (waysSpeed) {
        const faster = waysSpeed === "faster";
        const seconds = settings.seconds * (faster ? 0.8 : 1.25);
        settings.seconds = Math.min(MOST, Math.max(LEAST, Math.round(seconds * 10) / 10));
      } else return;
      keep();
      apply();
    });

    window.addEventListener("keydown", (event) => {
      if (settings.mode === "off") return;
      if (event.key === "Escape") {
        settings.mode = "off";
        keep();
        return apply();
      }
      if (event.key !== " " && event.key !== "Enter") return;
      stopEvent(event);
      if (event.repeat || isBounce()) return;
      if (settings.mode === "two" && event.key === " ") advance();
      else choose();
    }, true);

    window.addEventListener("keyup", (event) => {
      if (settings.mode !== "off" && (event.key === " " || event.key === "Enter")) stopEvent(event);
    }, true);

    // With one switch a touch anywhere is a press; the panel itself can be touched to change the way.
    window.addEventListener("click", (event) => {
      if (settings.mode !== "one" || !event.isTrusted || panel.contains(event.target)) return;
      stopEvent(event);
      if (!isBounce()) choose();
    }, true);

    apply();
  }
}
