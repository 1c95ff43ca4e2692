// What an entry touches that cannot be undone by it is read and ticked: issued quarters, a due date gone by.
import { Checkbox } from "@/components/ui/checkbox";
import { Note } from "@/components/ui/note";
import type { FormValues } from "@/lib/domain/report/form-values";
import type { AmendmentWords } from "./form-words";

type AcknowledgeProps = {
  /** What is said of issued quarters; null: none lie under it. */
  issued: string | null;
  pastDue: boolean;
  values: FormValues;
  errorAt: (field: string) => string | undefined;
  words: AmendmentWords;
};

export function Acknowledge({ issued, pastDue, values, errorAt, words }: AcknowledgeProps) {
  const box = (name: "retroactive" | "pastDue") => (
    <div>
      <Checkbox
        name={name}
        label={words.form[name]}
        defaultChecked={values[name] !== undefined}
        aria-describedby={errorAt(name) ? `${name}-error` : undefined}
      />
      {errorAt(name) ? (
        <p id={`${name}-error`} className="text-xs font-semibold">
          {errorAt(name)}
        </p>
      ) : null}
    </div>
  );
  return (
    <div className="grid gap-1">
      {issued ? (
        <>
          <Note tone="yellow">{issued}</Note>
          {box("retroactive")}
        </>
      ) : null}
      {pastDue ? box("pastDue") : null}
    </div>
  );
}
