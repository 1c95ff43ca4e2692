// A scene with one accepted report, a token for its plan, and what tests of the API ask with.
import { expect } from "vitest";
import type { z } from "zod";
import { issueApiToken } from "@/lib/commands/api/issue-api-token";
import { acceptReports } from "@/lib/commands/report/accept-reports";
import { clock, db, drafted, newScene } from "@/lib/commands/report/report-scene.fixture";
import { sendReport } from "@/lib/commands/report/send-report";
import { signReports } from "@/lib/commands/report/sign-reports";
import { systemActor } from "@/lib/domain/actor";
import { problem } from "@/lib/domain/api/problem";
import type { Scene } from "@/prisma/factories/plan";

export { clock, db, newScene };
export const system = systemActor("test", "request-1");
/** What only those concerned may read. */
export const secret = "The site is not released.";

export async function issue(plan: string | null): Promise<string> {
  return (await issueApiToken(system, { name: "portal", plan, endsOn: "2024-12-31" }, clock)).token;
}

export async function sceneWithReport(): Promise<Scene> {
  const scene = await newScene();
  const change = {
    problemsText: secret,
    coordinationText: secret,
    forecastClass: "cannot" as const,
  };
  const { reportId, version } = await drafted(scene, "count", change);
  await sendReport(scene.people.reporter, { reportId, expectedVersion: version }, clock);
  await signReports(scene.people.head, { reportIds: [reportId] }, clock);
  await acceptReports(scene.people.reviewer, { reportIds: [reportId] }, clock);
  return scene;
}

export function requestOf(
  query: string,
  token: string,
  headers: Record<string, string> = {},
): Request {
  const authorization = `Bearer ${token}`;
  return new Request(`http://localhost/api/v1?${query}`, {
    headers: { authorization, ...headers },
  });
}

type Handler<P> = (request: Request, context: { params: Promise<P> }) => Promise<Response>;

/** Asks routes of one plan with its token. */
export function askerOf(plan: string, token: string) {
  return function ask<P extends object>(
    handler: Handler<P & { plan: string }>,
    params: P,
    query = "",
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return handler(requestOf(query, token, headers), {
      params: Promise.resolve({ plan, ...params }),
    });
  };
}

/** The body of a 200, which says what the schema says and nothing beside it. */
export async function read<S extends z.ZodType>(
  schema: S,
  asked: Promise<Response>,
): Promise<z.output<S>> {
  const response = await asked;
  const body: unknown = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(200);
  const parsed = schema.parse(body);
  expect(body).toEqual(parsed);
  return parsed;
}

/** The problem details of a refusal, with its headers. */
export async function problemOf(asked: Promise<Response>) {
  const response = await asked;
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const body = problem.parse(await response.json());
  expect(body.status).toBe(response.status);
  return { ...body, headers: response.headers };
}
