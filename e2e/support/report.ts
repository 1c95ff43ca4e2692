// Steps of a report that several journeys share, in the words of the page.
import type { Page } from "@playwright/test";
import { say } from "./say";
import { expect } from "./test";
import type { Item } from "./records";

/** "%PDF-1.4" and a body: what the product takes for a PDF. */
export const pdf = (name: string) => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
});

export const field = (page: Page, name: "doneText" | "problemsText" | "nextText") =>
  page.getByRole("textbox", { name: say(`reports.field.${name}`) });

export const forecast = (page: Page) =>
  page.getByLabel(say("common.columns.forecastOn"), { exact: true });

export const saved = (page: Page) =>
  page.getByRole("status").filter({ hasText: /^已存 \d\d:\d\d/ });

export const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** The item in a list, whatever stands beside its title. */
export const listed = (page: Page, item: Item) =>
  page.getByText(item.title, { exact: true }).first();

/** Everything that sending may ask for besides the reading, which comes from last time. */
export async function fillTexts(page: Page, doneText: string): Promise<void> {
  const done = field(page, "doneText");
  // Filled in the very moment in which script takes the page over, a field may keep what stood in it behind the new.
  await expect(async () => {
    await done.fill(doneText);
    await expect(done).toHaveValue(doneText, { timeout: 500 });
  }).toPass();
  await forecast(page).fill("2025-11-30");
  await field(page, "problemsText").fill("用地手续办理较慢。");
  await field(page, "nextText").fill("每两周会商一次，逐项销账。");
}

export async function send(page: Page): Promise<void> {
  await button(page, say("domain.transition.send")).click();
  await expect(
    page.getByRole("status").filter({ hasText: say("domain.reportState.withHead") }),
  ).toBeVisible();
}

/** The head signs one report from the list. */
export async function sign(page: Page, item: Item): Promise<void> {
  await listed(page, item).click();
  await button(page, say("domain.transition.sign")).click();
}
