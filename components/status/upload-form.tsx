"use client";
// A plain form that posts one file. Where script runs, choosing a file sends it and leaves what is typed alone.
import { useRouter } from "next/navigation";
import { type ChangeEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldMessages } from "@/components/ui/field";
import { SentKey, useTriedFiles } from "@/components/ui/sent-key";
import type { FileWords } from "./file-words";
import { fill } from "./refused-form";

type UploadFormProps = {
  /** The address that takes the file. */
  to: string;
  /** What the file is put to; also tells several such forms on one page apart. */
  keys: Readonly<Record<string, string>>;
  back: string;
  accept: string;
  error: string | null;
  words: FileWords;
};
type Answer = { ok: boolean; code?: string; params?: Record<string, string | number> };

async function post(to: string, body: FormData): Promise<Answer> {
  const headers = { Accept: "application/json" };
  const answer = await fetch(to, { method: "POST", headers, body }).catch(() => null);
  return answer ? ((await answer.json()) as Answer) : { ok: false, code: "unavailable" };
}

export function UploadForm({ to, keys, back, accept, error, words }: UploadFormProps) {
  const router = useRouter();
  const [refused, setRefused] = useState(error);
  const tried = useTriedFiles();
  const [sending, setSending] = useState(false);
  const id = ["file", ...Object.values(keys)].join("-").replaceAll(/[^\w-]/g, "-");
  const send = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    const [file] = input.files ?? [];
    if (!input.form || !file) return;
    setSending(true);
    setRefused(null);
    const answer = await tried(new FormData(input.form), file, (body) => post(to, body));
    setSending(false);
    input.value = "";
    if (answer.ok) router.refresh();
    else setRefused(fill(words.codes[answer.code ?? ""] ?? "", answer.params ?? {}));
  };
  return (
    <form
      action={`${to}?back=${encodeURIComponent(back)}`}
      method="post"
      encType="multipart/form-data"
      className="mt-2"
    >
      {Object.entries(keys).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SentKey />
      <div className="flex flex-wrap items-center gap-3 rounded-sm border border-dashed border-control bg-sunken px-3 py-2 text-sm text-ink-2">
        <label htmlFor={id}>{words.choose}</label>
        <input
          id={id}
          type="file"
          name="file"
          accept={accept}
          onChange={(event) => void send(event)}
          aria-invalid={refused ? true : undefined}
          aria-describedby={refused ? `${id}-error` : undefined}
          className="min-w-0 flex-1 text-sm max-sm:min-h-11"
        />
        <noscript>
          <Button type="submit" size="sm">
            {words.upload}
          </Button>
        </noscript>
        <span role="status">{sending ? words.sending : ""}</span>
      </div>
      <FieldMessages id={id} error={refused} />
    </form>
  );
}
