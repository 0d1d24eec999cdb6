// What the tests share: the program, a browser, and a page that is watched.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { chromium } from "playwright-core";

const here = path.dirname(fileURLToPath(import.meta.url));
export const root = path.resolve(here, "../..");
export const out = path.join(root, "target/browser");
mkdirSync(out, { recursive: true });

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const program = process.env.RECOUPE ?? path.join(root, "target/release/recoupe");

/** Runs the program in the repository; an exit code that is not among `codes` is an error. */
export function recoupe(args, { codes = [0], cwd = root } = {}) {
  if (!existsSync(program)) throw new Error(`${program}: is not there; build it first: cargo build --release`);
  const run = spawnSync(program, args, { cwd, encoding: "utf8", env: { ...process.env, LC_ALL: "C.UTF-8" } });
  if (!codes.includes(run.status)) throw new Error(`recoupe ${args.join(" ")} ended with ${run.status}: ${run.stderr}`);
  return run;
}

/** The address of a report on an incident of the corpus. */
export function report(incident, ...args) {
  const file = path.join(out, `${incident.replaceAll("/", "-")}${args.join("")}.html`);
  recoupe(["compare", incident, "--format", "html", "-o", file, ...args]);
  return pathToFileURL(file).href;
}

export const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });

/** A page, with all that it asks for, complains of and asks the reader. */
export async function watched(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const seen = { requests: [], errors: [], dialogs: [] };
  page.on("request", (request) => seen.requests.push(request.url()));
  page.on("console", (message) => message.type() === "error" && seen.errors.push(message.text()));
  page.on("pageerror", (error) => seen.errors.push(String(error)));
  page.on("dialog", (dialog) => {
    seen.dialogs.push(dialog.message());
    dialog.dismiss();
  });
  return { page, seen, close: () => context.close() };
}

/** The violations of WCAG A and AA that axe finds, a line each. */
export async function violations(browser, address, options) {
  // axe itself is a script that no page of ours lets in.
  const { page, close } = await watched(browser, { ...options, bypassCSP: true });
  await page.goto(address);
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  await page.addScriptTag({ content: axe });
  const found = await page.evaluate(() => window.axe.run());
  await close();
  return found.violations.map((one) => `${one.impact} ${one.id}: ${one.nodes.length}× ${one.nodes[0].html.slice(0, 120)}`);
}

export const widths = [360, 1280, 1920];
export const schemes = ["light", "dark"];
