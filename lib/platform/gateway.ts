// The city's own messaging or SMS gateway: one HTTP request a letter, as the installation's template says.
import {
  fillBody,
  fillHeaders,
  fillUrl,
  type GatewayTemplate,
} from "../domain/notification/gateway-template";
import { type Letter, SendFailure, type Sender } from "./sender";

const LIMIT_MS = 15_000;
/** Who may not send, or sends too much, need not try the next letter now. */
const NOT_NOW = [401, 403, 407, 408, 425, 429];

export function gatewaySender(template: GatewayTemplate, token: string): Sender {
  const url = fillUrl(template.url, token);
  const headers = {
    "Content-Type": "application/json; charset=utf-8",
    ...fillHeaders(template.headers, token),
  };
  return async (letter: Letter) => {
    const { id, address, text, link, code, count } = letter;
    const body = fillBody(template.body, { id, address, text, link, code, count: String(count) });
    const answer = await post(url, {
      method: template.method,
      headers: { ...headers, "Idempotency-Key": id },
      body,
    });
    if (answer.ok) return;
    throw new SendFailure(`HTTP ${answer.status}`, {
      unreachable: answer.status >= 500 || NOT_NOW.includes(answer.status),
    });
  };
}

async function post(url: string, request: RequestInit): Promise<{ ok: boolean; status: number }> {
  try {
    // Followed, a redirect would carry the token to somebody else.
    const answer = await fetch(url, {
      ...request,
      redirect: "manual",
      signal: AbortSignal.timeout(LIMIT_MS),
    });
    await answer.body?.cancel();
    return answer;
  } catch (cause) {
    const late = cause instanceof Error && cause.name === "TimeoutError";
    throw new SendFailure(late ? "ETIMEDOUT" : "ECONNECTION", { unreachable: true, cause });
  }
}
