// The report that `recoupe compare --format html` writes, as a reader opens it.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { launch, out, recoupe, report, schemes, violations, watched, widths } from "./browser.mjs";

let browser;
const addresses = {};

before(async () => {
  browser = await launch();
  addresses.english = report("corpus/doctolib-2020");
  addresses.french = report("tests/incidents/energie-2024", "--lang", "fr");
});
after(() => browser.close());

test("a page loads nothing, complains of nothing and fits its width", async () => {
  for (const [language, address] of Object.entries(addresses)) {
    for (const width of widths) {
      for (const colorScheme of schemes) {
        const { page, seen, close } = await watched(browser, { viewport: { width, height: 900 }, colorScheme });
        await page.goto(address);
        assert.equal(await page.locator("html").getAttribute("lang"), language === "french" ? "fr" : "en");
        await page.screenshot({ path: path.join(out, `report-${language}-${width}-${colorScheme}.png`) });
        await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(beyond <= 0, `${language} ${width}: ${beyond} px too wide`);
        assert.deepEqual(seen, { requests: [address], errors: [], dialogs: [] });
        await close();
      }
    }
  }
});

test("nobody is kept out of it", async () => {
  for (const [language, colorScheme, width] of [["en", "light", 1280], ["fr", "dark", 360]]) {
    const address = report("corpus/orange-belgium-2025", "--lang", language);
    const found = await violations(browser, address, { colorScheme, viewport: { width, height: 900 } });
    assert.deepEqual(found.filter((one) => /^(serious|critical)/.test(one)), []);
  }
});

test("findings are filtered, and the number of those shown is told", async () => {
  const { page, close } = await watched(browser);
  await page.goto(addresses.english);
  const shown = () => page.locator("section > .finding:visible").count();
  const all = await shown();
  await page.selectOption("select[name=verdict]", "contradicts");
  const some = await shown();
  assert.ok(some > 0 && some < all, `${some} of ${all}`);
  assert.equal(await page.locator("section > .finding.v-contradicts:visible").count(), some);
  assert.equal(await page.locator("output[name=count]").textContent(), `${some} of ${all} shown`);
  await page.selectOption("select[name=aspect]", "date");
  assert.ok((await shown()) < some);
  await page.selectOption("select[name=verdict]", "");
  await page.selectOption("select[name=aspect]", "");
  assert.equal(await shown(), all);
  await close();
});

test("a cell leads to its two passages, by mouse and by keyboard, even where they are filtered away", async () => {
  const { page, close } = await watched(browser);
  await page.goto(addresses.english);
  await page.selectOption("select[name=aspect]", "quote");
  const cell = page.locator(".matrix a.entry", { hasText: "6 158" }).first();
  await cell.focus();
  await page.keyboard.press("Enter");
  const finding = page.locator(".finding:focus");
  await finding.waitFor();
  assert.match(await finding.textContent(), /6 158 where the statement says 6 128: one digit differs/);
  const differing = await finding.locator(".differs").allTextContents();
  assert.deepEqual(differing.map((words) => words.replace(/\s/g, " ")), ["6 128", "6 158"]);
  assert.equal(await finding.locator("figure.passage").count(), 2);
  // What agrees is folded away until a cell leads there.
  await page.locator(".matrix a.entry.v-same").first().click();
  assert.ok(await page.locator("details.agreeing").evaluate((details) => details.open));
  await close();
});

test("links into live pages are addresses of passages, and lead nowhere else", async () => {
  const { page, close } = await watched(browser);
  await page.goto(addresses.english);
  const live = await page.locator(".finding a.live").evaluateAll((links) => links.map((link) => link.href));
  assert.ok(live.length > 10);
  for (const address of live) assert.match(address, /^https:\/\/[^#]+#:~:text=/);
  const rest = await page.locator("a:not(.live)").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  assert.ok(rest.every((href) => href.startsWith("#")));
  await close();
});

test("the policy lets nothing in that the page did not bring", async () => {
  const { page, seen, close } = await watched(browser);
  const stopped = [];
  page.on("requestfailed", (request) => stopped.push([request.url(), request.failure().errorText]));
  await page.goto(addresses.english);
  const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  assert.match(policy, /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'$/);
  const ran = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "window.ran = true";
    document.body.append(script);
    const image = document.createElement("img");
    image.src = "https://example.invalid/a.png";
    document.body.append(image);
    await new Promise((done) => setTimeout(done, 200));
    return window.ran === true;
  });
  assert.equal(ran, false);
  assert.deepEqual(stopped, [["https://example.invalid/a.png", "csp"]]);
  assert.ok(seen.errors.every((error) => error.includes("Content Security Policy")) && seen.errors.length >= 2);
  await close();
});

test("an article whose title is a script does nothing", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "recoupe-browser-"));
  const title = "&lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x onerror=alert(2)&gt;";
  const prose = "<p>La société a reconnu mardi une fuite de données qui touche 6 158 comptes de ses clients, dit-elle.</p>".repeat(4);
  writeFileSync(path.join(folder, "official.html"), `<h1>Fuite</h1><p>6 128 comptes ont été volés le 21 juillet 2020.</p>${prose}`);
  writeFileSync(
    path.join(folder, "a.html"),
    `<title>${title}</title><h1>${title}</h1><img src=x onerror="alert(3)"><script>alert(4)</script>${prose}<p>${title}</p>`,
  );
  const file = path.join(folder, "report.html");
  recoupe(["compare", folder, "--format", "html", "-o", file]);
  const { page, seen, close } = await watched(browser);
  const address = pathToFileURL(file).href;
  await page.goto(address);
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  assert.ok((await page.locator("main").textContent()).includes("<script>alert(1)</script>"));
  assert.equal(await page.locator("img").count(), 0);
  assert.equal(await page.locator("script").count(), 1);
  assert.deepEqual(seen, { requests: [address], errors: [], dialogs: [] });
  await close();
});

test("on paper everything is there", async () => {
  const { page, close } = await watched(browser);
  await page.goto(addresses.french);
  await page.pdf({ path: path.join(out, "report.pdf"), preferCSSPageSize: true });
  const closed = await page.locator("details[data-printed]").count();
  assert.equal(closed, 0, "what was opened for the printer is closed again");
  assert.ok(readFileSync(path.join(out, "report.pdf")).length > 50_000);
  await close();
});

test("the page can be read without its script", async () => {
  const { page, close } = await watched(browser, { javaScriptEnabled: false });
  await page.goto(addresses.english);
  assert.ok(await page.locator("section > .finding").first().isVisible());
  assert.equal(await page.locator("#filter").isVisible(), false);
  await close();
});

