// Takes the picture of a report that README.md shows: npm --prefix tests/browser run picture
import path from "node:path";

import { launch, report, root, watched } from "./browser.mjs";

const browser = await launch();
const { page, close } = await watched(browser, { viewport: { width: 1280, height: 800 }, colorScheme: "light" });
await page.goto(report("corpus/doctolib-2020"));
await page.locator(".matrix a.entry", { hasText: "6 158" }).first().click();
await page.locator("#findings").evaluate((heading) => heading.scrollIntoView());
await page.screenshot({ path: path.join(root, "docs/report.png") });
await close();
await browser.close();
