"use strict";
// Filters the findings, and opens what a link leads into. The page can be read without it.
(() => {
  const form = document.getElementById("filter");
  const findings = Array.from(document.querySelectorAll("section > .finding"));
  const show = () => {
    const chosen = new FormData(form);
    let shown = 0;
    for (const finding of findings) {
      const fits = ["verdict", "aspect", "document"].every((key) => {
        const value = chosen.get(key);
        return !value || finding.dataset[key] === value;
      });
      finding.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    const output = form.elements.namedItem("count");
    const parts = output.dataset.words.split("{}");
    output.value = parts[0] + shown + parts[1] + findings.length + parts[2];
  };
  if (form) {
    form.hidden = false;
    form.addEventListener("change", show);
    form.addEventListener("submit", (event) => event.preventDefault());
    show();
  }
  const open = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let around = target; around; around = around.parentElement) {
      if (around.tagName === "DETAILS") around.open = true;
      if (around.hidden && form && around.classList.contains("finding")) {
        form.reset();
        show();
      }
    }
    target.scrollIntoView();
    const finding = target.closest(".finding");
    if (finding) finding.focus({ preventScroll: true });
  };
  window.addEventListener("hashchange", open);
  open();
  // On paper everything is there.
  window.addEventListener("beforeprint", () => {
    for (const closed of document.querySelectorAll("details:not([open])")) {
      closed.open = true;
      closed.dataset.printed = "";
    }
  });
  window.addEventListener("afterprint", () => {
    for (const opened of document.querySelectorAll("details[data-printed]")) {
      opened.open = false;
      delete opened.dataset.printed;
    }
  });
})();
