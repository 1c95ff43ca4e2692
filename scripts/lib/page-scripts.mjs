// The scripts a page of the build brings, from Next's own lists, compressed as the server sends them.
import fs from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const MANIFEST = /__RSC_MANIFEST\[("(?:[^"\\]|\\.)*")\]\s*=\s*(\{.*\});?\s*$/s;

/** The route and its parts, as `[["app/layout", ["static/chunks/…js"]], …]`. */
export function readRoute(text) {
  const [, route, parts] = MANIFEST.exec(text) ?? [];
  if (!route) throw new Error("Next writes its lists of scripts in another way than was known.");
  const files = JSON.parse(parts).entryJSFiles;
  const named = Object.entries(files).map(([name, list]) => [name.replace("[project]/", ""), list]);
  return { route: JSON.parse(route), parts: named };
}

/** Files of a page that an empty page under the same frame would not bring. */
export function ownScripts({ parts }, empty) {
  return [...new Set(parts.flatMap(([, files]) => files))].filter((file) => !empty.includes(file));
}

function readRoutes(build) {
  const app = path.join(build, "server/app");
  return fs
    .readdirSync(app, { recursive: true })
    .filter((file) => file.endsWith("page_client-reference-manifest.js"))
    .map((file) => readRoute(fs.readFileSync(path.join(app, file), "utf8")));
}

/** `empty`: bytes of a page with nothing on it; `pages`: bytes of each above it, by route. */
export function weighBuild(build) {
  const bytes = (file) => gzipSync(fs.readFileSync(path.join(build, file))).length;
  const sum = (files) => files.reduce((total, file) => total + bytes(file), 0);
  const { rootMainFiles } = JSON.parse(
    fs.readFileSync(path.join(build, "build-manifest.json"), "utf8"),
  );
  const routes = readRoutes(build);
  // The root layout holds no script of ours, so what stands under its name is the framework's.
  const frame = routes[0].parts.find(([name]) => name === "app/layout")?.[1] ?? [];
  const empty = [...new Set([...rootMainFiles, ...frame])];
  const pages = routes.map((route) => [route.route, sum(ownScripts(route, empty))]);
  return { empty: sum(empty), pages: new Map(pages) };
}
