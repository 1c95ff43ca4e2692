// Every route in one list, each with the paths to ask for.
import type { RightsScene } from "./rights-records";
import { apiRoutes, otherRoutes } from "./rights-other-routes";
import { planExports, planPages, type RightsRoute } from "./rights-routes";

/** Who may come here is not asked by a page, or by one that is tried already. */
export const doors: Readonly<Record<string, string>> = {
  "/api/auth/[...nextauth]": "the signing in itself",
  "/api/auth/oidc/start": "the signing in itself, elsewhere",
  "/api/auth/oidc/callback": "the signing in itself, elsewhere",
  "/sign-in/code": "a step of signing in",
  "/sign-in/unknown": "a step of signing in",
  "/api/v1/[...unknown]": "what is not there",
  "/plans/[plan]/@panel/(.)explain/[key]": "explain/[key] over a page, by the same reading",
  "/plans/[plan]/@panel/[...elsewhere]": "the panel put away",
  "/api/attachments": "files in: the command attachFile",
  "/api/contributions": "files in: the command attachContributionFile",
  "/api/evidence": "files in: the command attachEvidence",
  "/api/sign-offs": "the sheet in: the command recordPaperSignOff",
};

const named = { code: "x" };
/** Where only the routes are wanted, without anything behind them. */
export const namelessScene = {
  city: {
    plan: named,
    place: named,
    units: { lead: named },
    items: { own: named, late: named, done: named, others: named },
  },
  records: {},
} as unknown as RightsScene;

export type NamedRoute = RightsRoute & { route: string; paths: readonly string[] };

const below = (
  routes: Readonly<Record<string, RightsRoute>>,
  folder: string,
  address: string,
): NamedRoute[] =>
  Object.entries(routes).map(([name, route]) => ({
    ...route,
    route: name === "" ? folder : `${folder}/${name}`,
    paths: route.at.map((at) => `${address}/${at}`),
  }));

export function allRoutes(scene: RightsScene): NamedRoute[] {
  const plan = `/plans/${scene.city.plan.code}`;
  const others = Object.entries(otherRoutes(scene)).map(([route, each]) => ({
    ...each,
    route,
    paths: each.at,
  }));
  return [
    ...below(planPages(scene), "/plans/[plan]", plan),
    ...below(planExports(scene), "/api/exports/plans/[plan]", `/api/exports${plan}`),
    ...others,
    ...apiPaths(scene),
  ];
}

/** Below /api/v1, for sessions here and for tokens in the proof of tokens. */
export function apiPaths(scene: RightsScene): NamedRoute[] {
  return Object.entries(apiRoutes).map(([name, route]) => ({
    ...route,
    route: `/api/v1${name}`,
    paths: route.at.map((at) =>
      at.startsWith("/") ? `/api/v1${at}` : `/api/v1/plans/${scene.city.plan.code}/${at}`,
    ),
  }));
}
