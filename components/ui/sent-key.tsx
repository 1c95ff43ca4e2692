"use client";
// Each form carries a key of its own: sent twice it is known to be the same. The page gives its forms a new one whenever
// it is loaded and after each thing done; what was refused is sent again under the old one.
import { createContext, type ReactNode, useContext, useId, useRef } from "react";

const PageKey = createContext("");

export function PageKeyProvider({ pageKey, children }: { pageKey: string; children: ReactNode }) {
  return <PageKey value={pageKey}>{children}</PageKey>;
}

/** The field's name begins with $, as all that is in a form and was not typed. */
export function SentKey() {
  const page = useContext(PageKey);
  const form = useId();
  return page === "" ? null : <input type="hidden" name="$sent" value={`${page}.${form}`} />;
}

/**
 * For files that script sends: one tried again because no answer came goes under the key of the first try, whatever the
 * page has done meanwhile.
 */
export function useTriedFiles() {
  const tried = useRef(new Map<string, FormDataEntryValue | null>());
  return async <A extends { ok: boolean }>(
    data: FormData,
    file: File,
    send: (data: FormData) => Promise<A>,
  ): Promise<A> => {
    const name = `${file.name} ${file.size}`;
    const key = tried.current.get(name) ?? data.get("$sent");
    if (key !== null) data.set("$sent", key);
    tried.current.set(name, key);
    const answer = await send(data);
    if (answer.ok) tried.current.delete(name);
    return answer;
  };
}
