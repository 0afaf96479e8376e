"use strict";
// The page reads without this script. With it, one claim is shown beside the text, and claims are filtered. What a card holds
// is parsed when it is first shown, or when the browser has nothing else to do: in between it is the words of a noscript element.
(() => {
  const pane = document.querySelector(".cards");
  const cards = [...pane.getElementsByClassName("card")];
  const box = document.getElementById("filter");
  const shown = document.getElementById("shown");
  const marks = new Map(); // by the address of a card
  for (const mark of document.querySelectorAll("a.claim")) {
    const address = mark.getAttribute("href");
    const own = marks.get(address);
    if (own) own.push(mark);
    else marks.set(address, [mark]);
  }
  const marksOf = (card) => marks.get("#" + card.id) || [];
  // Where the browser can, closed cards are found by its own search, which opens them.
  const closed = "onbeforematch" in pane ? "until-found" : "";
  let chosen = null;
  let kept = cards;
  let off = new Set(); // cards that the filter leaves out
  let last = null; // what had the focus before a claim was opened

  function fill(card) {
    const held = card.firstElementChild;
    if (!held || held.localName !== "noscript") return;
    const made = document.createElement("template");
    made.innerHTML = held.textContent;
    held.replaceWith(made.content);
  }

  const bar = document.createElement("div");
  bar.className = "bar";
  const place = document.createElement("span");
  place.className = "place";
  function button(words, does) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = words;
    made.addEventListener("click", does);
    bar.append(made);
    return made;
  }
  button("Previous", () => step(-1));
  button("Next", () => step(1));
  bar.append(place);
  button("Close", dismiss).className = "close";
  pane.prepend(bar);
  for (const card of cards) card.setAttribute("hidden", closed);
  document.documentElement.classList.add("js");

  function choose(card, focus) {
    if (chosen) {
      chosen.setAttribute("hidden", closed);
      for (const mark of marksOf(chosen)) mark.classList.remove("on");
    }
    chosen = card;
    pane.classList.toggle("chosen", Boolean(card));
    if (!card) return;
    fill(card);
    card.removeAttribute("hidden");
    const own = marksOf(card);
    for (const mark of own) mark.classList.add("on");
    tell();
    const show = () => {
      if (own[0]) own[0].scrollIntoView({ block: "start", behavior: "instant" });
      pane.scrollTop = 0;
    };
    show();
    // after the browser's own jump to the address, and again when the text around is laid out
    requestAnimationFrame(() => { show(); requestAnimationFrame(show); });
    if (focus) card.focus({ preventScroll: true });
  }

  function tell() {
    const at = kept.indexOf(chosen);
    place.textContent = at < 0 ? "" : `${at + 1} of ${kept.length}`;
  }

  function dismiss() {
    choose(null);
    history.replaceState(null, "", location.pathname + location.search + "#claims");
    if (last && last.isConnected) last.focus();
  }

  const has = (words, value) => words.toLowerCase().split(" ").includes(value);
  const tests = {
    verdict: (card, value) => card.dataset.verdict === value,
    kind: (card, value) => card.dataset.kind === value,
    document: (card, value) => card.dataset.document.toLowerCase().includes(value),
    source: (card, value) => has(card.dataset.source, value),
    is: (card, value) => has(card.dataset.is, value),
  };
  const signs = { "&lt;": "<", "&gt;": ">", "&#34;": '"', "&#39;": "'", "&amp;": "&" };
  const words = new Map();
  function wordsOf(card) {
    let said = words.get(card);
    if (said === undefined) {
      const held = card.firstElementChild;
      said = card.textContent.toLowerCase();
      if (held && held.localName === "noscript") said = said.replace(/<[^>]*>/g, "").replace(/&[#a-z0-9]+;/g, (sign) => signs[sign] || sign);
      words.set(card, said);
    }
    return said;
  }

  function filter() {
    const wanted = box.value.toLowerCase().split(/\s+/).filter(Boolean).map((word) => {
      const at = word.indexOf(":");
      const test = at > 0 && tests[word.slice(0, at)];
      const values = word.slice(at + 1).split(",");
      return test ? (card) => values.some((value) => test(card, value)) : (card) => wordsOf(card).includes(word);
    });
    kept = wanted.length ? cards.filter((card) => wanted.every((fits) => fits(card))) : cards;
    const fitting = new Set(kept);
    const left = new Set(cards.filter((card) => !fitting.has(card)));
    for (const card of cards) {
      if (left.has(card) !== off.has(card)) for (const mark of marksOf(card)) mark.classList.toggle("off", left.has(card));
    }
    off = left;
    shown.textContent = `${kept.length} of ${cards.length} claim${cards.length === 1 ? "" : "s"}`;
    tell();
  }

  function addressed() {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return "";
    }
  }

  function follow() {
    const hash = addressed();
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
    if (location.hash === "#" + next.id) choose(next, true);
    else location.hash = next.id;
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link) return;
    if (link.hash.startsWith("#claim-")) last = link;
    if (link.hash === location.hash) follow();
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
    const over = (is) => drop.classList.toggle("over", is);
    document.addEventListener("dragover", (event) => { event.preventDefault(); over(true); });
    document.addEventListener("dragleave", () => over(false));
    document.addEventListener("drop", (event) => {
      event.preventDefault();
      over(false);
      if (!event.dataTransfer.files.length) return;
      drop.elements.document.files = event.dataTransfer.files;
      drop.requestSubmit();
    });
  }
  pane.addEventListener("beforematch", (event) => {
    const card = event.target.closest(".card");
    if (card) choose(card, false);
  });
  box.addEventListener("input", filter);
  box.form.addEventListener("submit", (event) => { event.preventDefault(); step(1); });
  window.addEventListener("hashchange", follow);
  window.addEventListener("beforeprint", () => cards.forEach(fill));
  follow();

  const later = window.requestIdleCallback || ((work) => setTimeout(() => work({ timeRemaining: () => 9 }), 60));
  let next = 0;
  function fillRest(idle) {
    while (next < cards.length && idle.timeRemaining() > 3) {
      wordsOf(cards[next]);
      fill(cards[next]);
      next += 1;
    }
    if (next < cards.length) later(fillRest);
  }
  later(fillRest);
})();
