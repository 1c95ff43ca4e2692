// No route without a word on who may open it.
import path from "node:path";
import { expect, it } from "vitest";
import { allRoutes, doors, namelessScene } from "./rights-all-routes";
import { routesIn } from "./rights-tree";

it("names every route of the app folder", () => {
  const known = allRoutes(namelessScene).map(({ route }) => route.split(" ")[0] ?? "");
  const all = [...new Set([...known, ...Object.keys(doors)])].toSorted();
  expect(all).toEqual(routesIn(path.resolve(import.meta.dirname, "../../app")));
});
