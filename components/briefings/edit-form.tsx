"use client";
// A draft being written: its paper with boxes where words may stand. Somebody else's save in between is told, and what was
// typed stays.
import { type ReactNode, useActionState } from "react";
import { faultAt, fill, refusedBy } from "@/components/status/refused-form";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { editBriefingAction } from "@/lib/actions/briefings";
import { textKindOf, textLimits } from "@/lib/domain/briefing/briefing";
import { textsIn } from "@/lib/domain/briefing/content";
import type { Paper } from "@/lib/domain/document/paper";
import type { SignedSheet } from "@/lib/domain/document/sheet";
import type { BriefingFormWords, BriefingRef } from "./form-words";
import { PaperView } from "./paper-view";
import { BriefingRefFields, RefusedNote } from "./ref-fields";
import { SheetPaper } from "./sheet-paper";
import type { PartWords, WriteField } from "./sheet-parts";

type EditFormProps = {
  briefing: BriefingRef & { locale: string };
  paper: SignedSheet | Paper;
  label: string;
  labels: Readonly<Record<string, string>>;
  picture: ReactNode;
  parts: PartWords;
  words: BriefingFormWords;
};

export function EditForm({ briefing, paper, label, labels, picture, parts, words }: EditFormProps) {
  const [state, action] = useActionState(editBriefingAction, null);
  const refused = refusedBy(state?.result);
  const fields = [...textsIn(paper).keys()];
  const field: WriteField = (block, text, name) => {
    const kind = textKindOf(block);
    const inCell = block.includes(":");
    const error = faultAt(refused, block, words.refusal);
    const box = {
      id: `text-${block}`,
      name: `text.${block}`,
      defaultValue: state?.typed[block] ?? text,
    };
    const limit = fill(words.form.limit, { limit: kind ? textLimits[kind] : 0 });
    if (!inCell) return <TextArea {...box} label={name} note={limit} error={error} rows={2} />;
    return (
      <>
        <TextArea
          {...box}
          aria-label={name}
          title={limit}
          rows={2}
          className="min-w-[8rem] text-xs"
        />
        {error ? <p className="mt-1 text-xs font-semibold">{error}</p> : null}
      </>
    );
  };
  const shown = { label, field };
  return (
    <form action={action} noValidate className="grid gap-4">
      <BriefingRefFields briefing={briefing} />
      <input type="hidden" name="locale" value={briefing.locale} />
      {"form" in paper ? (
        <SheetPaper sheet={paper} picture={picture} words={parts} {...shown} />
      ) : (
        <PaperView paper={paper} labels={labels} {...shown} />
      )}
      <div className="no-print sticky bottom-0 z-10 flex flex-wrap items-center gap-3 border-t border-line bg-paper py-3">
        <SubmitButton variant="primary" pendingLabel={words.form.saving}>
          {words.form.save}
        </SubmitButton>
        <RefusedNote
          refused={refused}
          refusal={words.refusal}
          fields={fields.filter((each) => !each.includes(":"))}
        />
        {state?.result.ok ? <Note role="status">{words.form.saved}</Note> : null}
      </div>
    </form>
  );
}
