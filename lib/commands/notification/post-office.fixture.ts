// Servers of one's own on the loopback: real SMTP and real HTTP, that take, refuse, hold or are not there at all.
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { gatewaySender } from "@/lib/platform/gateway";
import { mailSender } from "@/lib/platform/mailer";
import type { GatewayTemplate } from "@/lib/domain/notification/gateway-template";
import type { OpenChannels } from "./open-channels";

export type Mail = { to: string[]; subject: string; text: string; messageId: string };

const host = "127.0.0.1";
const words = /=\?UTF-8\?([BQ])\?([^?]*)\?=\s*/gi;

const fromQuoted = (text: string) =>
  Buffer.from(
    text.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");
const fromBase64 = (text: string) => Buffer.from(text, "base64").toString("utf8");

/** What a letter says, of those our mailer writes: one part of text. */
function readMail(raw: string, to: string[]): Mail {
  const [head = "", ...rest] = raw.split("\r\n\r\n");
  const unfolded = head.replaceAll(/\r\n[ \t]+/g, " ");
  const header = (name: string) =>
    new RegExp(`^${name}: (.*)$`, "im").exec(unfolded)?.[1]?.trim() ?? "";
  const body = rest.join("\r\n\r\n");
  const decode = {
    base64: fromBase64,
    "quoted-printable": (text: string) => fromQuoted(text.replaceAll("=\r\n", "")),
  }[header("Content-Transfer-Encoding")];
  return {
    to,
    subject: header("Subject").replaceAll(words, (_, kind: string, text: string) =>
      kind.toUpperCase() === "B" ? fromBase64(text) : fromQuoted(text.replaceAll("_", " ")),
    ),
    text: (decode ? decode(body) : body).replaceAll("\r\n", "\n"),
    messageId: header("Message-ID"),
  };
}

export type MailServer = Awaited<ReturnType<typeof startMailServer>>;

/** `refuses`: addresses it does not know. `hold`: while set, letters are read and never answered. */
export async function startMailServer(port = 0) {
  const state = { taken: [] as Mail[], refuses: new Set<string>(), hold: false, held: 0 };
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    closeTimeout: 500,
    onRcptTo: ({ address }, _session, done) =>
      done(
        state.refuses.has(address)
          ? Object.assign(new Error("no such user"), { responseCode: 550 })
          : undefined,
      ),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        if (state.hold) {
          state.held += 1;
          return;
        }
        const to = session.envelope.rcptTo.map(({ address }) => address);
        state.taken.push(readMail(Buffer.concat(chunks).toString("utf8"), to));
        done();
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(port, host, () => resolve());
  });
  const address = server.server.address() as AddressInfo;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
  return Object.assign(state, { port: address.port, url: `smtp://${host}:${address.port}`, stop });
}

/** A port on which nobody listens now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, host);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

export type Call = { headers: IncomingMessage["headers"]; method: string; body: string };

/** Answers `status`, or what `statusOf` says of a body. */
export async function startGateway() {
  const state = {
    calls: [] as Call[],
    status: 200,
    statusOf: (_body: string): number | null => null,
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks).toString("utf8");
      const status = state.statusOf(body) ?? state.status;
      if (status < 300)
        state.calls.push({ headers: request.headers, method: request.method ?? "", body });
      response.writeHead(status).end("{}");
    });
  }).listen(0, host);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const stop = () => new Promise<void>((resolve) => void server.close(() => resolve()));
  return Object.assign(state, { url: `http://${host}:${port}/send`, stop });
}

const house = { address: "https://luoshi.example.gov.cn", demo: false };

export function mailChannels(url: string): OpenChannels {
  const from = "Luoshi <luoshi@example.gov.cn>";
  const mail = mailSender({ url, from, host: "luoshi.example.gov.cn" });
  return { senders: { mail }, digestAt: "08:30", house };
}

export const template = (url: string): GatewayTemplate => ({
  url,
  method: "POST",
  headers: "Authorization: Bearer {token}",
  body: '{"to":"{address}","msg":"{text}","link":"{link}","code":"{code}","n":"{count}"}',
});

export function gatewayChannels(url: string): OpenChannels {
  const gateway = gatewaySender(template(url), "t-secret");
  return { senders: { gateway }, digestAt: "08:30", house };
}
