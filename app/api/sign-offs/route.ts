// The signed sheet in, with its scan. A plain form posts here and comes back to its page; script asks for JSON.
import { cutOff } from "@/lib/commands/signoff/check-scan";
import {
  paperSignOffInput,
  recordPaperSignOff,
} from "@/lib/commands/signoff/record-paper-sign-off";
import { DomainError, type FieldFault } from "@/lib/domain/errors";
import { textOf } from "@/lib/domain/form-text";
import { SCAN_BYTES_LIMIT } from "@/lib/domain/signoff/scan";
import { unstorable } from "@/lib/domain/web/storable";
import { businessClock } from "@/lib/platform/clock";
import { findActor } from "@/lib/session/session";
import { noteRefused } from "@/app/api/note-refused";
import { refuse } from "@/app/api/v1/refuse";

// The form around the file adds a little; far beyond the limit nothing is read at all.
const BODY_LIMIT = SCAN_BYTES_LIMIT + 256 * 1024;
const typedFields = ["sheet", "signer", "signerPost", "signedOn"] as const;

export async function POST(request: Request): Promise<Response> {
  const wantsJson = request.headers.get("accept")?.includes("application/json") ?? false;
  let form: FormData | null = null;
  try {
    const actor = await findActor();
    if (!actor) throw new DomainError("notSignedIn");
    if (Number(request.headers.get("content-length") ?? 0) > BODY_LIMIT) throw tooBig();
    form = await readForm(request);
    const value = await recordPaperSignOff(actor, await inputOf(form), businessClock);
    if (wantsJson) return Response.json({ ok: true, value });
    return goBack(form, { recorded: String(value.count) });
  } catch (error) {
    if (!(error instanceof DomainError)) return refuse(request, error);
    await noteRefused(request, error);
    const { fields = [], params = {} } = error.details;
    if (wantsJson) {
      return Response.json({ ok: false, code: error.code, fields, params }, { status: 422 });
    }
    return goBack(form, { ...typedOf(form), ...faultsOf(error.code, fields, params) });
  }
}

/** A body that breaks off is no form: the file did not arrive. */
async function readForm(request: Request): Promise<FormData> {
  return request.formData().catch(() => {
    throw cutOff();
  });
}

async function inputOf(form: FormData) {
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) throw new DomainError("fileEmpty");
  if (file.size > SCAN_BYTES_LIMIT) throw tooBig();
  const faults = unstorable(Object.fromEntries(form));
  if (faults.length > 0) throw new DomainError("invalid", { fields: faults });
  const names = ["plan", "unit", "period", ...typedFields] as const;
  const parsed = paperSignOffInput.safeParse({
    ...Object.fromEntries(names.map((name) => [name, textOf(form, name)])),
    roundIds: form.getAll("roundIds"),
  });
  if (!parsed.success) {
    const none = form.getAll("roundIds").length === 0;
    const fields = parsed.error.issues.map(({ path }) => ({
      field: String(path[0]),
      code: none && path[0] === "roundIds" ? "required" : "invalid",
    }));
    throw new DomainError("invalid", { fields });
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { ...parsed.data, file: { fileName: file.name, bytes } };
}

function tooBig(): DomainError {
  return new DomainError("fileTooBig", { params: { limit: SCAN_BYTES_LIMIT / 1024 / 1024 } });
}

const typedOf = (form: FormData | null): Record<string, string> =>
  form ? Object.fromEntries(typedFields.map((name) => [name, textOf(form, name)])) : {};

function faultsOf(
  code: string,
  fields: readonly FieldFault[],
  params: Readonly<Record<string, string | number>>,
): Record<string, string> {
  return { refused: JSON.stringify({ ok: false, code, fields, params }) };
}

/** Back to the unit's page of the plan the form named; nowhere else. */
function goBack(form: FormData | null, query: Record<string, string>): Response {
  const plan = form ? textOf(form, "plan") : "";
  const path = plan ? `/plans/${encodeURIComponent(plan)}/sign/paper` : "/plans";
  const location = `${path}?${new URLSearchParams(query).toString()}`;
  return new Response(null, { status: 303, headers: { Location: location } });
}
