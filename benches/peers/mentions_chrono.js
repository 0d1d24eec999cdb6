// Dates found by chrono's French parser, an article at a time. The lines are those of protocol.py.

const chrono = require("chrono-node");
const lines = require("readline").createInterface({ input: process.stdin, crlfDelay: Infinity });

const two = (number) => String(number).padStart(2, "0");

/// As much of the day as the words themselves tell; nothing for a bare time of day.
function partial(part) {
  const [year, month, day] = ["year", "month", "day"].map((name) => part.get(name));
  if (part.isCertain("day") || part.isCertain("weekday")) return `${year}-${two(month)}-${two(day)}`;
  if (part.isCertain("month")) return `${year}-${two(month)}`;
  return part.isCertain("year") ? String(year) : null;
}

/// Offsets in code points, of a text whose characters outside the basic plane take two units each.
function points(text) {
  if (!/[\ud800-\udbff]/.test(text)) return (unit) => unit;
  return (unit) => Array.from(text.slice(0, unit)).length;
}

lines.on("line", (line) => {
  const { id, text, reference_date: reference } = JSON.parse(line);
  const [year, month, day] = (reference ?? "2024-05-17").split("-").map(Number);
  const place = points(text);
  const mentions = [];
  for (const found of chrono.fr.parse(text, new Date(year, month - 1, day, 12))) {
    const [first, last] = [partial(found.start), found.end && partial(found.end)];
    if (!first) continue;
    const [start, end] = [place(found.index), place(found.index + found.text.length)];
    if (last && last !== first) mentions.push({ kind: "date_range", start, end, value: `${first}/${last}` });
    else mentions.push({ kind: "date", start, end, value: first });
  }
  process.stdout.write(JSON.stringify({ id, mentions }) + "\n");
});
