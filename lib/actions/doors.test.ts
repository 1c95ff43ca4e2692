// Every door for forms leads to a command by way of runCommand, which finds the actor; none reaches the records by itself.
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = import.meta.dirname;
const doors = fs
  .readdirSync(root)
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
  .map((file) => ({ file, source: fs.readFileSync(path.join(root, file), "utf8") }))
  .filter(({ source }) => source.startsWith('"use server"'));

/** What is done before there is an actor, and what touches this browser's own cookies alone. */
const withoutActor = ["session.ts", "preferences.ts"];

/** Names that reach runCommand, by themselves or by another function of their file. */
function reaching(source: string): Set<string> {
  const parts = source.split(/^(?=(?:export )?(?:async )?function |(?:export )?const )/m);
  const bodies = new Map(
    parts.flatMap((part) => {
      const name = /^(?:export )?(?:async )?(?:function|const) (\w+)/.exec(part)?.[1];
      return name ? [[name, part] as const] : [];
    }),
  );
  const reached = new Set(["runCommand", "findActor", "requireActor"]);
  for (let grown = true; grown;) {
    grown = false;
    for (const [name, body] of bodies) {
      const calls = [...reached].some((other) => new RegExp(`\\b${other}\\b`).test(body));
      if (!calls || reached.has(name)) continue;
      reached.add(name);
      grown = true;
    }
  }
  return reached;
}

const exported = (source: string) =>
  [...source.matchAll(/^export (?:async function|const) (\w+)/gm)].map(([, name]) => name ?? "");

describe("the doors for forms", () => {
  it("are there", () => expect(doors.length).toBeGreaterThan(25));

  it.each(doors.filter(({ file }) => !withoutActor.includes(file)))(
    "$file asks who it is in each of its doors",
    ({ source }) => {
      const reached = reaching(source);
      expect(exported(source).filter((name) => !reached.has(name))).toEqual([]);
    },
  );

  it.each(doors)("$file reaches the records by commands alone", ({ source }) => {
    expect(source).not.toMatch(/lib\/data\//);
  });
});
