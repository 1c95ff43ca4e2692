// WCAG 2.2 AA by axe-core, run in the page itself: what passes is neither written out nor brought over to the test,
// which is most of the time that the usual wrapper takes.
import { expect, type Page } from "@playwright/test";
import axe, { type Result, type RunOptions } from "axe-core";

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** "color-contrast" is the slowest rule by far, and colours are the same at every width. */
export type Rules = { leftOut?: readonly string[]; only?: readonly string[] };

function optionsOf({ leftOut = [], only }: Rules): RunOptions {
  return {
    resultTypes: ["violations"],
    runOnly: only ? { type: "rule", values: [...only] } : { type: "tag", values: wcag },
    rules: Object.fromEntries(leftOut.map((rule) => [rule, { enabled: false }])),
  };
}

async function findViolations(page: Page, rules: Rules): Promise<Result[]> {
  const isThere = await page.evaluate(() => "axe" in globalThis);
  if (!isThere) await page.evaluate(axe.source);
  return page.evaluate(async (options) => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
    return (await inPage.run(document, options)).violations;
  }, optionsOf(rules));
}

export async function expectNoAxeViolations(page: Page, rules: Rules = {}): Promise<void> {
  const found = (await findViolations(page, rules)).map(({ id, help, nodes }) => ({
    id,
    help,
    at: nodes.slice(0, 3).map((node) => `${node.target.join(" ")} ${node.failureSummary ?? ""}`),
  }));
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

/** In the dark only colours differ. */
export async function expectDarkContrast(page: Page): Promise<void> {
  // Without motion: a colour on its way from light to dark is not yet the colour a reader sees.
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await expectNoAxeViolations(page, { only: ["color-contrast"] });
  await page.emulateMedia({ colorScheme: "light" });
}
