// A refusal as problem details (RFC 9457), in the asker's language.
import { STATUS_CODES } from "node:http";
import { databaseVersion } from "@/lib/data/health";
import { type Problem, statusOfCode } from "@/lib/domain/api/problem";
import { DomainError, type FieldFault } from "@/lib/domain/errors";
import { isDemo } from "@/lib/platform/env";
import { requestIdOf } from "@/lib/session/request";
import { type Locale, translator } from "@/messages";
import { noteRefused } from "@/app/api/note-refused";

/** Codes whose words on pages fit a program's reader too; the others speak of forms. */
const worded = ["notFound", "notAllowed"] as const;

export async function refuse(request: Request, error: unknown): Promise<Response> {
  const requestId = requestIdOf(request.headers);
  const known = await toDomainError(error, requestId);
  const code = known?.code;
  await noteRefused(request, known);
  const status = (code && statusOfCode[code]) ?? 500;
  const locale = localeOf(request.headers.get("accept-language"));
  const detail = worded.find((each) => each === code);
  const fields = code === "invalid" ? known?.details.fields : undefined;
  const problem: Problem = {
    type: "about:blank",
    title: STATUS_CODES[status] ?? "",
    status,
    ...(status === 500 ? {} : { code }),
    ...(detail ? { detail: translator(locale)(`errors.code.${detail}`) } : {}),
    ...(fields ? { errors: fields.map((fault) => toError(locale, fault)) } : {}),
    requestId,
    demo: isDemo(),
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      "Content-Language": locale,
      "Cache-Control": "private, no-store",
      Vary: "Authorization, Cookie, Accept-Language",
      ...(status === 401 ? { "WWW-Authenticate": challenge(request) } : {}),
      ...(status === 503 ? { "Retry-After": "10" } : {}),
      ...(isDemo() ? { "Luoshi-Demo": "true" } : {}),
    },
  });
}

/** What is not expected is ours: told to the log, never to the asker. A database that is down or too busy is expected. */
async function toDomainError(error: unknown, requestId: string): Promise<DomainError | null> {
  const status = error instanceof DomainError && statusOfCode[error.code];
  if (status && status < 500) return error;
  console.error(`[api] ${requestId}`, error);
  if (error instanceof DomainError && status) return error;
  const isAway = isTooBusy(error) || !(await databaseAnswers());
  return isAway ? new DomainError("unavailable") : null;
}

/** Prisma's codes for no connection and no transaction in time. */
function isTooBusy(error: unknown): boolean {
  return (
    error instanceof Error && "code" in error && ["P2024", "P2028"].includes(String(error.code))
  );
}

function databaseAnswers(): Promise<boolean> {
  return databaseVersion().then(
    () => true,
    () => false,
  );
}

/** RFC 6750: which of the two it was, no token or one that does not hold. */
function challenge(request: Request): string {
  const realm = 'Bearer realm="luoshi"';
  return request.headers.has("authorization") ? `${realm}, error="invalid_token"` : realm;
}

function toError(locale: Locale, { field, code, params }: FieldFault) {
  const t = translator(locale);
  const key = `errors.fields.${code}` as "errors.fields.afterPeriod";
  return {
    parameter: field,
    code,
    ...(t.has(key) ? { detail: t(key, { day: "", ...params }) } : {}),
  };
}

/** Chinese, unless English is named first. */
function localeOf(header: string | null): Locale {
  const first = /\b(zh|en)\b/i.exec(header ?? "")?.[1];
  return first?.toLowerCase() === "en" ? "en" : "zh-CN";
}
