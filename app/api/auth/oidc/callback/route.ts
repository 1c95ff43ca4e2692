// Back from the city's single sign-on, with its answer in the address.
import { cookies, headers } from "next/headers";
import { NextResponse } from "next/server";
import { env, hasSingleSignOn } from "@/lib/platform/env";
import { businessClock } from "@/lib/platform/clock";
import { callerOf } from "@/lib/session/request";
import { take } from "@/lib/session/session";
import { finishSingleSignOn, type SsoOutcome } from "@/lib/session/single-sign-on";
import { deviceCookieName, ssoCookieName } from "@/lib/session/tokens";
import { unknownIdentityPath } from "@/lib/session/unknown-identity";

export async function GET(request: Request): Promise<Response> {
  if (!hasSingleSignOn()) return new Response(null, { status: 404 });
  const store = await cookies();
  const caller = callerOf(await headers(), store.get(deviceCookieName())?.value);
  const keep = store.get(ssoCookieName())?.value;
  store.delete(ssoCookieName());
  const { search } = new URL(request.url);
  const outcome = await finishSingleSignOn(keep, search, caller, businessClock);
  const answer = NextResponse.redirect(new URL(await pathOf(outcome), env().NEXTAUTH_URL), 303);
  answer.headers.set("Cache-Control", "no-store");
  return answer;
}

async function pathOf(outcome: SsoOutcome): Promise<string> {
  if (outcome.step === "failed") return "/sign-in?sso=failed";
  if ("subject" in outcome) {
    return unknownIdentityPath({ subject: outcome.subject, state: outcome.step });
  }
  const to = outcome.step === "open" ? outcome.to : "/";
  return (await take(outcome)) === "code" ? "/sign-in/code" : to;
}
