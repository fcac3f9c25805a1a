// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// The islands: what only a browser can do. Each starts on data-island="…", reads its settings from
// data-*, writes text with textContent only, and has a way without JavaScript (src/web/README.md).
import Combobox from "@github/combobox-nav";

const each = (name: string, start: (element: HTMLElement) => void): void =>
  document.querySelectorAll<HTMLElement>(`[data-island="${name}"]`).forEach(start);

// Live round: while it is open the server sends only the number of votes; a change of state reloads the page.
each("round", (root) => {
  const stream = new EventSource(root.dataset["source"] ?? "");
  const count = root.querySelector("[data-count]");
  stream.addEventListener("count", (event: MessageEvent<string>) => { if (count) count.textContent = event.data; });
  stream.addEventListener("state", () => { stream.close(); location.reload(); });
});

// Autosave: same form, same endpoint; the button that nobody pressed says that only saving is meant.
each("autosave", (root) => {
  const form = root as HTMLFormElement;
  const note = form.querySelector<HTMLElement>("[data-saved]");
  let timer = 0;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(async () => {
      const body = new URLSearchParams();
      new FormData(form).forEach((value, name) => { if (typeof value === "string") body.append(name, value); });
      body.set("doen", "bewaar");
      const answer = await fetch(form.action, { method: "POST", body });
      if (note && answer.ok) note.textContent = await answer.text();
    }, 1500);
  });
});

// Quick exit: Shift three times within five seconds, then leave without a history entry.
each("quick-exit", (root) => {
  const link = root.querySelector("a")!;
  const say = root.querySelector<HTMLElement>("[role=status]");
  const leave = (event?: Event): void => {
    event?.preventDefault();
    document.documentElement.classList.add("br-leaving");
    location.replace(link.href);
  };
  link.addEventListener("click", leave);
  let presses: number[] = [];
  addEventListener("keydown", (event) => {
    if (event.repeat) return;
    if (event.key !== "Shift") { presses = []; return; }
    const now = Date.now();
    presses = [...presses.filter((at) => now - at < 5000), now];
    if (say) say.textContent = root.dataset[`say${presses.length}`] ?? "";
    if (presses.length >= 3) leave();
  });
});

// Meeting clock: counts on from what the server wrote, so that the clock of this computer does not matter.
each("clock", (root) => {
  const text = root.textContent ?? "";
  const [minutes = 0, seconds = 0] = text.replace("+", "").split(":").map(Number);
  const start = (text.startsWith("+") ? -1 : 1) * (minutes * 60 + seconds);
  const began = performance.now();
  setInterval(() => {
    const left = start - Math.round((performance.now() - began) / 1000);
    const value = Math.abs(left);
    root.textContent = `${left < 0 ? "+" : ""}${String(Math.floor(value / 60)).padStart(2, "0")}:${String(value % 60).padStart(2, "0")}`;
  }, 1000);
});

// Combobox for organisations and professionals only; never for persons in a case.
each("combobox", (root) => {
  const input = root.querySelector("input")!;
  const list = root.querySelector<HTMLElement>("[role=listbox]")!;
  const nav = new Combobox(input, list);
  input.addEventListener("input", async () => {
    const answer = await fetch(`${root.dataset["source"]}?q=${encodeURIComponent(input.value)}`);
    const names = (await answer.json()) as string[];
    list.replaceChildren(...names.map((name, index) => {
      const item = document.createElement("li");
      item.id = `${list.id}-${index}`;
      item.setAttribute("role", "option");
      item.textContent = name;
      return item;
    }));
    list.hidden = names.length === 0;
    if (list.hidden) nav.stop(); else nav.start();
  });
  list.addEventListener("combobox-commit", (event) => {
    input.value = (event.target as HTMLElement).textContent ?? "";
    list.hidden = true;
    nav.stop();
  });
});

// Errors: the summary is the first thing in main; the focus goes there, so that it is read aloud.
each("errors", (root) => root.focus());

// Idle: two minutes before the page locks it asks; going on starts the time again. The Refresh header
// of the page does the same without JavaScript, so stop() takes over from it.
each("idle", (root) => {
  const lockAfter = Number(root.dataset["lock"]) * 1000;
  const warning = 120_000;
  let ask = 0;
  let lock = 0;
  const start = (): void => {
    root.hidden = true;
    clearTimeout(ask);
    clearTimeout(lock);
    ask = window.setTimeout(() => { root.hidden = false; }, Math.max(lockAfter - warning, 0));
    lock = window.setTimeout(() => location.assign("/vergrendeld"), lockAfter);
  };
  root.querySelector("button")?.addEventListener("click", () => {
    window.stop();
    void fetch(location.href, { method: "HEAD" });
    start();
  });
  start();
});

// Filter: hides rows of a list that is already on the page; without JavaScript the form asks the server.
each("filter", (root) => {
  const input = root.querySelector<HTMLInputElement>("input[type=search]");
  const note = root.querySelector<HTMLElement>("[role=status]");
  const rows = [...document.querySelectorAll<HTMLElement>(`#${root.dataset["rows"]} [data-row]`)];
  input?.addEventListener("input", () => {
    const wanted = input.value.toLocaleLowerCase();
    for (const row of rows) row.hidden = !(row.textContent ?? "").toLocaleLowerCase().includes(wanted);
    if (note) note.textContent = String(rows.filter((row) => !row.hidden).length);
  });
});
