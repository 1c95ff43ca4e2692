// Fixtures of every journey: pages of signed-in people, each in a browser of its own.
import {
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Page,
  test as base,
} from "@playwright/test";
import { livePage } from "./live-page";
import { demoPassword } from "./product";

export type Account =
  | "reporter"
  // Of a unit that supports what others lead.
  | "reporter2"
  | "head"
  | "reviewer"
  | "manager"
  | "leader"
  | "secretary"
  | "sysadmin"
  | "secadmin"
  | "auditor";

type StorageState = Awaited<ReturnType<BrowserContext["storageState"]>>;
type As = (account: Account, options?: BrowserContextOptions) => Promise<Page>;
type Sessions = {
  get: (account: Account) => Promise<StorageState>;
  forget: (account: Account) => void;
};

/** A session nobody uses ends after half an hour, in the system's time. */
const KEPT_MS = 10 * 60_000;

/** The cookies that next-auth's own door sets: no page has to be clicked through for it. */
async function signIn(
  context: BrowserContext,
  baseURL: string,
  account: Account,
): Promise<StorageState> {
  const { request } = context;
  const answer = await request.get(`${baseURL}/api/auth/csrf`);
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  const form = { csrfToken, name: account, password: demoPassword(), json: "true" };
  await request.post(`${baseURL}/api/auth/callback/credentials`, { form });
  return context.storageState();
}

export const test = base.extend<{ as: As }, { sessions: Sessions }>({
  sessions: [
    async ({ browser }, provide, { project }) => {
      const kept = new Map<Account, { state: StorageState; at: number }>();
      const baseURL = project.use.baseURL ?? "";
      await provide({
        async get(account) {
          const known = kept.get(account);
          if (known && Date.now() - known.at < KEPT_MS) return known.state;
          const context = await browser.newContext();
          const state = await signIn(context, baseURL, account);
          await context.close();
          kept.set(account, { state, at: Date.now() });
          return state;
        },
        forget: (account) => void kept.delete(account),
      });
    },
    { scope: "worker" },
  ],
  as: async ({ browser, sessions }, provide) => {
    const contexts: BrowserContext[] = [];
    await provide(async (account, options = {}) => {
      const context = await browser.newContext({
        storageState: await sessions.get(account),
        ...options,
      });
      contexts.push(context);
      return livePage(context);
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

export { expect };

/** On a narrow screen nothing pushes the page sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over, `sideways scroll on ${page.url()}`).toBe(0);
}
