// The features of a style sheet that the oldest Chromium does not have.
import { parse, walk, find } from "css-tree";
import { data, featuresBelow, isTooNew, prefixOf } from "./compat-data.mjs";

const { properties, selectors, types, "at-rules": atRules } = data.css;

/** Functions of values by name: the data names them by key, or in the description of a key of its own. */
const functions = new Map();
const units = new Map();
for (const [key, feature] of featuresBelow(types)) {
  const described = /<code>([\w-]+)\(\)<\/code>/.exec(feature.__compat.description ?? "")?.[1];
  const name = described ?? key;
  if (!functions.has(name)) functions.set(name, feature);
}
for (const type of ["length", "angle", "time", "resolution", "flex"]) {
  for (const [unit, feature] of Object.entries(types[type] ?? {})) units.set(unit, feature);
}

/** What stands in these describes a page, a font, a property. */
const DESCRIBED = /^(page|font-face|property|counter-style)$/;
const COLOURS = /^(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)$/;

function inFunction({ name, children }, property) {
  const feature = properties[property]?.[`${name}_function`] ?? functions.get(name);
  const first = children.first;
  const isRelative = COLOURS.test(name) && first?.type === "Identifier" && first.name === "from";
  return [isTooNew(feature) && `${name}()`, isRelative && `${name}(from …)`];
}

/** What stands in a value; a property of one's own may hold any of it. */
function inValue(declaration) {
  const found = [];
  const { property } = declaration;
  walk(declaration, function enter(node) {
    if (node.type === "Function") found.push(...inFunction(node, property));
    if (node.type === "Dimension" && isTooNew(units.get(node.unit))) found.push(node.unit);
    if (node.type !== "Identifier") return;
    if (isTooNew(properties[property]?.[node.name])) found.push(`${property}: ${node.name}`);
    const isOfGradient = !this.function || this.function.name.endsWith("gradient");
    if (node.name === "in" && isOfGradient) found.push("gradient in a colour space");
  });
  return found;
}

/** Written twice, once with the prefix that the oldest browser wants. */
function isPrefixedBeside(property, siblings) {
  const prefix = prefixOf(properties[property]);
  return Boolean(prefix) && siblings.some((other) => other.property === `${prefix}${property}`);
}

function inDeclaration(declaration, siblings = []) {
  const { property } = declaration;
  // A name for other browsers is skipped by ours, which is what it is for.
  if (/^-(moz|ms|o)-/.test(property)) return [];
  if (isPrefixedBeside(property, siblings)) return [];
  return isTooNew(properties[property]) ? [property] : inValue(declaration);
}

function inAtRule(node) {
  const rule = atRules[node.name];
  const found = [isTooNew(rule) && `@${node.name}`];
  if (!node.prelude) return found;
  walk(node.prelude, ({ type, name, kind }) => {
    const isFeature = type === "Feature" || type === "FeatureFunction";
    if (isFeature && isTooNew(rule?.[name])) found.push(`@${node.name} (${name})`);
    if (
      type === "FeatureFunction" &&
      kind === "container" &&
      isTooNew(rule?.style_queries_for_custom_properties)
    )
      found.push("@container style()");
  });
  return found;
}

function inSelector(node) {
  const isElement = node.type === "PseudoElementSelector";
  return [isTooNew(selectors[node.name]) && `${isElement ? "::" : ":"}${node.name}`];
}

/** A block that only a browser reads which has what it asks for. */
function isGuarded(node) {
  if (node.type !== "Atrule" || node.name !== "supports" || !node.prelude) return false;
  const isPlain = !find(
    node.prelude,
    ({ type, name }) => type === "Identifier" && /^(not|or)$/.test(name),
  );
  const asked = find(
    node.prelude,
    (part) => part.type === "Declaration" && inDeclaration(part).some(Boolean),
  );
  return isPlain && Boolean(asked);
}

/** Lists that leave out what they do not know, instead of failing whole. */
const isForgiving = ({ type, name }) => type === "PseudoClassSelector" && /^(is|where)$/.test(name);

const readers = {
  Declaration: (node, { block }) => inDeclaration(node, block?.children.toArray() ?? []),
  Atrule: inAtRule,
  PseudoClassSelector: inSelector,
  PseudoElementSelector: inSelector,
  NestingSelector: () => ["nesting"],
  // A rule inside a rule that does not begin with & is left unread.
  Raw: ({ value }, { block, declaration }) => [
    block && !declaration && value.includes("{") && "nesting",
  ],
};

/** Names of features, each once. */
export function newCssFeatures(text) {
  const found = new Set();
  const sheet = parse(text, { parseCustomProperty: true });
  walk(sheet, {
    enter(node) {
      if (isGuarded(node) || isForgiving(node)) return walk.skip;
      const isDescriptor = this.atrule && DESCRIBED.test(this.atrule.name);
      const isAsked = node.type === "Declaration" && (this.atrulePrelude || isDescriptor);
      if (isAsked) return walk.skip;
      if (node.type === "Rule" && this.rule) found.add("nesting");
      for (const feature of readers[node.type]?.(node, this) ?? []) if (feature) found.add(feature);
      return undefined;
    },
  });
  return [...found];
}
