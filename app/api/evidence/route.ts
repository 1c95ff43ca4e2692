// A file in. A plain form posts here and comes back to its page; the script of the entry panel asks for JSON.
import { attachEvidence } from "@/lib/commands/evidence/attach-evidence";
import { DomainError } from "@/lib/domain/errors";
import { EVIDENCE_BYTES_LIMIT } from "@/lib/domain/evidence/evidence";
import { textOf } from "@/lib/domain/form-text";
import { businessClock } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { findActor } from "@/lib/session/session";

// The form around the file adds a little; far beyond the limit nothing is read at all.
const BODY_LIMIT = EVIDENCE_BYTES_LIMIT + 64 * 1024;

export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const url = new URL(request.url);
  const wantsJson = request.headers.get("accept")?.includes("application/json") ?? false;
  const back = url.searchParams.get("back") ?? "/";
  try {
    const actor = await findActor();
    if (!actor) throw new DomainError("notSignedIn");
    if (Number(request.headers.get("content-length") ?? 0) > BODY_LIMIT) throw tooBig();
    const form = await request.formData();
    const file = form.get("file");
    const reportId = textOf(form, "reportId");
    if (!(file instanceof File) || file.size === 0) throw new DomainError("fileEmpty");
    if (file.size > EVIDENCE_BYTES_LIMIT) throw tooBig();
    const bytes = new Uint8Array(await file.arrayBuffer());
    const attached = await attachEvidence(
      actor,
      { reportId, fileName: file.name, bytes },
      businessClock,
    );
    return wantsJson ? Response.json({ ok: true, value: attached }) : goBack(back, null);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const refusal = { ok: false, code: error.code, params: error.details.params ?? {} };
    return wantsJson ? Response.json(refusal, { status: 422 }) : goBack(back, error.code);
  }
}

function tooBig(): DomainError {
  return new DomainError("fileTooBig", { params: { limit: EVIDENCE_BYTES_LIMIT / 1024 / 1024 } });
}

/** The browser names the page a form came from; a form of another site is refused. */
function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  return (
    origin !== null &&
    new URL(origin).host === (request.headers.get("host") ?? new URL(env().NEXTAUTH_URL).host)
  );
}

function goBack(path: string, code: string | null): Response {
  const safe = /^\/(?![/\\])/.test(path) ? path : "/";
  const location = code ? `${safe}${safe.includes("?") ? "&" : "?"}fileError=${code}` : safe;
  return new Response(null, { status: 303, headers: { Location: location } });
}
