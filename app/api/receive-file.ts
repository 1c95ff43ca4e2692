// A file in: a plain form posts it and comes back to its page; a script asks for JSON.
import { createHash } from "node:crypto";
import { sendOnce } from "@/lib/commands/sent-form/send-once";
import { sendingOf } from "@/lib/commands/sent-form/sending-of";
import type { UserActor } from "@/lib/domain/actor";
import { DomainError } from "@/lib/domain/errors";
import { EVIDENCE_BYTES_LIMIT } from "@/lib/domain/evidence/evidence";
import { safePath } from "@/lib/domain/web/safe-path";
import { unstorable } from "@/lib/domain/web/storable";
import { findActor } from "@/lib/session/session";
import { noteRefused } from "@/app/api/note-refused";
import { refuse } from "@/app/api/v1/refuse";

// The form around the file adds a little; far beyond the limit nothing is read at all.
const BODY_LIMIT = EVIDENCE_BYTES_LIMIT + 64 * 1024;

type Attach = (
  actor: UserActor,
  form: FormData,
  file: { fileName: string; bytes: Uint8Array },
) => Promise<unknown>;

/** Hands the file to the command; its refusal comes back as JSON, or as ?fileError= on the page it came from. */
export async function receiveFile(request: Request, attach: Attach): Promise<Response> {
  const url = new URL(request.url);
  const wantsJson = request.headers.get("accept")?.includes("application/json") ?? false;
  const back = url.searchParams.get("back") ?? "/";
  try {
    const actor = await findActor();
    if (!actor) throw new DomainError("notSignedIn");
    if (Number(request.headers.get("content-length") ?? 0) > BODY_LIMIT) throw tooBig();
    const form = await request.formData().catch(() => {
      // Cut off on the way: nothing of it is kept.
      throw new DomainError("fileEmpty");
    });
    const file = form.get("file");
    if (!(file instanceof File) || file.size === 0) throw new DomainError("fileEmpty");
    if (file.size > EVIDENCE_BYTES_LIMIT) throw tooBig();
    if (unstorable(Object.fromEntries(form)).length > 0) throw new DomainError("invalid");
    const bytes = new Uint8Array(await file.arrayBuffer());
    const sending = sendingOf(form, createHash("sha256").update(bytes).digest("hex"));
    const value = await sendOnce(actor, sending, (who) =>
      attach(who, form, { fileName: file.name, bytes }),
    );
    return wantsJson ? Response.json({ ok: true, value }) : goBack(back, null);
  } catch (error) {
    if (!(error instanceof DomainError)) return refuse(request, error);
    await noteRefused(request, error);
    const refusal = { ok: false, code: error.code, params: error.details.params ?? {} };
    return wantsJson ? Response.json(refusal, { status: 422 }) : goBack(back, error.code);
  }
}

function tooBig(): DomainError {
  return new DomainError("fileTooBig", { params: { limit: EVIDENCE_BYTES_LIMIT / 1024 / 1024 } });
}

function goBack(path: string, code: string | null): Response {
  const safe = safePath(path) ?? "/";
  const location = code ? `${safe}${safe.includes("?") ? "&" : "?"}fileError=${code}` : safe;
  return new Response(null, { status: 303, headers: { Location: location } });
}
