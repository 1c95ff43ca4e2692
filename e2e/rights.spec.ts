// The proof of rights, by plain HTTP in a city of its own: every page, file, export and API route as every role, from the
// unit that leads, one that supports, one without a part, another plan, and signed out; and by the tokens of other systems.
import { allRoutes, apiPaths, type NamedRoute } from "@/prisma/factories/rights-all-routes";
import type { PersonName } from "@/prisma/factories/rights-city";
import { type Mark, marks } from "@/prisma/factories/rights-marks";
import { apiTokens, makeRightsScene, type RightsScene } from "@/prisma/factories/rights-records";
import { openOwnCity, type OwnCity } from "./support/own-city";
import { ask, type Asker, type Proof, proveRoute } from "./support/rights";
import { expect, test } from "./support/test";

test.describe.configure({ timeout: 600_000 });

const [now, atOnce] = ["2024-10-08T10:00:00+08:00", 2] as const;

async function askersOf(city: OwnCity, { city: { people } }: RightsScene): Promise<Asker[]> {
  const askers: Asker[] = [{ name: "nobody", who: null, cookie: "" }];
  for (const name of Object.keys(people) as PersonName[]) {
    const page = await city.as(name.toLowerCase());
    const cookies = await page.context().cookies();
    const cookie = cookies.map((each) => `${each.name}=${each.value}`).join("; ");
    askers.push({ name, who: people[name], cookie });
    await page.close();
  }
  return askers;
}

/** A few routes side by side; of one route the askers come one after the other. */
async function proveAll(
  scene: RightsScene,
  routes: readonly NamedRoute[],
  by: { askers: readonly Asker[]; address: string; proof: Proof },
): Promise<void> {
  const left = [...routes];
  const worker = async () => {
    for (let route = left.shift(); route; route = left.shift()) await proveRoute(scene, route, by);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** A token reads what everybody on its plan may, and no other plan. */
async function proveTokens(city: OwnCity, scene: RightsScene, proof: Proof): Promise<void> {
  const expected = { here: "open", everywhere: "open", elsewhere: "gone", revoked: "signIn" };
  for (const { route, paths, opens } of apiPaths(scene)) {
    if (opens.to === "everybody") continue;
    for (const [name, token] of Object.entries(apiTokens)) {
      const headers = { authorization: `Bearer ${token}` };
      const { outcome, text } = await ask(city.address(paths[0] ?? ""), headers);
      const right = expected[name as keyof typeof expected];
      // The list of plans is for every token that holds: it names those within its scope.
      const fits =
        opens.to === "signedIn" ? (outcome === "open") === (name !== "revoked") : outcome === right;
      proof.combinations += 1;
      if (!fits) proof.differences.push(`${route} with the token ${name}: ${outcome}`);
      for (const mark of Object.keys(marks))
        if (text.includes(mark) && (mark !== "zq-item" || name === "elsewhere"))
          proof.leaks.push(`${route} shows ${mark} to the token ${name}`);
    }
  }
}

test("who may open what, and what nobody else is shown", async ({ browser }) => {
  let made: RightsScene | null = null;
  const city = await openOwnCity(browser, async (db, passwordHash) => {
    made = await makeRightsScene(db, passwordHash);
  });
  try {
    const scene = made as RightsScene | null;
    if (!scene) throw new Error("there is no scene");
    await city.at(now);
    const proof: Proof = { combinations: 0, differences: [], leaks: [], seen: new Set<Mark>() };
    const askers = await askersOf(city, scene);
    const started = Date.now();
    await proveAll(scene, allRoutes(scene), { askers, address: city.address(""), proof });
    await proveTokens(city, scene, proof);
    const seconds = Math.round((Date.now() - started) / 1000);
    const { combinations, differences, leaks } = proof;
    console.log(
      `[rights] ${combinations} combinations, ${differences.length} differences, ${leaks.length} leaks, ${seconds} s`,
    );
    expect(differences).toEqual([]);
    expect(leaks).toEqual([]);
    // A word that nobody was shown proves nothing.
    const never = (Object.keys(marks) as Mark[]).filter((mark) => !proof.seen.has(mark));
    expect(never).toEqual([]);
  } finally {
    await city.stop();
  }
});
