"use client";
// Stands on the page of a record, prints nothing, and notes in the browser that it was opened.
import { useEffect } from "react";
import { rememberVisit, type Visit } from "./recent";

type RememberVisitProps = Visit & { person: string; plan: string };

export function RememberVisit({ person, plan, kind, code, titleZh, titleEn }: RememberVisitProps) {
  useEffect(
    () => rememberVisit(person, plan, { kind, code, titleZh, titleEn }),
    [person, plan, kind, code, titleZh, titleEn],
  );
  return null;
}
