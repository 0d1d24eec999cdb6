// The page that `recoupe serve` answers with, as a reader works in it.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";

import { launch, out, program, recoupe, root, violations, watched } from "./browser.mjs";

let browser;
let server;
let address;
const folder = mkdtempSync(path.join(os.tmpdir(), "recoupe-serve-"));

before(async () => {
  cpSync(path.join(root, "corpus/orange-belgium-2025"), folder, { recursive: true });
  browser = await launch();
  server = spawn(program, ["serve", folder, "--port", "0", "--lang", "fr"], { stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface({ input: server.stdout });
  address = await new Promise((told) => lines.once("line", told));
});
after(async () => {
  server.kill();
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
  await page.waitForURL(`${address}#findings`);
  assert.equal(await page.locator(".finding.v-contradicts", { hasText: "580 000" }).count(), 0);
  await page.reload();
  assert.equal(await page.locator(".finding.v-contradicts", { hasText: "580 000" }).count(), 0);
  assert.match(await page.locator("#texts ~ details").allTextContents().then((all) => all.join(" ")), /rejected by hand: coquille, corrigée depuis/);

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
  await one.page.waitForURL(`${address}#findings`);
  await form(other.page).locator("button[value=reject]").click();
  await other.page.waitForURL(`${address}correct`);
  assert.match(await other.page.locator("main").textContent(), /Rien n’a été changé.*no quote is read there any more/s);
  await other.page.getByRole("link").click();
  assert.equal(await other.page.locator(".finding.v-altered").count(), 0);
  await one.close();
  await other.close();
});

test("nobody is kept out of the page that is worked in", async () => {
  const found = await violations(browser, address, { viewport: { width: 360, height: 900 } });
  assert.deepEqual(found.filter((one) => /^(serious|critical)/.test(one)), []);
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
