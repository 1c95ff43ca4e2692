// An address that is none of ours: told in the API's own form, not as a page.
import { DomainError } from "@/lib/domain/errors";
import { refuse } from "../refuse";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return refuse(request, new DomainError("notFound"));
}
