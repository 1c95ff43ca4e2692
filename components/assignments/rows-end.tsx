// How the rows are sent: confirmed by a document from a day on, or put to the units until a day.
import { faultAt, fill, type Refused, type RefusalWords } from "@/components/status/refused-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { RowsValues } from "@/lib/actions/assignments";
import type { RowsWords } from "./form-words";

type EndProps = {
  values: Pick<RowsValues, "document" | "startsOn" | "title" | "answerBy">;
  words: RowsWords;
  refused: Refused | null;
  refusal: RefusalWords;
};

const frame = "grid max-w-3xl gap-3 border-t-2 border-rule pt-4 sm:grid-cols-[minmax(0,1fr)_14rem]";

export function ConfirmFields({
  values,
  words,
  refused,
  refusal,
  count,
}: EndProps & { count: number }) {
  return (
    <div className={frame}>
      <TextInput
        name="document"
        label={words.document}
        hint={words.documentHint}
        error={faultAt(refused, "document", refusal)}
        defaultValue={values.document}
        maxLength={200}
        required
      />
      <TextInput
        name="startsOn"
        type="date"
        label={words.startsOn}
        hint={words.startsOnHint}
        error={faultAt(refused, "startsOn", refusal)}
        defaultValue={values.startsOn}
        required
      />
      <p className="text-xs text-ink-2 sm:col-span-2">{words.confirmText}</p>
      <span>
        <SubmitButton name="intent" value="confirm" variant="primary" pendingLabel={words.pending}>
          {fill(words.confirm, { count })}
        </SubmitButton>
      </span>
    </div>
  );
}

export function ConsultFields({ values, words, refused, refusal }: EndProps) {
  return (
    <div className={frame}>
      <TextInput
        name="title"
        label={words.title}
        error={faultAt(refused, "title", refusal)}
        defaultValue={values.title}
        maxLength={200}
        required
      />
      <TextInput
        name="answerBy"
        type="date"
        label={words.answerBy}
        hint={words.answerByHint}
        error={faultAt(refused, "answerBy", refusal)}
        defaultValue={values.answerBy}
        required
      />
      <p className="text-xs text-ink-2 sm:col-span-2">{words.consultText}</p>
      <span>
        <SubmitButton name="intent" value="consult" variant="primary" pendingLabel={words.pending}>
          {words.consult}
        </SubmitButton>
      </span>
    </div>
  );
}
