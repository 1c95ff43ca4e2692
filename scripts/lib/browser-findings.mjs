// What is too new in the styles and scripts of the build, held against what is known to do no harm there.
import fs from "node:fs";
import path from "node:path";
import { newCssFeatures } from "./css-features.mjs";
import { newJsFeatures } from "./js-features.mjs";

const readers = { ".css": newCssFeatures, ".js": newJsFeatures };

function* filesUnder(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) yield path.join(entry.parentPath, entry.name);
  }
}

/** What is loaded by browsers that know no modules alone. */
function ofNoModules(build) {
  const manifest = JSON.parse(fs.readFileSync(path.join(build, "build-manifest.json"), "utf8"));
  return manifest.polyfillFiles.map((file) => path.join(build, file));
}

/** Feature → the files it stands in. `build`: Next's folder. */
export function featuresInBuild(build) {
  const found = new Map();
  const folder = path.join(build, "static");
  const left = ofNoModules(build);
  for (const file of filesUnder(folder)) {
    if (left.includes(file)) continue;
    const read = readers[path.extname(file)];
    for (const feature of read?.(fs.readFileSync(file, "utf8")) ?? []) {
      found.set(feature, [...(found.get(feature) ?? []), path.relative(folder, file)]);
    }
  }
  return found;
}

/** What is wrong, in words: features nobody allowed, and allowances that nothing needs. */
export function complaints(found, allowed) {
  const unknown = [...found].filter(([feature]) => !(feature in allowed));
  const needless = Object.keys(allowed).filter((feature) => !found.has(feature));
  return [
    ...unknown.map(([feature, files]) => `${feature} is too new, in ${files.join(", ")}`),
    ...needless.map((feature) => `${feature} is allowed and nowhere used`),
  ];
}
