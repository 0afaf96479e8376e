"use strict";
// The page reads without this script. With it, one claim is shown beside the text, and claims are filtered.
(() => {
  const cards = [...document.querySelectorAll(".card")];
  const pane = document.querySelector(".cards");
  const box = document.getElementById("filter");
  const shown = document.getElementById("shown");
  const marks = new Map();
  for (const mark of document.querySelectorAll("a.claim")) {
    const list = marks.get(mark.dataset.claim) || [];
    list.push(mark);
    marks.set(mark.dataset.claim, list);
  }
  const idOf = (card) => card.id.slice("claim-".length);
  let chosen = null;
  let kept = cards;
  let last = null; // what had the focus before a claim was opened

  const close = document.createElement("button");
  close.className = "close";
  close.type = "button";
  close.textContent = "Close";
  pane.prepend(close);
  document.documentElement.classList.add("js");

  function choose(card, focus) {
    if (chosen) {
      chosen.classList.remove("on");
      for (const mark of marks.get(idOf(chosen)) || []) mark.classList.remove("on");
    }
    chosen = card;
    pane.classList.toggle("chosen", Boolean(card));
    if (!card) return;
    card.classList.add("on");
    const own = marks.get(idOf(card)) || [];
    for (const mark of own) mark.classList.add("on");
    const show = () => {
      if (own[0]) own[0].scrollIntoView({ block: "start", behavior: "instant" });
      pane.scrollTop = 0;
    };
    show();
    requestAnimationFrame(show); // after the browser's own jump to the address
    if (focus) card.focus({ preventScroll: true });
  }

  function dismiss() {
    choose(null);
    history.replaceState(null, "", location.pathname + location.search + "#claims");
    if (last && last.isConnected) last.focus();
  }

  const tests = {
    verdict: (card, value) => card.dataset.verdict === value,
    kind: (card, value) => card.dataset.kind === value,
    document: (card, value) => card.dataset.document.toLowerCase().includes(value),
    source: (card, value) => card.dataset.source.toLowerCase().split(" ").includes(value),
    is: (card, value) => (value === "open" && "open" in card.dataset) || (value === "decided" && "decided" in card.dataset),
  };

  function filter() {
    const wanted = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = (card) => wanted.every((word) => {
      const at = word.indexOf(":");
      const test = at > 0 && tests[word.slice(0, at)];
      return test ? test(card, word.slice(at + 1)) : card.textContent.toLowerCase().includes(word);
    });
    kept = wanted.length ? cards.filter(fits) : cards;
    const ids = new Set(kept.map(idOf));
    for (const [id, own] of marks) for (const mark of own) mark.classList.toggle("off", !ids.has(id));
    shown.textContent = `${kept.length} of ${cards.length} claims`;
  }

  function follow() {
    const hash = decodeURIComponent(location.hash.slice(1));
    if (hash.startsWith("filter=")) {
      box.value = hash.slice("filter=".length);
      filter();
      document.getElementById("claims").scrollIntoView();
    } else if (hash.startsWith("claim-")) {
      const card = document.getElementById(hash);
      if (card && card.classList.contains("card")) choose(card, true);
    }
  }

  function step(by) {
    if (!kept.length) return;
    const at = kept.indexOf(chosen);
    const next = kept[Math.min(kept.length - 1, Math.max(0, at < 0 ? (by > 0 ? 0 : kept.length - 1) : at + by))];
    location.hash = next.id;
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#claim-']");
    if (link) last = link;
    if (link && link.hash === location.hash) follow();
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && chosen) return dismiss();
    if (event.target.closest("input, textarea, select")) return;
    if (event.key === "/") { event.preventDefault(); box.focus(); }
    if (event.key === "j") step(1);
    if (event.key === "k") step(-1);
  });
  const drop = document.querySelector(".drop");
  if (drop) {
    document.addEventListener("dragover", (event) => event.preventDefault());
    document.addEventListener("drop", (event) => {
      event.preventDefault();
      if (!event.dataTransfer.files.length) return;
      drop.elements.document.files = event.dataTransfer.files;
      drop.requestSubmit();
    });
  }
  close.addEventListener("click", dismiss);
  box.addEventListener("input", filter);
  box.form.addEventListener("submit", (event) => { event.preventDefault(); step(1); });
  window.addEventListener("hashchange", follow);
  follow();
})();
