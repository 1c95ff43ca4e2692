"use client";
// Above a form: why nothing was saved, or what was.
import type { ReactNode } from "react";
import { Note } from "@/components/ui/note";
import type { FormWords } from "./form-words";
import { type Refused } from "@/components/status/refused-form";
import { messageOf } from "./refusal";

type FormNoticeProps = { refused: Refused | null; done: ReactNode; words: FormWords };

export function FormNotice({ refused, done, words }: FormNoticeProps) {
  if (refused) {
    return (
      <Note tone="ink" role="alert">
        {messageOf(refused, words)}
      </Note>
    );
  }
  return done ? <Note role="status">{done}</Note> : null;
}
