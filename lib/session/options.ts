// next-auth: credentials in, a signed token out. The token says who; what they may do is read from the database.
import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { DomainError } from "../domain/errors";
import { businessClock } from "../platform/clock";
import { env } from "../platform/env";
import { checkCredentials } from "./check-credentials";
import { addressOf, requestIdOf } from "./request";

/** An idle session ends after 8 hours; product.md leaves the figure open, a working day is the usual choice. */
export const SESSION_SECONDS = 8 * 60 * 60;

export function isSecure(): boolean {
  return env().NEXTAUTH_URL.startsWith("https://");
}

export function sessionCookieName(): string {
  return isSecure() ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}

export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: { name: { type: "text" }, password: { type: "password" } },
        async authorize(credentials, request) {
          const headers = new Headers((request.headers ?? {}) as Record<string, string>);
          try {
            const account = await checkCredentials(
              {
                name: credentials?.name ?? "",
                password: credentials?.password ?? "",
                address: addressOf(headers),
                requestId: requestIdOf(headers),
              },
              businessClock,
            );
            return {
              id: account.personId,
              name: account.name,
              sessionVersion: account.sessionVersion,
            };
          } catch (error) {
            // Both refusals look alike to whoever posts here; the sign-in page has its own, worded door.
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
          token.sessionVersion = user.sessionVersion;
        }
        return token;
      },
      session({ session, token }) {
        session.personId = token.sub ?? "";
        session.sessionVersion = token.sessionVersion ?? 0;
        return session;
      },
      redirect({ url, baseUrl }) {
        return url.startsWith("/") && !url.startsWith("//") ? `${baseUrl}${url}` : baseUrl;
      },
    },
  };
}
