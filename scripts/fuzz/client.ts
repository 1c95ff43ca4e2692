// Asks the product as a browser without script would, and looks at each answer for what must never be in one.
import { MARKUP } from "./values";

export type Asked = {
  method: "GET" | "POST";
  path: string;
  headers?: Record<string, string>;
  body?: Buffer<ArrayBuffer> | string;
};
export type Answer = { status: number; headers: Headers; text: string };

const LONGEST_MS = 60_000;
const INSIDE =
  /\n\s+at [\w.<>]+ \(|\/node_modules\/|\.next\/server|PrismaClient|Invalid `[\w.]+\(\)` invocation|postgres(?:ql)?:\/\//;
/** An error caught while a page was being sent: its own, not a redirect's. */
const BROKEN = /E\{\\"digest\\":\\"(?!NEXT_)|data-dgst="(?!NEXT_)/;

export type Client = { name: string; ask: (asked: Asked) => Promise<Answer> };

/** Somebody signed in (`cookie`), with a token, or nobody. */
export function clientOf(
  base: string,
  name: string,
  own: Record<string, string>,
  signIn?: () => Promise<Record<string, string>>,
): Client {
  let signedIn = own;
  const ask = async ({ method, path, headers = {}, body }: Asked): Promise<Answer> => {
    const answer = await fetch(`${base}${path}`, {
      method,
      headers: { ...signedIn, ...(method === "POST" ? { origin: base } : {}), ...headers },
      redirect: "manual",
      signal: AbortSignal.timeout(LONGEST_MS),
      ...(body === undefined ? {} : { body }),
    });
    const text = Buffer.from(await answer.arrayBuffer()).toString("utf8");
    return { status: answer.status, headers: answer.headers, text };
  };
  return {
    name,
    async ask(asked) {
      const answer = await ask(asked);
      // A form has ended the session: in again, for what comes next.
      const isOut = answer.headers.get("location")?.startsWith("/sign-in");
      if (isOut && signIn) signedIn = await signIn();
      return answer;
    },
  };
}

/** What is wrong with an answer, or null. */
export function faultOf({ status, headers, text }: Answer): string | null {
  const type = headers.get("content-type") ?? "";
  if (status >= 500) return `status ${status}`;
  if (/html|json|text\/plain|x-component/.test(type) && INSIDE.test(text)) {
    return `tells of the inside: ${INSIDE.exec(text)?.[0].trim()}`;
  }
  if (type.includes("html") && BROKEN.test(text)) return "the page broke while it was being sent";
  if (type.includes("html") && text.includes(MARKUP)) return "markup came back as markup";
  const leads = headers.get("location");
  if (leads && !isHere(leads)) return `leads elsewhere: ${leads}`;
  return null;
}

const isHere = (location: string) =>
  /^\/(?![/\\])/.test(location) || /^https?:\/\/(127\.0\.0\.1|localhost)[:/]/.test(location);

type Part = { name: string; bytes: Buffer; fileName?: string };

/** multipart/form-data by hand: names and values as they are, whole text or not. */
export function multipart(parts: readonly Part[]): { type: string; body: Buffer<ArrayBuffer> } {
  const boundary = "----fuzz7d1f2c94a0b84e5f";
  const quoted = (text: string) => text.replace(/["\r\n]/g, (sign) => encodeURIComponent(sign));
  const pieces = parts.flatMap(({ name, bytes, fileName }) => [
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"` +
        (fileName === undefined
          ? ""
          : `; filename="${quoted(fileName)}"\r\nContent-Type: application/octet-stream`) +
        "\r\n\r\n",
    ),
    bytes,
    Buffer.from("\r\n"),
  ]);
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]),
  };
}
