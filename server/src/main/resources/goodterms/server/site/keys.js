// The keys of lists: j and k go along the rows, x chooses one, n turns the page, ? shows all of it. Nothing needs them.
"use strict";
const keys = document.getElementById("keys");
const off = document.getElementById("keys_off");
const OFF = "goodterms.keys.off";
const rows = () => Array.from(document.querySelectorAll("[data-row]"));

function along(step) {
  const all = rows();
  const at = all.indexOf(document.activeElement?.closest(".row")?.querySelector("[data-row]"));
  const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step];
  next?.focus();
}

const doing = {
  j: () => along(1),
  k: () => along(-1),
  x: () => document.activeElement?.closest(".row")?.querySelector("input[type=checkbox]")?.click(),
  n: () => document.querySelector("[data-next]")?.click(),
  "?": () => keys.showModal(),
};

document.addEventListener("keydown", (event) => {
  const typing = event.target.matches("input:not([type=checkbox]), select, textarea, [contenteditable]");
  if (typing || keys.open || event.ctrlKey || event.metaKey || event.altKey || localStorage.getItem(OFF)) {
    return;
  }
  const what = doing[event.key];
  if (what) {
    event.preventDefault();
    what();
  }
});

document.querySelectorAll("[data-opens=keys]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => keys.showModal());
});
off.checked = localStorage.getItem(OFF) !== null;
off.addEventListener("change", () => (off.checked ? localStorage.setItem(OFF, "1") : localStorage.removeItem(OFF)));
