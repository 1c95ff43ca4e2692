// The description of the API, made from the schemas that the answers pass through: it cannot say anything else.
import { z } from "zod";
import { dates, plan, planList, profile } from "./basis";
import { explainedFigure, figures } from "./figures";
import { indicatorList } from "./indicators";
import { milestoneDetail } from "./milestone-detail";
import { milestone, milestoneList } from "./milestones";
import { problem } from "./problem";
import { datesQuery, explainQuery, milestonesQuery, noQuery, summaryQuery } from "./query";
import { planSummary } from "./summary";

export const apiBase = "/api/v1";
/** Raised in its last part with additions; what would break a reader goes to /api/v2. */
export const apiVersion = "1.0.0";

const responses = {
  PlanList: planList,
  PlanSummary: planSummary,
  MilestoneList: milestoneList,
  MilestoneDetail: milestoneDetail,
  IndicatorList: indicatorList,
  ExplainedFigure: explainedFigure,
};
type ResponseName = keyof typeof responses;
const parts = {
  Plan: plan,
  Dates: dates,
  Profile: profile,
  Figures: figures,
  Milestone: milestone,
  Problem: problem,
};

type Operation = {
  path: string;
  id: string;
  summary: string;
  query: z.ZodObject;
  response: ResponseName;
};

const operations: readonly Operation[] = [
  {
    path: "/plans",
    id: "listPlans",
    summary: "Plans the reader may read, newest first",
    query: noQuery,
    response: "PlanList",
  },
  {
    path: "/plans/{plan}/summary",
    id: "getPlanSummary",
    summary: "How a plan stands: figures of the whole, by area, unit and place, and what changed",
    query: summaryQuery,
    response: "PlanSummary",
  },
  {
    path: "/plans/{plan}/milestones",
    id: "listMilestones",
    summary: "Items with status, progress and dates, page by page",
    query: milestonesQuery,
    response: "MilestoneList",
  },
  {
    path: "/plans/{plan}/milestones/{code}",
    id: "getMilestone",
    summary: "One item with its course, forecasts and accepted reports",
    query: datesQuery,
    response: "MilestoneDetail",
  },
  {
    path: "/plans/{plan}/indicators",
    id: "listIndicators",
    summary: "Indicators with figures and evaluation",
    query: datesQuery,
    response: "IndicatorList",
  },
  {
    path: "/plans/{plan}/explain/{key}",
    id: "explainFigure",
    summary: "One figure taken apart: its records, what was left out and why",
    query: explainQuery,
    response: "ExplainedFigure",
  },
];

const pathParameters: Readonly<Record<string, string>> = {
  plan: "Code of the plan.",
  code: "Code of the item.",
  key: "Key of the figure, as in `figures` of the summary.",
};

/** A format says more than its pattern, and a reader must bear fields that are added later. */
function override({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.format) delete jsonSchema.pattern;
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}

function parametersOf({ path, query }: Operation) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    description: pathParameters[name],
    schema: { type: "string" },
  }));
  const { properties = {} } = z.toJSONSchema(query, { io: "input", override });
  const inQuery = Object.entries(properties).map(([name, schema]) => {
    const { description, ...rest } = schema as Record<string, unknown>;
    return { name, in: "query", required: false, description, schema: rest };
  });
  return [...inPath, ...inQuery];
}

const headers = {
  ETag: {
    description: "Weak: of the plan's revision, the dates, the thresholds and the query.",
    schema: { type: "string" },
  },
  "Luoshi-Demo": { description: "`true` where progress is invented.", schema: { type: "string" } },
};

const refusal = (name: string) => ({ $ref: `#/components/responses/${name}` });
const ifNoneMatch = {
  name: "If-None-Match",
  in: "header",
  required: false,
  description: "An ETag received before: unchanged is answered with 304.",
  schema: { type: "string" },
};

function toPathItem(operation: Operation) {
  const { path, id, summary, response } = operation;
  const schema = { $ref: `#/components/schemas/${response}` };
  return {
    get: {
      operationId: id,
      summary,
      parameters: [...parametersOf(operation), ifNoneMatch],
      responses: {
        200: { description: summary, headers, content: { "application/json": { schema } } },
        304: { description: "Not changed since the ETag given." },
        400: refusal("BadQuery"),
        401: refusal("NotSignedIn"),
        403: refusal("NotAllowed"),
        ...(path.includes("{") ? { 404: refusal("NotFound") } : {}),
        429: refusal("TooManyRequests"),
        503: refusal("Unavailable"),
      },
    },
  };
}

function problemResponse(description: string) {
  const schema = { $ref: "#/components/schemas/Problem" };
  return { description, content: { "application/problem+json": { schema } } };
}

/** Every named schema, with references between them. */
function schemaComponents(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries({ ...responses, ...parts })) {
    registry.add(schema, { id });
  }
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    override,
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema]),
  );
}

/** The OpenAPI 3.1 document. `sessionCookie`: the name of the cookie that a browser sends. */
export function openApiDocument(sessionCookie: string) {
  return {
    openapi: "3.1.1",
    info: {
      title: "Luoshi read API",
      version: apiVersion,
      description:
        "The figures of Luoshi's pages for other systems. Days are of Asia/Shanghai; numbers are not rounded; statuses and reasons are codes.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: apiBase }],
    security: [{ token: [] }, { session: [] }],
    paths: Object.fromEntries(
      operations.map((operation) => [operation.path, toPathItem(operation)]),
    ),
    components: {
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          description: "Issued by the system administrator.",
        },
        session: {
          type: "apiKey",
          in: "cookie",
          name: sessionCookie,
          description: "A signed-in browser.",
        },
      },
      responses: {
        BadQuery: problemResponse("A parameter does not hold; `errors` names it."),
        NotSignedIn: problemResponse("Neither a session nor a token that holds."),
        NotAllowed: problemResponse("The password must first be changed."),
        NotFound: problemResponse("No such plan or record, or it is hidden from the reader."),
        TooManyRequests: problemResponse("Too many requests in a minute; see Retry-After."),
        Unavailable: problemResponse("The database does not answer."),
      },
      schemas: schemaComponents(),
    },
  };
}
