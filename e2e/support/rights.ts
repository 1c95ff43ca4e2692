// Asks for every address as everybody, by plain HTTP, and holds each answer against the table of permissions: whether
// it opens, and whether it says a word that is not the asker's to read.
import { strFromU8, unzipSync } from "fflate";
import { type NamedRoute } from "@/prisma/factories/rights-all-routes";
import { expectedAt, mayRead } from "@/prisma/factories/rights-expected";
import { type Mark, marks } from "@/prisma/factories/rights-marks";
import type { RightsScene } from "@/prisma/factories/rights-records";
import { say } from "./say";

type Person = RightsScene["city"]["people"]["reporter"];
/** `who` null and no cookie: signed out. */
export type Asker = { name: string; who: Person | null; cookie: string };
export type Proof = {
  combinations: number;
  differences: string[];
  leaks: string[];
  /** Marks that somebody entitled was shown. */
  seen: Set<Mark>;
};

const askWhom = say("errors.askWhom", { roles: "" }).slice(0, 3);
const locked = new RegExp(`<h1 class="text-md">[^]{0,600}${askWhom}`);

/** Workbooks, papers and archives are read into: names and contents of all that is in them. */
function textIn(bytes: Uint8Array): string {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isArchive) return strFromU8(bytes);
  return Object.entries(unzipSync(bytes))
    .map(([name, content]) => `${name}\n${textIn(content)}`)
    .join("\n");
}

function outcomeOf(answer: Response, text: string): string {
  const location = answer.headers.get("location") ?? "";
  if (answer.status === 401 || location.includes("/sign-in")) return "signIn";
  if (answer.status === 403) return "forbidden";
  if (answer.status === 404) return "gone";
  if (answer.status === 200) return locked.test(text) ? "ask" : "open";
  return answer.status < 400 ? "open" : String(answer.status);
}

export async function ask(address: string, headers: Record<string, string>) {
  const answer = await fetch(address, { redirect: "manual", headers });
  const text = textIn(new Uint8Array(await answer.arrayBuffer()));
  return {
    outcome: outcomeOf(answer, text),
    text: `${JSON.stringify([...answer.headers])}${text}`,
  };
}

/** One mark may begin another's name. */
const patterns = (Object.keys(marks) as Mark[]).map((mark) => ({
  mark,
  pattern: new RegExp(`${mark}(?!-[a-z])`),
}));

export async function proveRoute(
  scene: RightsScene,
  { route, paths, ...rest }: NamedRoute,
  { askers, address, proof }: { askers: readonly Asker[]; address: string; proof: Proof },
): Promise<void> {
  for (const path of paths) {
    for (const { name, who, cookie } of askers) {
      const { outcome, text } = await ask(`${address}${path}`, cookie ? { cookie } : {});
      const expected: readonly string[] = expectedAt(scene.city, who, { ...rest, at: paths });
      proof.combinations += 1;
      if (!expected.includes(outcome))
        proof.differences.push(`${route} as ${name}: ${outcome}, not ${expected.join(" or ")}`);
      for (const { mark, pattern } of patterns) {
        if (!pattern.test(text)) continue;
        if (mayRead(scene.city, who, mark)) proof.seen.add(mark);
        else proof.leaks.push(`${route} shows ${mark} to ${name}`);
      }
    }
  }
}
