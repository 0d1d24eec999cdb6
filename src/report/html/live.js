"use strict";
// Offers to add the words that are selected in a text as a fact; whole words, as they stand in one paragraph.
(() => {
  const offer = document.getElementById("offer");
  const paragraph = (node) => {
    const element = node && (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement);
    return element && element.closest(".words > p[data-start]");
  };
  const between = (block, from, to) => {
    const range = document.createRange();
    range.selectNodeContents(block);
    if (from) range.setStart(from.node, from.at);
    if (to) range.setEnd(to.node, to.at);
    return range.toString();
  };
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    offer.hidden = true;
    if (!selection.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    const block = paragraph(range.startContainer);
    if (!block) return;
    const start = { node: range.startContainer, at: range.startOffset };
    // A triple click ends at the start of the paragraph that follows.
    const end = paragraph(range.endContainer) === block ? { node: range.endContainer, at: range.endOffset } : null;
    let before = between(block, null, start);
    let words = between(block, start, end);
    let after = end ? between(block, end, null) : "";
    const joined = (one, other) => /[\p{L}\p{N}]$/u.test(one) && /^[\p{L}\p{N}]/u.test(other);
    const first = (text) => String.fromCodePoint(text.codePointAt(0));
    const last = (text) => Array.from(text).pop();
    while (before && (joined(before, words))) {
      const letter = last(before);
      before = before.slice(0, before.length - letter.length);
      words = letter + words;
    }
    while (after && joined(words, after)) {
      const letter = first(after);
      after = after.slice(letter.length);
      words += letter;
    }
    before += words.slice(0, words.length - words.trimStart().length);
    after = words.slice(words.trimEnd().length) + after;
    words = words.trim();
    if (!words) return;
    const pairs = new URLSearchParams({
      document: block.parentElement.dataset.document,
      quote: words,
      prefix: Array.from(before).slice(-32).join(""),
      suffix: Array.from(after).slice(0, 32).join(""),
      start: Number(block.dataset.start) + Array.from(before).length,
    });
    offer.href = `fact?${pairs}`;
    offer.hidden = false;
  });
})();
