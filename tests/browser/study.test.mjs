// The page of a study, as a browser shows it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { launch, out, recoupe, schemes, violations, watched, widths } from "./browser.mjs";

const folder = (language) => path.join(out, `study-${language}`);
const address = (language) => pathToFileURL(path.join(folder(language), "index.html")).href;
const few = pathToFileURL(path.join(out, "study-few", "index.html")).href;
let browser;

before(async () => {
  for (const language of ["en", "fr"]) {
    recoupe(["study", "corpus", "tests/incidents", "-o", folder(language), "--lang", language, "--quiet"]);
  }
  // axe takes its time on hundreds of rows.
  recoupe(["study", "corpus", "-o", path.join(out, "study-few"), "--quiet"]);
  browser = await launch();
});
after(() => browser.close());

test("a study loads nothing, complains of nothing and fits its width", async () => {
  for (const language of ["en", "fr"]) {
    for (const width of widths) {
      for (const colorScheme of schemes) {
        const { page, seen, close } = await watched(browser, { viewport: { width, height: 900 }, colorScheme });
        await page.goto(address(language));
        await page.screenshot({ path: path.join(out, `study-${language}-${width}-${colorScheme}.png`), fullPage: true });
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(beyond <= 0, `${language} ${width}: ${beyond} px too wide`);
        assert.deepEqual(seen, { requests: [address(language)], errors: [], dialogs: [] });
        await close();
      }
    }
  }
});

test("nobody is kept out of a study", async () => {
  for (const colorScheme of schemes) {
    const found = await violations(browser, few, { colorScheme });
    assert.deepEqual(found.filter((one) => /^(serious|critical)/.test(one)), []);
  }
});

test("the pictures of a study are those of its tables", async () => {
  const { page, close } = await watched(browser);
  await page.goto(address("en"));
  const drawn = await page.evaluate(() => {
    const row = [...document.querySelectorAll("[aria-labelledby=measures] tr")].find((row) => row.innerText.startsWith("departs"));
    return { text: row.innerText, at: row.querySelector("circle").getAttribute("cx"), low: row.querySelector(".interval").getAttribute("x1") };
  });
  const rates = readFileSync(path.join(folder("en"), "rates.csv"), "utf8").split("\r\n");
  const [, , , , count, of, rate, low] = rates.find((line) => line.startsWith("all,,article,departs,")).split(",");
  assert.ok(drawn.text.includes(`${count}/${of}`), drawn.text);
  assert.equal(drawn.at, `${(100 * rate).toFixed(1)}%`);
  assert.equal(drawn.low, `${(100 * low).toFixed(1)}%`);
  await close();
});
