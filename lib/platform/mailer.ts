// Mail by SMTP, one connection a letter. The Message-ID is the letter's own: should it reach the server twice, the
// receiving side can tell.
import nodemailer from "nodemailer";
import { type Letter, SendFailure, type Sender } from "./sender";

/** Each step may take this long, so that a server that keeps silent does not hold the rest up. */
const STEP_MS = 10_000;
/** What concerns one letter alone; everything else says that the server cannot be used now. */
const OF_THE_LETTER = ["EENVELOPE", "EMESSAGE"];

export type MailAccount = {
  /** smtp://user:password@host:587 or smtps://… */
  url: string;
  from: string;
  /** Right side of the Message-ID. */
  host: string;
};

export function mailSender({ url, from, host }: MailAccount): Sender {
  const transport = nodemailer.createTransport({
    url,
    connectionTimeout: STEP_MS,
    greetingTimeout: STEP_MS,
    dnsTimeout: STEP_MS,
    socketTimeout: STEP_MS * 2,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ id, address, subject, text }: Letter) => {
    try {
      await transport.sendMail({
        from,
        to: { name: "", address },
        subject,
        text,
        messageId: `<${id}@${host}>`,
        headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
      });
    } catch (error) {
      throw failureOf(error);
    }
  };
}

function failureOf(error: unknown): SendFailure {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const answer =
    error instanceof Error && "responseCode" in error ? Number(error.responseCode) : null;
  // The message may quote the address or the server's own words: the code and the answer are enough.
  const words = [code || "ESEND", answer].filter(Boolean).join(" ");
  return new SendFailure(words, { unreachable: !OF_THE_LETTER.includes(code), cause: error });
}
