// The same figure is the same everywhere: pages, explain, CSV and API at the same two dates, compared by key and scope.
import type { Page } from "@playwright/test";
import {
  ApiFigures,
  type Dates,
  figuresIn,
  type PrintedFigure,
  readCsv,
  withDates,
} from "./support/figures";
import { paths, PLAN } from "./support/paths";
import { say } from "./support/say";
import { expect, test } from "./support/test";

test.describe.configure({ timeout: 240_000 });

/** As known now and as issued; the last quarter is still being collected: as known on the day its window closed. */
const dates: readonly Dates[] = [
  { asOf: "2021-12-31" },
  { asOf: "2021-12-31", knownBy: "2022-01-28T01:00:00.000Z" },
  { asOf: "2022-12-31" },
  { asOf: "2022-12-31", knownBy: "2023-01-28T01:00:00.000Z" },
  { asOf: "2023-06-30" },
  { asOf: "2023-06-30", knownBy: "2023-07-28T01:00:00.000Z" },
  { asOf: "2024-09-30" },
  { asOf: "2024-09-30", knownBy: "2024-10-10" },
];

const exportsOf = `/api/exports/plans/${PLAN}`;
const idOf = ({ key, scope }: PrintedFigure) => `${key} ${scope}`;

async function bodyOf(page: Page, address: string): Promise<string> {
  const answer = await page.request.get(address);
  expect(answer.status(), address).toBe(200);
  return answer.text();
}

/** What pages print at these dates, each figure with the page it stands on. */
async function walk(
  page: Page,
  areas: readonly string[],
  at: Dates,
): Promise<Map<string, PrintedFigure[]>> {
  const addresses = [paths.overview, paths.overdue, paths.unit("gy-health")].concat(
    areas.map(paths.area),
  );
  const found = new Map<string, PrintedFigure[]>();
  for (const address of addresses)
    found.set(address, figuresIn(await bodyOf(page, withDates(address, at)), at));
  return found;
}

/** One figure of each key; of the keys a quarter, another at each pair of dates. */
function sampleOf(figures: readonly PrintedFigure[], turn: number): PrintedFigure[] {
  const whole = figures.filter(({ part }) => part === null);
  const keys = [...new Set(whole.map(({ key }) => key))].sort();
  return keys
    .filter((_, index) => index % 4 === turn % 4)
    .flatMap((key) => whole.find((figure) => figure.key === key) ?? []);
}

const scoped = (scope: string): Record<string, string> => (scope ? { scope } : {});
const inFile = (value: number | null) =>
  value === null ? say("domain.mark.notComputable") : String(value);

async function expectExplained(page: Page, figure: PrintedFigure, at: Dates): Promise<void> {
  const { key, scope, value } = figure;
  const html = await bodyOf(page, withDates(paths.figure(key), at, scoped(scope)));
  expect(figuresIn(html, at)[0], `explain ${idOf(figure)}`).toEqual(figure);
  const file = `${exportsOf}/figures/${encodeURIComponent(key)}`;
  const rows = readCsv(await bodyOf(page, withDates(file, at, scoped(scope))));
  const cell = (label: string) => rows.find(([name]) => name === label)?.[1];
  expect([cell(say("explain.key")), cell(say("explain.asOf"))]).toEqual([key, at.asOf]);
  expect(cell(say("explain.export.value")), `CSV ${idOf(figure)}`).toBe(inFile(value));
}

/** What a page prints otherwise than the API says it, in words. A few questions at a time. */
async function differences(
  api: ApiFigures,
  pages: ReadonlyMap<string, PrintedFigure[]>,
): Promise<string[]> {
  const printed = [...pages].flatMap(([address, figures]) =>
    figures.map((figure) => ({ address, figure })),
  );
  const found: string[] = [];
  const compareNext = async (): Promise<void> => {
    for (let next = printed.shift(); next; next = printed.shift()) {
      const { address, figure } = next;
      const { value, numerator, denominator } = await api.figure(figure.key, figure.scope);
      const said = { value, numerator, denominator }[figure.part ?? "value"];
      if (said !== figure.value)
        found.push(`${address}: ${idOf(figure)} prints ${figure.value}, the API ${said}`);
    }
  };
  await Promise.all([compareNext(), compareNext(), compareNext(), compareNext()]);
  return found;
}

for (const [turn, at] of dates.entries()) {
  const known = at.knownBy ? `known by ${at.knownBy}` : "as known now";
  test(`as of ${at.asOf}, ${known}`, async ({ as }) => {
    const page = await as("leader");
    const api = await ApiFigures.at(page.request, at);
    const pages = await walk(page, api.areas, at);
    expect(await differences(api, pages)).toEqual([]);
    // A walk that finds nothing proves nothing.
    expect(pages.get(paths.overview)?.length).toBeGreaterThan(100);
    const sample = sampleOf([...pages.values()].flat(), turn);
    expect(sample.length).toBeGreaterThan(8);
    for (const figure of sample) await expectExplained(page, figure, at);
  });
}

test("the file of all figures says what the API says", async ({ as }) => {
  const page = await as("leader");
  const at = { asOf: "2023-06-30" };
  const api = await ApiFigures.at(page.request, at);
  for (const scope of ["", "area:1"]) {
    const file = withDates(`${exportsOf}/figures`, at, scoped(scope));
    const rows = readCsv(await bodyOf(page, file));
    const start = rows.findIndex(([first]) => first === say("explain.key")) + 1;
    const listed = rows.slice(start).filter((row) => row.length > 2);
    expect(listed.length).toBeGreaterThan(50);
    for (const [key = "", , value] of listed) {
      const figure = await api.figure(key, scope);
      expect(value, `${key} ${scope}`).toBe(inFile(figure.value));
    }
  }
});
