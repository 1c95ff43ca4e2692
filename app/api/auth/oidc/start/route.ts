// To the city's single sign-on. A link, so that it works without script; it changes nothing here.
import { NextResponse } from "next/server";
import { safeReturnPath } from "@/lib/domain/account/return-path";
import { beginSingleSignOn, SSO_SECONDS } from "@/lib/session/single-sign-on";
import { cookieOptions, ssoCookieName } from "@/lib/session/tokens";
import { env, hasSingleSignOn } from "@/lib/platform/env";

export async function GET(request: Request): Promise<Response> {
  if (!hasSingleSignOn()) return new Response(null, { status: 404 });
  const to = safeReturnPath(new URL(request.url).searchParams.get("to"));
  const begun = await beginSingleSignOn(to).catch(() => null);
  if (!begun) return NextResponse.redirect(new URL("/sign-in?sso=away", env().NEXTAUTH_URL), 303);
  const answer = NextResponse.redirect(begun.url, 303);
  answer.headers.set("Cache-Control", "no-store");
  answer.cookies.set(ssoCookieName(), begun.keep, cookieOptions(SSO_SECONDS));
  return answer;
}
