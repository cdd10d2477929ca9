// The keys of lists and cases: j and k go along the rows, x chooses one, m takes it, n goes on, u goes back, / searches,
// ? shows all of it. Nothing needs them.
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

// In a list the cases that are chosen, or else the one at hand; on a case itself, by its own button.
function take() {
  const form = document.getElementById("assignment");
  if (!form) {
    document.querySelector("[data-take]")?.click();
    return;
  }
  const chosen = () => document.querySelector("input[form=assignment]:checked");
  if (!chosen()) {
    doing.x();
  }
  if (chosen()) {
    form.elements.to.selectedIndex = 0;
    form.requestSubmit();
  }
}

const doing = {
  j: () => along(1),
  k: () => along(-1),
  x: () => document.activeElement?.closest(".row")?.querySelector("input[type=checkbox]")?.click(),
  m: take,
  "/": () => document.querySelector("input[type=search]")?.focus(),
  u: () => document.querySelector("[data-back]")?.click(),
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
