// The features of a script that the oldest Chromium does not have: syntax by parsing it as that browser would, the rest
// by name. A name that an older thing has too says nothing; one asked for with ?.() is asked for with care.
import { parse } from "acorn";
import { full } from "acorn-walk";
import { data, isTooNew } from "./compat-data.mjs";

// Chromium 109 has all of ECMAScript 2022, and of the syntax of later years nothing that a bundle holds.
const SYNTAX = 2022;

const builtins = data.javascript.builtins;
const { api } = data;

/** What an object of one's own may be called by: lists, texts, the page. Others' methods are asked of their owner. */
const COMMON_BUILTINS = ["Array", "TypedArray", "String", "Set", "Map", "Iterator", "Promise"];
const COMMON_API =
  /^(Document|Node|Window|Navigator|Event|EventTarget|Range|Selection|FormData|File|Blob|Request|Response|URLSearchParams|AbortSignal|(HTML|SVG)?\w*Element)$/;
const STATICS = new Set(["Array.fromAsync", "Map.groupBy", "Promise.try", "Promise.withResolvers"]);

const membersOf = (owner, kind) =>
  Object.entries(owner)
    .filter(
      ([name, member]) => /^[a-z]\w*$/i.test(name) && member.__compat && !name.endsWith("_static"),
    )
    .filter(([name]) => !STATICS.has(`${kind}.${name}`));

/** Methods by name, when nothing older is called so. */
function youngNames() {
  const newer = new Set();
  const older = new Set(Object.getOwnPropertyNames(Object.prototype));
  for (const [kind, owner] of [...Object.entries(builtins), ...Object.entries(api)]) {
    const isCommon = COMMON_BUILTINS.includes(kind) || COMMON_API.test(kind);
    for (const [name, member] of membersOf(owner, kind)) {
      if (!isTooNew(member)) older.add(name);
      else if (isCommon) newer.add(name);
    }
  }
  return new Set([...newer].filter((name) => !older.has(name)));
}
const young = youngNames();

const isYoungGlobal = (name) =>
  [builtins[name], api[name], api.Window?.[name]].filter(Boolean).some(isTooNew);

function isYoungStatic(owner, name) {
  return [builtins[owner]?.[name], api[owner]?.[`${name}_static`]].filter(Boolean).some(isTooNew);
}

const nameOf = ({ computed, property }) => {
  if (!computed && property.type === "Identifier") return property.name;
  return property.type === "Literal" && typeof property.value === "string" ? property.value : "";
};

function inCall({ callee, optional }) {
  if (optional) return undefined;
  if (callee.type === "Identifier") return isYoungGlobal(callee.name) && `${callee.name}()`;
  if (callee.type !== "MemberExpression") return undefined;
  const name = nameOf(callee);
  const owner = callee.object.type === "Identifier" ? callee.object.name : "";
  if (isYoungStatic(owner, name)) return `${owner}.${name}()`;
  return young.has(name) && `.${name}()`;
}

/** Names of features, each once. */
export function newJsFeatures(text) {
  const found = new Set();
  let tree;
  try {
    tree = parse(text, {
      ecmaVersion: SYNTAX,
      sourceType: "module",
      allowReturnOutsideFunction: true,
    });
  } catch (error) {
    return [`syntax: ${error.message}`];
  }
  const declared = new Set();
  full(tree, (node) => {
    if (/^(Function|Class)/.test(node.type) && node.id) declared.add(node.id.name);
    if (node.type === "VariableDeclarator" && node.id.type === "Identifier")
      declared.add(node.id.name);
  });
  full(tree, (node) => {
    if (node.type !== "CallExpression" && node.type !== "NewExpression") return;
    if (node.callee.type === "Identifier" && declared.has(node.callee.name)) return;
    const feature = inCall(node);
    if (feature) found.add(feature);
  });
  return [...found];
}
