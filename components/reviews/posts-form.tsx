"use client";
// Items to tick and the person to put in charge of them, as one form. What was ticked stays when it is refused.
import { useActionState, useEffect, useRef, useState } from "react";
import { Note } from "@/components/ui/note";
import { Select, type SelectOption } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import {
  faultAt,
  fill,
  messageOf,
  refusedBy,
  type Refused,
  type RefusalWords,
} from "@/components/status/refused-form";
import { assignReviewerAction } from "@/lib/actions/reviews";
import { type PostRow, PostsTable, type PostsTableWords } from "./posts-table";

export type PostsFormWords = PostsTableWords &
  Record<
    | "assignTitle"
    | "person"
    | "backupField"
    | "note"
    | "noteHint"
    | "submit"
    | "pending"
    | "nobodySelected"
    | "moved"
    | "selected"
    | "assigned",
    string
  >;

type PostsFormProps = {
  plan: string;
  rows: readonly PostRow[];
  /** The first of each says that nobody is chosen. */
  people: readonly SelectOption[];
  backups: readonly SelectOption[];
  words: PostsFormWords;
  refusal: RefusalWords;
};

export function PostsForm({ plan, rows, people, backups, words, refusal }: PostsFormProps) {
  const [state, action] = useActionState(assignReviewerAction, null);
  const form = useRef<HTMLFormElement>(null);
  const refused = refusedBy(state?.result);
  const chosen = refused ? state?.chosen : undefined;
  const ticked = refused ? (state?.items ?? []) : [];
  const [count, setCount] = useState(0);
  const recount = () =>
    setCount(form.current?.querySelectorAll("input[name=items]:checked").length ?? 0);
  // What was assigned is ticked no more.
  useEffect(recount, [state]);
  const done = state?.result.ok === true;
  return (
    <form ref={form} action={action} onChange={recount} aria-label={words.assignTitle} noValidate>
      <input type="hidden" name="plan" value={plan} />
      {refused || done ? (
        <div className="pb-3">
          <Note tone="ink" role={done ? "status" : "alert"}>
            {refused ? sayRefusal(refused, words, refusal) : words.assigned}
          </Note>
        </div>
      ) : null}
      <PostsTable rows={rows} ticked={ticked} words={words} onTicked={recount} />
      <div
        // A select keeps its first default: a new key shows what was chosen after a refusal.
        key={JSON.stringify(state)}
        className="no-print sticky bottom-0 z-10 grid items-start gap-3 border-t border-line-strong bg-paper py-3 max-sm:static sm:grid-cols-[1fr_1fr_1.4fr_auto]"
      >
        <Select
          name="personId"
          label={words.person}
          options={people}
          defaultValue={chosen?.personId ?? ""}
          error={faultAt(refused, "personId", refusal)}
        />
        <Select
          name="backupId"
          label={words.backupField}
          options={backups}
          defaultValue={chosen?.backupId ?? ""}
          error={faultAt(refused, "backupId", refusal)}
        />
        <TextInput
          name="note"
          label={words.note}
          note={words.noteHint}
          defaultValue={chosen?.note ?? ""}
          maxLength={2000}
          error={faultAt(refused, "note", refusal)}
        />
        <div className="sm:pt-[1.875rem]">
          <SubmitButton variant="primary" pendingLabel={words.pending}>
            {words.submit}
          </SubmitButton>
          <p role="status" className="mt-1 text-xs text-ink-3">
            {count > 0 ? fill(words.selected, { count }) : ""}
          </p>
        </div>
      </div>
    </form>
  );
}

function sayRefusal(refused: Refused, words: PostsFormWords, refusal: RefusalWords): string {
  if (refused.code === "conflict" && refused.params["items"] !== undefined)
    return fill(words.moved, refused.params);
  const nothing = refused.fields.some(({ field }) => field === "items");
  return nothing ? words.nobodySelected : messageOf(refused, refusal);
}
