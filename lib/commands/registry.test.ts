// The registry is whole: every command there is stands in it, and nothing else does.
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { permissions, rolesWith } from "@/lib/domain/permissions";
import { commands } from "./registry";

const root = import.meta.dirname;
const isSource = (file: string) => file.endsWith(".ts") && !/\.(test|fixture)\.ts$/.test(file);

/** What helps a command from its own file or from a neighbour's: it acts on nothing by itself. */
const helpers = new Set(["openChannels", "resolveRows", "composeNotice", "noticeParts"]);
helpers.add("deadlinePart");
for (const part of ["historyPart", "logParts"]) helpers.add(part);

/** Exported and asynchronous, with the actor first: a door to the records. */
function commandsIn(source: string): string[] {
  const found = source.matchAll(/export async function (\w+)\(\s*(?:actor|_actor): \w*Actor\b/g);
  return [...found].flatMap(([, name]) => (name && !helpers.has(name) ? [name] : []));
}

const sources = fs
  .readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter(isSource)
  .map((file) => fs.readFileSync(path.join(root, file), "utf8"));

describe("the registry of commands", () => {
  it("names every command, each once", () => {
    const found = sources.flatMap(commandsIn);
    expect(found.toSorted()).toEqual(Object.keys(commands).toSorted());
  });

  it("asks for rights that somebody has", () => {
    const asked = Object.values(commands).flatMap(({ asks }) =>
      typeof asks === "string" ? [] : asks,
    );
    for (const permission of asked) {
      expect(Object.keys(permissions)).toContain(permission);
      expect(rolesWith(permission)).not.toEqual([]);
    }
  });

  it("leaves no right without use, but those that reading alone asks for", () => {
    const asked = new Set(
      Object.values(commands).flatMap(({ asks }) => (typeof asks === "string" ? [] : asks)),
    );
    const reading = /\.(read|work)/;
    const unused = Object.keys(permissions).filter(
      (name) => !asked.has(name as never) && !reading.test(name),
    );
    expect(unused).toEqual([]);
  });
});
