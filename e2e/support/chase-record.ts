// What must stand of the chase for ever: its figures in three places, its steps in the item's course and in the log.
import type { Page } from "@playwright/test";
import { cityPlan } from "@/prisma/factories/small-city";
import { figuresIn, withDates } from "./figures";
import type { OwnCity } from "./own-city";
import { say, sayEn } from "./say";
import { expect } from "./test";
import { build, type CityItem, count, coverage, page } from "./walk";

type Say = typeof say;

export const speakEnglish = (city: OwnCity, at: Page) =>
  at.context().addCookies([{ name: "luoshi-locale", value: "en", url: city.address("/") }]);

const wanted = ["due", "done", "doneVerified", "overdue", "overdueExtended"] as const;
export type ChaseFigures = Readonly<Record<(typeof wanted)[number], number>>;

/** The board, the leader's page and the API say the same of one day, and what is expected of it. */
export async function expectFigures(
  { manager, leader }: { manager: Page; leader: Page },
  asOf: string,
  expected: ChaseFigures,
): Promise<void> {
  const answer = await leader.request.get(`/api/v1/plans/${cityPlan}/summary?asOf=${asOf}`);
  expect(answer.status()).toBe(200);
  const { figures } = (await answer.json()) as {
    figures: Record<string, { value: number | null }>;
  };
  const ofApi = Object.fromEntries(wanted.map((key) => [key, figures[key]?.value]));
  expect(ofApi, `API as of ${asOf}`).toEqual(expected);
  const board = await printedOn(manager, "overdue", asOf);
  expect(board, `board as of ${asOf}`).toMatchObject({
    overdue: expected.overdue,
    overdueExtended: expected.overdueExtended,
  });
  const overview = await printedOn(leader, "overview", asOf);
  expect(overview, `overview as of ${asOf}`).toMatchObject(expected);
}

/** What a page prints of the whole plan; a key printed twice says the same twice. */
async function printedOn(
  at: Page,
  path: string,
  asOf: string,
): Promise<Record<string, number | null>> {
  const answer = await at.request.get(withDates(page(path), { asOf }));
  expect(answer.status(), path).toBe(200);
  const printed: Record<string, number | null> = {};
  for (const { key, scope, value, part } of figuresIn(await answer.text(), { asOf })) {
    if (scope !== "" || part !== null) continue;
    expect(printed[key] ?? value, `${key} on ${path}`).toBe(value);
    printed[key] = value;
  }
  return printed;
}

type Verb = Parameters<Say>[0] extends infer Key
  ? Key extends `corrections.step.${infer Name}`
    ? Name
    : never
  : never;

/** Each of these steps stands in the item's course, in the reader's language. */
async function expectCourse(
  at: Page,
  item: CityItem,
  { words, verbs }: { words: Say; verbs: readonly Verb[] },
): Promise<void> {
  await at.goto(page(`milestones/${item.code}?steps=all`));
  const course = at.getByRole("table", { name: words("corrections.timeline.caption") });
  for (const verb of verbs) {
    const row = course.getByRole("row").filter({ hasText: words(`corrections.step.${verb}`) });
    await expect(row.first(), `${item.code} ${verb}`).toBeVisible();
  }
}

/** The log has an entry of each verb. */
async function expectLogged(auditor: Page, words: Say, verbs: readonly Verb[]) {
  for (const verb of verbs) {
    await auditor.goto(`/admin/audit?plan=${cityPlan}&action=${verb.replace("_", ".")}`);
    await expect(auditor.getByRole("list", { name: words("accounts.audit.list") })).toContainText(
      words(`accounts.verbs.${verb as "notice_issued"}`),
    );
  }
}

const steps = {
  [count.code]: [
    "report_accepted",
    "reminder_sent",
    "notice_issued",
    "notice_acknowledged",
    "notice_replied",
    "notice_sentBack",
    "notice_replyAccepted",
    "deadline_signed",
    "deadline_granted",
    "instruction_given",
    "instruction_replied",
    "instruction_closed",
    "escalation_marked",
  ],
  [coverage.code]: ["deadline_refused", "deadline_granted", "closure_refused", "closure_verified"],
  [build.code]: ["deadline_granted", "amendment_proposed", "amendment_putInForce"],
} as const;

type Readers = { nursery: Page; reviewer: Page; auditor: Page };

/** In both languages: the reporter and the auditor read Chinese, the reviewer English, and then the auditor too. */
export async function expectRecorded(city: OwnCity, { nursery, reviewer, auditor }: Readers) {
  for (const item of [count, coverage, build]) {
    const verbs = steps[item.code];
    await expectCourse(nursery, item, { words: say, verbs: ["deadline_asked", ...verbs] });
    await expectCourse(reviewer, item, { words: sayEn, verbs });
  }
  const verbs = [...new Set(Object.values(steps).flat())];
  await expectLogged(auditor, say, verbs);
  await speakEnglish(city, auditor);
  await expectLogged(auditor, sayEn, verbs);
}
