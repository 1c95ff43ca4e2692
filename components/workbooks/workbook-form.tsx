"use client";
// Files back in two steps: check them and see what would change, then confirm. Both steps work without script, and no
// file needs to be chosen twice.
import { useActionState, useEffect, useRef } from "react";
import { FieldMessages } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { workbookAction, type WorkbookState } from "@/lib/actions/workbooks";
import { FaultTable } from "./fault-table";
import { ChangeTable, MeanwhileTable } from "./change-tables";
import type { WorkbookWords } from "./form-words";

type WorkbookFormProps = {
  origin: { plan: string; period: string; unit: string };
  title: string;
  words: WorkbookWords;
};

type Result = NonNullable<WorkbookState>["result"];

const faultAt = (result: Result | undefined, field: string) =>
  result && !result.ok && result.fields.some((fault) => fault.field === field);

/** What stopped the files or the import, beside what is said at a field. */
function refusalWords(result: Result | undefined, words: WorkbookWords): string | null {
  if (!result || result.ok || faultAt(result, "files")) return null;
  if (faultAt(result, "sealed")) return words.dryRun.expired;
  if (faultAt(result, "rows")) return words.dryRun.noneTaken;
  const isMoved = result.code === "conflict" || result.code === "workbookFaults";
  return isMoved ? words.dryRun.moved : (words.codes[result.code] ?? result.code);
}

export function WorkbookForm({ origin, title, words }: WorkbookFormProps) {
  const [state, action] = useActionState(workbookAction, null);
  const outcome = useRef<HTMLDivElement>(null);
  const { upload } = words;
  const missing = faultAt(state?.result, "files") ? upload.required : undefined;
  const refused = refusalWords(state?.result, words);
  const found = state?.found ?? null;
  useEffect(() => {
    if (found) outcome.current?.focus();
  }, [found]);
  return (
    <>
      <Section title={title}>
        <form action={action} className="grid max-w-[46rem] justify-items-start gap-3">
          <Hidden values={{ ...origin, intent: "check" }} />
          <div className="w-full">
            <label htmlFor="workbook-files" className="mb-1.5 block text-sm font-semibold">
              {upload.files}
            </label>
            <input
              id="workbook-files"
              type="file"
              name="files"
              multiple
              accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              aria-invalid={missing ? true : undefined}
              aria-describedby={missing ? "workbook-files-error" : "workbook-files-hint"}
              className="w-full rounded-sm border border-dashed border-control bg-sunken px-3 py-2 text-sm text-ink-2 max-sm:min-h-11"
            />
            <FieldMessages id="workbook-files" error={missing} hint={upload.hint} />
          </div>
          <SubmitButton pendingLabel={upload.pending}>{upload.submit}</SubmitButton>
        </form>
        {refused ? (
          <div className="mt-3 max-w-[46rem]">
            <Note tone="ink" role="alert" title={found ? words.dryRun.movedTitle : undefined}>
              {refused}
            </Note>
          </div>
        ) : null}
      </Section>
      {state && found ? (
        <div ref={outcome} tabIndex={-1} className="outline-none">
          <Section title={words.dryRun.title} note={found.summary}>
            <Found state={state} found={found} action={action} words={words} />
          </Section>
        </div>
      ) : null}
    </>
  );
}

type FoundProps = {
  state: NonNullable<WorkbookState>;
  found: NonNullable<NonNullable<WorkbookState>["found"]>;
  action: (form: FormData) => void;
  words: WorkbookWords;
};

function Found({ state, found, action, words }: FoundProps) {
  return (
    <form action={action} className="grid gap-4">
      <Hidden values={{ intent: "import", sealed: state.sealed }} />
      {found.text ? (
        <p role="status" className="max-w-[46rem] text-sm leading-[1.7] text-ink-2">
          {found.text}
        </p>
      ) : null}
      {found.faults.length > 0 ? <FaultTable faults={found.faults} words={words.dryRun} /> : null}
      {found.faults.length === 0 && found.rows.length > 0 ? (
        <ChangeTable rows={found.rows} words={words.dryRun} />
      ) : null}
      {found.faults.length === 0 && found.meanwhile.length > 0 ? (
        <MeanwhileTable found={found} take={state.take} words={words.dryRun} />
      ) : null}
      {state.sealed === "" ? null : (
        <div>
          <SubmitButton variant="primary" pendingLabel={words.dryRun.pending}>
            {words.dryRun.confirm}
          </SubmitButton>
        </div>
      )}
    </form>
  );
}

function Hidden({ values }: { values: Readonly<Record<string, string>> }) {
  return Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
