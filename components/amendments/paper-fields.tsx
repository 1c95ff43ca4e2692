// What the entry rests on: of an amendment the document, of an erratum the place in print.
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import {
  type AmendmentKind,
  BODY_LIMIT,
  REASON_LIMIT,
} from "@/lib/domain/amendment/amendment-input";
import type { FormValues } from "@/lib/domain/report/form-values";
import type { AmendmentWords } from "./form-words";

type PaperFieldsProps = {
  kind: AmendmentKind;
  values: FormValues;
  errorAt: (field: string) => string | undefined;
  words: AmendmentWords;
};

export function PaperFields({ kind, values, errorAt, words: { form } }: PaperFieldsProps) {
  const line = (name: "approvingBody" | "document" | "locator") => (
    <TextInput
      name={name}
      label={form[name]}
      hint={form[`${name}Hint`]}
      maxLength={BODY_LIMIT}
      defaultValue={values[name] ?? ""}
      error={errorAt(name)}
      required
    />
  );
  return (
    <div className="grid gap-3">
      {kind === "amendment" ? (
        <div className="grid gap-3 sm:grid-cols-3">
          {line("approvingBody")}
          {line("document")}
          <TextInput
            name="effectiveOn"
            type="date"
            label={form.effectiveOn}
            hint={form.effectiveOnHint}
            defaultValue={values.effectiveOn ?? ""}
            error={errorAt("effectiveOn")}
            required
          />
        </div>
      ) : (
        line("locator")
      )}
      <TextArea
        name="reason"
        label={form.reason}
        hint={form.reasonHint}
        rows={3}
        maxLength={REASON_LIMIT}
        defaultValue={values.reason ?? ""}
        error={errorAt("reason")}
        required
      />
    </div>
  );
}
