"use client";
// A plain form that posts one file. Where script runs, choosing a file sends it at once and shows how far it is.
import { useRouter } from "next/navigation";
import { type ChangeEvent, useState } from "react";
import { FieldMessages } from "@/components/ui/field";
import { Button } from "@/components/ui/button";
import { useEntryLife } from "./entry-workbench";
import { fill } from "./fill";
import { useHasScript } from "@/components/ui/has-script";
import { SentKey, useTriedFiles } from "@/components/ui/sent-key";

export type UploadWords = {
  choose: string;
  upload: string;
  sending: string;
  saveFirst: string;
  failed: string;
  errors: Readonly<Record<string, string>>;
};

type UploadFileProps = {
  reportId: string | null;
  back: string;
  accept: string;
  initialError: string | null;
  words: UploadWords;
};
type Answer = { ok: boolean; code?: string; params?: Record<string, string | number> };

function post(data: FormData, onShare: (share: number) => void): Promise<Answer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/evidence");
    request.setRequestHeader("Accept", "application/json");
    request.responseType = "json";
    request.upload.addEventListener("progress", (event) =>
      onShare(event.total > 0 ? event.loaded / event.total : 0),
    );
    request.addEventListener("load", () =>
      resolve((request.response as Answer | null) ?? { ok: false }),
    );
    request.addEventListener("error", () => resolve({ ok: false }));
    request.send(data);
  });
}

export function UploadFile({ reportId, back, accept, initialError, words }: UploadFileProps) {
  const router = useRouter();
  const life = useEntryLife();
  const hasScript = useHasScript();
  const tried = useTriedFiles();
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState(initialError);

  const send = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    const { form } = input;
    const files = [...(input.files ?? [])];
    if (!form || files.length === 0) return;
    setError(null);
    setShare(0);
    const id = reportId ?? (await life?.run("save", null, true))?.saved?.reportId;
    const refusals: string[] = id ? [] : [words.saveFirst];
    let sent = false;
    for (const file of id ? files : []) {
      const data = new FormData(form);
      data.set("reportId", id ?? "");
      data.set("file", file);
      const answer = await tried(data, file, (body) => post(body, setShare));
      sent ||= answer.ok;
      if (!answer.ok)
        refusals.push(
          `${file.name}: ${fill(words.errors[answer.code ?? ""] ?? words.failed, answer.params ?? {})}`,
        );
    }
    setShare(null);
    setError(refusals.length > 0 ? refusals.join(" ") : null);
    input.value = "";
    if (sent) router.refresh();
  };

  return (
    <form
      action={`/api/evidence?back=${encodeURIComponent(back)}`}
      method="post"
      encType="multipart/form-data"
      className="mt-2"
    >
      <input type="hidden" name="reportId" value={reportId ?? ""} />
      <SentKey />
      <div className="flex flex-wrap items-center gap-3 rounded-sm border border-dashed border-control bg-sunken px-3 py-2 text-sm text-ink-2">
        <label htmlFor="evidence-file">{words.choose}</label>
        <input
          id="evidence-file"
          type="file"
          name="file"
          accept={accept}
          // The route takes one file: only the script sends several, one after the other.
          multiple={hasScript}
          onChange={(event) => void send(event)}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? "evidence-file-error" : undefined}
          className="min-w-0 flex-1 text-sm max-sm:min-h-11"
        />
        <noscript>
          <Button type="submit" size="sm" disabled={reportId === null}>
            {words.upload}
          </Button>
          {reportId === null ? <span className="ml-2 text-xs">{words.saveFirst}</span> : null}
        </noscript>
        {share === null ? null : (
          <span role="status" className="n">
            {words.sending} {Math.round(share * 100)}%
          </span>
        )}
      </div>
      <FieldMessages id="evidence-file" error={error} />
    </form>
  );
}
