// Pages that are acted on once they answer.
import type { BrowserContext, Page } from "@playwright/test";

/** What a page is asked to do before its script runs the browser does in its own way, or nobody: so a page is live. */
const isLive = () =>
  document.documentElement.dataset.script === undefined ||
  document.documentElement.dataset.live !== undefined;

/** A page of which `goto` ends when it answers keys and clicks. */
export async function livePage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const goto = page.goto.bind(page);
  page.goto = async (...to) => {
    const answer = await goto(...to);
    await page.waitForFunction(isLive);
    return answer;
  };
  return page;
}
