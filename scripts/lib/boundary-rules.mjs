// What is checked in one file; each rule returns its violations as `{ line, message }`.
import path from "node:path";
import { PLACES, REGISTRIES, placeOf } from "./import-table.mjs";
import { importsOf, lineAt, withoutComments } from "./source-text.mjs";

const BARRELS_ALLOWED = [...REGISTRIES, "messages/index.ts"];
const ENVIRONMENT_READER = "lib/platform/env.ts";
const READS_ENVIRONMENT = ["scripts", "config", "e2e-support", "seed", "factories", "faults"];
const WORDLESS = /^(app|components|lib)\/|^proxy\.ts$/;

/** The path an import leads to inside the repository, or undefined for a package. */
function resolve(file, specifier) {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  if (!specifier.startsWith(".")) return undefined;
  return path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
}

const nounOf = (file) => file.split("/")[1];

function isRegistry(target) {
  return REGISTRIES.some(
    (file) => target === file || target === path.posix.dirname(file) || `${target}.ts` === file,
  );
}

function checkImport(place, file, specifier) {
  const target = resolve(file, specifier);
  if (target === undefined) {
    return place.packages(specifier) ? undefined : `imports ${specifier}. ${place.advice}`;
  }
  const other = placeOf(target);
  if (!other || !place.may.includes(other.name)) return `imports ${target}. ${place.advice}`;
  const isOtherNoun =
    place.name === "components" && other.name === "components" && nounOf(file) !== nounOf(target);
  if (isOtherNoun && !isRegistry(target)) {
    return `imports ${target}, which is internal to another noun. Compose the two in app/, or move the part to components/ui.`;
  }
  return undefined;
}

function checkImports({ file, code, place }) {
  return importsOf(code).flatMap(({ specifier, line }) => {
    const climbs = specifier.startsWith("../..") && "climbs with ../..: use @/ from the top.";
    const problems = [checkImport(place, file, specifier), climbs].filter(Boolean);
    return problems.map((message) => ({ line, message }));
  });
}

function find(code, pattern, message) {
  return [...code.matchAll(pattern)].map((match) => ({ line: lineAt(code, match.index), message }));
}

function checkPurity({ code, place }) {
  if (place.name !== "domain") return [];
  const message = "reads the clock or chance. A rule takes the moment as an argument.";
  return find(code, /\bnew Date\(\s*\)|\bDate\.now\b|\bMath\.random\b/g, message);
}

function checkEnvironment({ file, code, place }) {
  if (file === ENVIRONMENT_READER || READS_ENVIRONMENT.includes(place.name)) return [];
  return find(
    code,
    /\bprocess\.env\b/g,
    `reads the environment. Add the variable to ${ENVIRONMENT_READER}.`,
  );
}

function checkWords({ file, code }) {
  if (!WORDLESS.test(file)) return [];
  const message = "string outside the message files: move it to messages/zh-CN.";
  const lines = new Map(
    find(code, /\p{Script=Han}+/gu, message).map((found) => [found.line, found]),
  );
  return [...lines.values()];
}

function checkBarrel({ file }) {
  const isBarrel = /(^|\/)index\.tsx?$/.test(file) && !BARRELS_ALLOWED.includes(file);
  return isBarrel ? [{ line: 1, message: "is a barrel: import from the file itself." }] : [];
}

const RULES = [checkImports, checkPurity, checkEnvironment, checkWords, checkBarrel];

/** Everything wrong with one file, in the order of its lines. */
export function checkFile(file, text) {
  const place = placeOf(file);
  if (!place) {
    const known = PLACES.map(({ name }) => name).join(", ");
    return [{ line: 1, message: `has no place in this repository. There are: ${known}.` }];
  }
  const source = { file, place, code: withoutComments(text) };
  return RULES.flatMap((rule) => rule(source)).sort((a, b) => a.line - b.line);
}
