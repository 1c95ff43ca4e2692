// What MDN's compatibility data says of a feature in the oldest Chromium that is supported.
import fs from "node:fs";
import { createRequire } from "node:module";
import { OLDEST } from "./old-browsers.mjs";

const file = createRequire(import.meta.url).resolve("@mdn/browser-compat-data");
export const data = JSON.parse(fs.readFileSync(file, "utf8"));

const version = (text) => Number.parseFloat(String(text).replace("≤", ""));
const isPlain = (entry) => !entry.flags && !entry.alternative_name;

/** Removed from later ones says that the data tells of them apart, from the oldest itself that it is gone. */
const isStill = ({ version_removed: removed }) => !removed || version(removed) > OLDEST.chrome;

const supportOf = (feature) => [feature?.__compat?.support?.chrome ?? []].flat().filter(isPlain);
const isIn = (entry) => version(entry.version_added) <= OLDEST.chrome && isStill(entry);

/** Known, and younger than the oldest browser, or in no Chromium at all. */
export function isTooNew(feature) {
  const support = supportOf(feature);
  return support.length > 0 && !support.some((entry) => !entry.prefix && isIn(entry));
}

/** The prefix under which the oldest browser has it. */
export const prefixOf = (feature) =>
  supportOf(feature).find((entry) => entry.prefix && isIn(entry))?.prefix;

/** Every feature below `tree`, with its key. */
export function* featuresBelow(tree) {
  for (const [key, child] of Object.entries(tree)) {
    if (key === "__compat" || typeof child !== "object" || child === null) continue;
    if (child.__compat) yield [key, child];
    yield* featuresBelow(child);
  }
}
