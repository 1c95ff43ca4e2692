// Whether a draft that is open in a form has a newer version: asked every few seconds, answered in a few bytes.
import { findDraftState } from "@/lib/data/draft-state";
import { DomainError } from "@/lib/domain/errors";
import { findActor } from "@/lib/session/session";
import { refuse } from "@/app/api/v1/refuse";

export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await findActor({ quietly: true });
    if (!actor) throw new DomainError("notSignedIn");
    const query = new URL(request.url).searchParams;
    const of = (name: string) => query.get(name) ?? "";
    const since = Number(of("since"));
    const state = await findDraftState(actor, {
      plan: of("plan"),
      milestone: of("milestone"),
      period: of("period"),
      since: Number.isSafeInteger(since) ? since : 0,
    });
    const headers = { "Cache-Control": "private, no-store" };
    return Response.json(state ?? { version: null }, { headers });
  } catch (error) {
    return refuse(request, error);
  }
}
