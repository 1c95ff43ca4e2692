// Where somebody goes after signing in: back to the page they came for, and never to another site.
import { safePath } from "../web/safe-path";

const LONGEST = 500;
const ANYWHERE = "http://here.invalid";

/** The path when it is one of our pages, else "/". Addresses of files and of the door itself are none. */
export function safeReturnPath(given: string | null | undefined): string {
  const path = given && given.length <= LONGEST ? safePath(given) : null;
  if (path === null) return "/";
  const url = new URL(path, ANYWHERE);
  if (/^\/(sign-in|api)(\/|$)/i.test(url.pathname)) return "/";
  return `${url.pathname}${url.search}`;
}

/** The address of the sign-in page that leads back there. */
export function signInPath(to: string | null | undefined): string {
  const path = safeReturnPath(to);
  return path === "/" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(path)}`;
}
