// Whether a draft that is open in a form has a newer version: asked every few seconds, answered in a few bytes.
import { findDraftState } from "@/lib/data/draft-state";
import { findActor } from "@/lib/session/session";

export async function GET(request: Request): Promise<Response> {
  const actor = await findActor();
  if (!actor) return new Response(null, { status: 401 });
  const query = new URL(request.url).searchParams;
  const of = (name: string) => query.get(name) ?? "";
  const since = Number(of("since"));
  const state = await findDraftState(actor, {
    plan: of("plan"),
    milestone: of("milestone"),
    period: of("period"),
    since: Number.isSafeInteger(since) ? since : 0,
  });
  return Response.json(state ?? { version: null }, {
    headers: { "Cache-Control": "private, no-store" },
  });
}
