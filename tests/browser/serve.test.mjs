// The page that `recoupe serve` answers with, as a reader works in it.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";

import { launch, out, program, recoupe, root, schemes, violations, watched, widths } from "./browser.mjs";

let browser;
let stop;
let address;
const folder = mkdtempSync(path.join(os.tmpdir(), "recoupe-serve-"));

/** Serves a folder until it is stopped. */
async function serve(folder, ...more) {
  const server = spawn(program, ["serve", folder, "--port", "0", "--lang", "fr", ...more], { stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface({ input: server.stdout });
  const address = await new Promise((told) => lines.once("line", told));
  return { stop: () => server.kill(), address };
}

before(async () => {
  cpSync(path.join(root, "corpus/orange-belgium-2025"), folder, { recursive: true });
  browser = await launch();
  ({ stop, address } = await serve(folder));
});
after(async () => {
  stop();
  await browser.close();
});

test("a fact is rejected in the page, stays so when it is loaded again, and every command heeds it", async () => {
  const { page, seen, close } = await watched(browser);
  await page.goto(address);
  assert.equal(await page.locator("html").getAttribute("lang"), "fr");
  const finding = page.locator(".finding.v-contradicts", { hasText: "580 000" }).first();
  const form = finding.locator("figure.article .correct");
  await form.locator("summary").click();
  await form.locator("input[name=comment]").fill("coquille, corrigée depuis");
  await page.screenshot({ path: path.join(out, "serve.png") });
  await form.locator("button[value=reject]").click();
  await page.waitForURL(/#f\d+$/);
  assert.equal(await page.locator(".finding.v-contradicts", { hasText: "580 000" }).count(), 0);
  await page.reload();
  assert.equal(await page.locator(".finding.v-contradicts", { hasText: "580 000" }).count(), 0);
  assert.match(await page.locator("#texts ~ details").allTextContents().then((all) => all.join(" ")), /rejeté à la main\u00a0: coquille, corrigée depuis/);

  const corrections = readFileSync(path.join(folder, "corrections.toml"), "utf8");
  assert.match(corrections, /action = "reject"\nkind = "count"\nquote = "580 000 comptes clients"/);
  const told = recoupe(["compare", folder, "--format", "csv", "--verdict", "contradicts"]);
  assert.ok(!told.stdout.includes("580000") && told.stderr.includes("1 correction by hand honoured"), told.stdout);
  const machine = recoupe(["compare", folder, "--format", "csv", "--verdict", "contradicts", "--no-corrections"]);
  assert.ok(machine.stdout.includes("580000"));

  assert.ok(seen.requests.every((request) => request.startsWith(address)), seen.requests.join("\n"));
  assert.deepEqual([seen.errors, seen.dialogs], [[], []]);
  await close();
});

test("a value is changed, and a second window that was opened before writes nothing wrong", async () => {
  const [one, other] = [await watched(browser), await watched(browser)];
  await one.page.goto(address);
  await other.page.goto(address);
  const form = (page) => page.locator(".finding.v-altered figure.article .correct").first();
  for (const { page } of [one, other]) await form(page).locator("summary").click();
  await form(one.page).locator("button[value=reject]").click();
  await one.page.waitForURL(/#f\d+$/);
  await form(other.page).locator("button[value=reject]").click();
  await other.page.waitForURL(`${address}correct`);
  assert.match(await other.page.locator("body").textContent(), /Rien n’a été changé.*aucune citation n’y est plus lue/s);
  await other.page.getByRole("link").click();
  assert.equal(await other.page.locator(".finding.v-altered").count(), 0);
  await one.close();
  await other.close();
});

test("words that are selected are added as a fact, which is then taken back", async () => {
  const { page, seen, close } = await watched(browser);
  await page.goto(address);
  const text = page.locator("#texts ~ details.text:not(.statement)").first();
  await text.locator("summary").first().click();
  // From within one word to within another: whole words are taken.
  const selected = await text.locator(".words > p.body").first().evaluate((block) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const node = walker.nextNode();
    const from = node.data.search(/(?<!\p{L})\p{L}{4}/u);
    const to = from + node.data.slice(from).search(/\p{L}{2} \P{L}|\p{L}{2} \p{L}/u) + 1;
    document.getSelection().setBaseAndExtent(node, from + 1, node, to);
    return node.data.slice(from, to + 1);
  });
  await page.locator("#offer:visible").click();
  await page.waitForURL(/fact\?/);
  assert.equal(await page.locator("blockquote mark").textContent(), selected);
  assert.deepEqual(await page.locator("fieldset:visible").evaluateAll((all) => all.map((one) => one.className)), ["of-count"]);
  await page.selectOption("select[name=kind]", "field");
  assert.deepEqual(await page.locator("fieldset:visible").evaluateAll((all) => all.map((one) => one.className)), ["of-field"]);
  await page.selectOption("select[name='set.field.field']", "id_document");
  await page.screenshot({ path: path.join(out, "serve-fact.png") });
  await page.locator("button.main").click();
  await page.waitForURL(/#a\d+$/);
  assert.match(readFileSync(path.join(folder, "corrections.toml"), "utf8"), /action = "add"\nkind = "field"[^]*field = "id_document"/);
  const added = page.locator("tr", { hasText: "hand/field" });
  assert.equal(await added.count(), 1);
  await page.locator("#corrections").click();
  const listed = page.locator(".corrections li", { hasText: "Ajouté" });
  await listed.locator("button").click();
  await page.waitForURL(/#corrections$/);
  assert.equal(await page.locator("tr", { hasText: "hand/field" }).count(), 0);
  assert.deepEqual([seen.errors, seen.dialogs], [[], []]);
  await close();
});

test("a document is pasted into an empty folder, and the page grows from there", async () => {
  const empty = mkdtempSync(path.join(os.tmpdir(), "recoupe-empty-"));
  const { stop, address } = await serve(empty);
  const { page, seen, close } = await watched(browser);
  await page.goto(address);
  const add = async (words, as, outlet) => {
    const form = page.locator("form[action=add]");
    if (!(await form.isVisible())) await page.locator("details.add > summary").click();
    await form.locator("textarea").fill(words);
    await form.locator("select[name=as]").selectOption(as);
    await form.locator("input[name=outlet]").fill(outlet);
    await form.locator("button").click();
    await page.waitForURL(/#documents$/);
  };
  await add("Acme piratée\n\nLe 21 juillet 2020, 6 128 comptes ont été volés, indique Acme.", "statement", "Acme");
  await page.screenshot({ path: path.join(out, "serve-start.png") });
  assert.equal(await page.locator(".matrix").count(), 0);
  await add("Fuite chez Acme\n\nLe 21 juillet 2020, 6 158 comptes ont été volés.", "article", "<script>alert(1)</script>");
  assert.ok((await page.locator(".matrix thead").textContent()).includes("<script>alert(1)</script>"));
  assert.equal(await page.locator(".finding.v-contradicts").count(), 1);
  assert.deepEqual([seen.errors, seen.dialogs], [[], []]);
  await close();
  stop();
});

test("what is fetched tells how far it has come, and is kept", async () => {
  const words = "<p>Le 21 juillet 2020, 6 158 comptes ont été volés chez Acme, selon nos informations.</p>".repeat(4);
  // A slow web: every page takes its time, robots.txt is not there.
  const web = createServer((request, response) => {
    const isPage = request.url.endsWith("/fuite");
    const answer = () => {
      response.writeHead(isPage ? 200 : 404, { "Content-Type": "text/html; charset=utf-8" });
      response.end(isPage ? `<html lang="fr"><body><article><h1>Fuite</h1>${words}</article></body></html>` : "");
    };
    setTimeout(answer, isPage ? 2500 : 0);
  });
  await new Promise((listens) => web.listen(0, "127.0.0.1", listens));
  const slow = mkdtempSync(path.join(os.tmpdir(), "recoupe-slow-"));
  writeFileSync(path.join(slow, "official.txt"), "Acme piratée\n\nLe 21 juillet 2020, 6 128 comptes ont été volés.");
  const entry = (host) => `[[articles]]\nurl = "http://${host}.example/fuite"\noutlet = "${host}"\nid = "${host}"\n`;
  writeFileSync(path.join(slow, "incident.toml"), `[[official]]\npath = "official.txt"\n\n${entry("un")}\n${entry("deux")}`);
  const { stop, address } = await serve(slow, "--proxy", `http://127.0.0.1:${web.address().port}`);
  const { page, seen, close } = await watched(browser);
  await page.goto(address);
  assert.match(await page.locator(".desk").textContent(), /pas encore téléchargée/);
  await page.locator("form[action=fetch] button").click();
  await page.waitForURL(/\?job=\d+$/);
  await page.locator("[role=status]", { hasText: /\d sur 2 téléchargées/ }).waitFor();
  await page.screenshot({ path: path.join(out, "serve-progress.png") });
  await page.locator(".matrix").waitFor();
  assert.deepEqual(await page.locator(".matrix thead th a").allTextContents(), ["un", "deux"]);
  assert.equal(readdirSync(path.join(slow, "evidence")).filter((name) => name.endsWith(".warc.gz")).length, 1);
  assert.deepEqual([seen.errors, seen.dialogs], [[], []]);
  await close();
  stop();
  web.close();
});

test("the page fits every width, light and dark", async () => {
  for (const width of widths) {
    for (const colorScheme of schemes) {
      const { page, close } = await watched(browser, { viewport: { width, height: 900 }, colorScheme });
      await page.goto(address);
      await page.locator("details.add > summary").click();
      await page.screenshot({ path: path.join(out, `serve-${width}-${colorScheme}.png`) });
      await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(beyond <= 0, `${width}: ${beyond} px too wide`);
      const link = await page.locator("td a[href^='claim?']").first().getAttribute("href");
      await page.goto(address + link);
      await page.screenshot({ path: path.join(out, `serve-claim-${width}-${colorScheme}.png`) });
      await close();
    }
  }
});

test("nobody is kept out of the page that is worked in", async () => {
  const { page, close } = await watched(browser);
  await page.goto(address);
  const claim = await page.locator("td a[href^='claim?']").first().getAttribute("href");
  const fact = await page.locator("td a[href^='fact?']").first().getAttribute("href");
  await close();
  for (const place of ["", claim, fact, "?job=0"]) {
    const found = await violations(browser, address + place, { viewport: { width: 360, height: 900 } });
    assert.deepEqual(found.filter((one) => /^(serious|critical)/.test(one)), [], place);
  }
});

test("a page of another site can do nothing here", async () => {
  const { page, close } = await watched(browser);
  await page.route("http://other.example/", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<form method="post" action="${address}correct"><input name="document" value="pixel-ardent"><button>x</button></form>`,
    }),
  );
  await page.goto("http://other.example/");
  const before = readFileSync(path.join(folder, "corrections.toml"), "utf8");
  const [answer] = await Promise.all([page.waitForResponse(`${address}correct`), page.locator("button").click()]);
  assert.equal(answer.status(), 403);
  assert.equal(readFileSync(path.join(folder, "corrections.toml"), "utf8"), before);
  await close();
});
