// The routes there are, read off the app folder, as rights-routes.ts names them.
import fs from "node:fs";
import path from "node:path";

/** "/plans/[plan]/work" of app/(workspace)/plans/[plan]/work/page.tsx; folders in brackets are none of the address. */
function addressOf(file: string): string {
  const folders = path.dirname(file).split(path.sep);
  const said = folders.filter((name) => name !== "." && !/^\([a-z]/.test(name));
  return `/${said.join("/")}`;
}

export function routesIn(app: string): string[] {
  const files = fs.readdirSync(app, { recursive: true, encoding: "utf8" });
  const routes = files.filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file));
  return [...new Set(routes.map(addressOf))].toSorted();
}
