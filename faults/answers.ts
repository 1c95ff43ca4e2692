// How a person reads the page that comes back: done, refused, or no telling.
import zh from "@/messages/zh-CN/errors.json";
import type { Page } from "./browser";
import { plain } from "./form";

/** Said of a write whose end is not known: the person sends the form again. */
const UNKNOWN = [zh.code.inDoubt];
/** Said when nothing was done for want of the database, of a turn, or of room. */
export const NOT_NOW = [zh.code.unavailable, zh.code.busy, zh.code.storageFull];

export const NOT_SHOWN = "the page does not show it";

export type Answer = { state: "acknowledged" | "refused" | "sent"; told: string };

export function alertsIn(html: string): string[] {
  const found = [...html.matchAll(/<(\w+)\b[^>]*role="alert"[^>]*>([\s\S]*?)<\/\1>/g)];
  return found
    .map((match) => plain((match[2] ?? "").replace(/<[^>]*>/g, "")).trim())
    .filter(Boolean);
}

/**
 * `isDone`: what the page shows when it was done, on the page itself. A page that neither shows it nor refuses it says
 * nothing: sent again after others have gone on with the record, the form may stand there no more.
 */
export function read(page: Page, isDone: (page: Page) => boolean): Answer {
  if (page.status === 503) return { state: "sent", told: "503" };
  if (page.status !== 200) return { state: "sent", told: `status ${page.status}` };
  const alerts = alertsIn(page.html);
  if (alerts.some((alert) => UNKNOWN.some((words) => alert.includes(words)))) {
    return { state: "sent", told: "in doubt" };
  }
  if (alerts.length > 0) return { state: "refused", told: alerts.join(" / ") };
  return isDone(page) ? { state: "acknowledged", told: "" } : { state: "sent", told: NOT_SHOWN };
}
