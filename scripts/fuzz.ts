// npm run test:fuzz -- [--minutes 8] [--seed N] [--only forms]: bad values for every page, route and form of a running product. Nothing
// may answer with a fault of ours, tell of the inside, or change a record without a word in the log.
import fc from "fast-check";
import { addressCases, toAsked as toAddress } from "./fuzz/addresses";
import { type Answer, type Asked, type Client, clientOf, faultOf } from "./fuzz/client";
import { describe, fetchForm, formCases, toAsked as toForm } from "./fuzz/filled-forms";
import { markNow, unlogged } from "./fuzz/records";
import { openProduct, type Product } from "./fuzz/running-product";
import { explore, type Found, readApiParameters, readRoutes } from "./fuzz/targets";

// The last two may close the door behind the others.
const ACCOUNTS = [
  ..."reporter reporter2 head reviewer manager leader secretary auditor".split(" "),
  ..."secadmin sysadmin".split(" "),
];
const CASES_PER_TARGET = 6;
const option = (name: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const given = (name: string, otherwise: number) => Number(option(name) ?? otherwise);

type Failure = { target: string; seed: number; text: string };
type Tally = { cases: number; failures: Failure[]; statuses: Map<number, number> };
type Check = {
  target: string;
  arbitrary: fc.Arbitrary<unknown>;
  run: (value: never) => Promise<Sent>;
};
type Sent = { client: Client; asked: Asked; answer: Answer } | null;

type Headers = Record<string, string>;

async function signIn(base: string, account: string, password: string): Promise<Headers> {
  const csrf = await fetch(`${base}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const answer = await fetch(`${base}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(csrf), origin: base },
    body: new URLSearchParams({ csrfToken, name: account, password, json: "true" }),
  });
  if (!cookiesOf(answer).includes("session-token")) throw new Error(`${account} was not let in.`);
  return { cookie: cookiesOf(answer) };
}

const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0] ?? "")
    .join("; ");

/** A few cases of one target; the first that fails is made as small as it gets. */
async function runCheck({ target, arbitrary, run }: Check, seed: number, tally: Tally) {
  let last = "";
  const property = fc.asyncProperty(arbitrary, async (value) => {
    const sent = await run(value as never);
    if (!sent) return;
    const { client, asked, answer } = sent;
    tally.cases += 1;
    tally.statuses.set(answer.status, (tally.statuses.get(answer.status) ?? 0) + 1);
    const fault = faultOf(answer);
    if (fault === null) return;
    last = `${fault}\n${describe(client, asked)}\n-> ${answer.text.slice(0, 600)}`;
    throw new Error(fault);
  });
  const details = await fc.check(property, {
    seed,
    numRuns: CASES_PER_TARGET,
    interruptAfterTimeLimit: 20_000,
  });
  if (!details.failed || details.interrupted) return;
  const error = details.errorInstance;
  const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause}` : "";
  const text = last || `${String(error)}${cause}`;
  tally.failures.push({ target, seed, text });
  console.error(`\nFAULT at ${target} (seed ${seed})\n${text}\n`);
}

/** Round after round until the time is up; what failed once is not asked again. */
async function runFor(checks: readonly Check[], until: number, seed: number, tally: Tally) {
  for (let round = 0; Date.now() < until && checks.length > 0; round += 1) {
    for (const [index, check] of checks.entries()) {
      if (Date.now() > until) return;
      if (tally.failures.some(({ target }) => target === check.target)) continue;
      await runCheck(check, seed + round * 10_000 + index, tally);
    }
  }
}

function addressChecks(clients: readonly Client[], routes: readonly string[], found: Found) {
  const parameters = readApiParameters();
  const names = [...new Set([...found.queries.keys(), ...parameters])].filter(Boolean);
  return routes.map((route): Check => {
    const asked = route.startsWith("/api/v1") ? [...parameters, "unknown"] : names;
    const arbitrary = addressCases(route, clients, asked, found);
    const run = async (value: Parameters<typeof toAddress>[0]) => {
      const address = toAddress(value);
      return { client: value.client, asked: address, answer: await value.client.ask(address) };
    };
    return { target: `GET ${route}`, arbitrary, run };
  });
}

/** Administrators last: what they set may shut the others out. */
function formChecks({ forms }: Found): Check[] {
  const turn = ({ client }: (typeof forms)[number]) => ACCOUNTS.indexOf(client.name);
  const inTurn = forms.toSorted((one, other) => turn(one) - turn(other));
  return inTurn.map((form): Check => {
    const run = async (value: Parameters<typeof toForm>[2]) => {
      const now = await fetchForm(form);
      if (!now) return null;
      const asked = toForm(form.page, now, value);
      return { client: form.client, asked, answer: await form.client.ask(asked) };
    };
    const where = form.page.split("?")[0] ?? "";
    return { target: `POST ${form.client.name} ${where} ${form.names}`, arbitrary: formCases, run };
  });
}

async function fuzz(product: Product, seed: number, minutes: number): Promise<Tally> {
  const { base, password } = product;
  const started = Date.now();
  const routes = readRoutes().filter((route) => !route.startsWith("/api/auth"));
  const found: Found = { forms: [], parts: new Map(), queries: new Map(), pages: 0 };
  const people: Client[] = [];
  for (const account of ACCOUNTS) {
    const enter = () => signIn(base, account, password);
    people.push(clientOf(base, account, await enter(), enter));
  }
  const read = started + minutes * 60_000 * 0.3;
  await Promise.all(people.map((client) => explore(client, routes, found, read)));
  console.log(`${routes.length} routes, ${found.pages} pages read, ${found.forms.length} forms`);
  const others = [
    clientOf(base, "nobody", {}),
    clientOf(base, "token", { authorization: `Bearer luoshi_${"x".repeat(43)}` }),
  ];
  const tally: Tally = { cases: 0, failures: [], statuses: new Map() };
  const end = started + minutes * 60_000;
  const share = option("only") === "forms" ? 0 : 0.45;
  const middle = Date.now() + Math.max(0, end - Date.now()) * share;
  await runFor(addressChecks([...people, ...others], routes, found), middle, seed, tally);
  console.log(`${tally.cases} cases of addresses; now forms`);
  await runFor(formChecks(found), end, seed, tally);
  return tally;
}

async function main(): Promise<number> {
  const seed = given("seed", Date.now() % 1_000_000_000);
  const minutes = given("minutes", 8);
  console.log(`seed ${seed}, ${minutes} minutes; again: npm run test:fuzz -- --seed ${seed}`);
  const product = await openProduct();
  try {
    const mark = product.adminUrl ? await markNow(product.adminUrl) : "";
    const { cases, failures, statuses } = await fuzz(product, seed, minutes);
    const health = await fetch(`${product.base}/api/health`);
    const records = mark ? await unlogged(product.adminUrl, mark) : { logged: 0, found: [] };
    const errors = product.errors();
    const counts = [...statuses].toSorted(([a], [b]) => a - b).map((pair) => pair.join(": "));
    console.log(`\n${cases} cases (${counts.join(", ")}); ${records.logged} changes in the log`);
    for (const line of records.found) console.error(`changed without a word in the log: ${line}`);
    for (const line of errors.slice(0, 20)) console.error(`the server says: ${line}`);
    if (!health.ok) console.error(`the server does not answer: ${health.status}`);
    console.log(
      `${failures.length} targets with faults, ${errors.length} errors in the server's log`,
    );
    return failures.length + records.found.length + errors.length + (health.ok ? 0 : 1) > 0 ? 1 : 0;
  } finally {
    await product.stop();
  }
}

process.exitCode = await main();
