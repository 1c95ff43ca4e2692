"use client";
// Each form carries a key of its own: sent twice it is known to be the same. The page gives its forms a new one whenever
// it is loaded and after each thing done; what was refused is sent again under the old one.
import { createContext, type ReactNode, useContext, useId } from "react";

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
