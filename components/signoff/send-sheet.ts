// The form with its file on the way to the server, with how far it is.
import type { Refused } from "@/components/status/refused-form";

type Answer = { ok: true; value: { id: string; count: number } } | Refused;

/** The answer; null when none came: the line broke, and nothing was recorded or it is not known. */
export function sendSheet(
  form: FormData,
  onShare: (share: number) => void,
): Promise<Answer | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/sign-offs");
    request.setRequestHeader("Accept", "application/json");
    request.responseType = "json";
    request.upload.addEventListener("progress", (event) =>
      onShare(event.total > 0 ? event.loaded / event.total : 0),
    );
    request.addEventListener("load", () => resolve(request.response as Answer | null));
    request.addEventListener("error", () => resolve(null));
    request.addEventListener("abort", () => resolve(null));
    request.send(form);
  });
}
