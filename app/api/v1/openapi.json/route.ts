// Open to everybody: it describes the API and holds nothing of any plan.
import { openApiDocument } from "@/lib/domain/api/openapi";
import { isDemo } from "@/lib/platform/env";
import { sessionCookieName } from "@/lib/session/options";
import { send } from "../answer";

export const dynamic = "force-dynamic";

export function GET(request: Request): Response {
  const document = {
    ...openApiDocument(sessionCookieName()),
    ...(isDemo() ? { "x-demo": true } : {}),
  };
  return send(request, document, () => document);
}
