// next-auth: credentials in, a signed token out. The token names a session; what it is worth is read from the database.
import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { DomainError } from "../domain/errors";
import { businessClock } from "../platform/clock";
import { env } from "../platform/env";
import { callerOf } from "./request";
import { enterWithCode, enterWithPassword, type Opened } from "./sign-in";
import { deviceCookieName, TOKEN_SECONDS } from "./tokens";

export { sessionCookieName } from "./tokens";

type Given = Partial<Record<"name" | "password" | "code", string>>;
type Asked = { headers?: unknown };

/** Both steps in one: for programs that sign in for a person, as our own journeys do. */
async function enter({ name = "", password = "", code = "" }: Given, request: Asked) {
  const headers = new Headers((request.headers ?? {}) as Record<string, string>);
  const caller = callerOf(headers, cookieOf(headers, deviceCookieName()));
  const outcome = await enterWithPassword({ name, password, to: "/" }, caller, businessClock);
  if (outcome.step === "open") return outcome.opened;
  return enterWithCode(outcome.pending, code, caller, businessClock);
}

const userOf = ({ personId, name, sessionId }: Opened) => ({ id: personId, name, sessionId });

export function cookieOf(headers: Headers, name: string): string | undefined {
  const pairs = (headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: TOKEN_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: {
          name: { type: "text" },
          password: { type: "password" },
          code: { type: "text" },
        },
        async authorize(credentials, request) {
          try {
            return userOf(await enter(credentials ?? {}, request));
          } catch (error) {
            // All refusals look alike to whoever posts here; the sign-in page has its own, worded door.
            if (error instanceof DomainError) return null;
            throw error;
          }
        },
      }),
    ],
    callbacks: {
      jwt({ token, user }) {
        if (user) {
          token.sub = user.id;
          token.sid = user.sessionId;
        }
        return token;
      },
      redirect({ url, baseUrl }) {
        return url.startsWith("/") && !url.startsWith("//") ? `${baseUrl}${url}` : baseUrl;
      },
    },
  };
}
