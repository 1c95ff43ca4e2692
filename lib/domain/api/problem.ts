// Refusals as RFC 9457 problem details: our closed codes, and nothing of the inside.
import { z } from "zod";
import { type ErrorCode, errorCodes } from "../errors";
import { demo } from "./basis";

export const problem = z.object({
  type: z
    .literal("about:blank")
    .describe("The status says what kind of problem it is, `code` which."),
  title: z.string(),
  status: z.int(),
  code: z.enum(errorCodes).optional().describe("Absent when the fault is ours."),
  detail: z.string().optional().describe("In Chinese, or in English for Accept-Language: en."),
  errors: z
    .array(z.object({ parameter: z.string(), code: z.string(), detail: z.string().optional() }))
    .optional()
    .describe("Each faulty parameter of the query."),
  requestId: z.string(),
  demo,
});
export type Problem = z.infer<typeof problem>;

/** Codes a read can end in; any other would be a fault of ours. */
export const statusOfCode: Partial<Record<ErrorCode, number>> = {
  invalid: 400,
  notSignedIn: 401,
  notAllowed: 403,
  notFound: 404,
  tooManyAttempts: 429,
  unavailable: 503,
  busy: 503,
  inDoubt: 503,
  storageFull: 503,
};
