// What a part's form ends with: the paper it rests on, and the buttons. The manager sees the effect before confirming.
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { DefinitionState } from "@/lib/actions/definitions";
import type { DefinitionPart } from "@/lib/domain/definition/parts";
import type { FormValues } from "@/lib/domain/report/form-values";
import { EffectTable } from "./effect-table";
import type { FormWords } from "./form-words";

/** confirm: the reader confirms; open: a proposal of this kind is open. */
export type FormOffer = { confirm: boolean; open: boolean; unfolded: boolean; today: string };

type BlockProps = {
  part: DefinitionPart;
  words: FormWords;
  offer: FormOffer;
  values: FormValues;
  fieldFaults: (field: string) => readonly string[];
};

function WordFields({ part, words: { form }, values, fieldFaults, offer }: BlockProps) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextInput
        id={`${part}-document`}
        name="document"
        label={form.document}
        hint={offer.confirm ? form.documentHint : form.paperHint}
        maxLength={200}
        defaultValue={values.document ?? ""}
        error={fieldFaults("document")[0]}
      />
      {offer.confirm ? (
        <TextInput
          id={`${part}-effectiveOn`}
          name="effectiveOn"
          type="date"
          label={form.effectiveOn}
          defaultValue={values.effectiveOn ?? offer.today}
          error={fieldFaults("effectiveOn")[0]}
        />
      ) : (
        <TextInput
          id={`${part}-note`}
          name="note"
          label={form.note}
          hint={form.noteHint}
          maxLength={2000}
          defaultValue={values.note ?? ""}
          error={fieldFaults("note")[0]}
        />
      )}
    </div>
  );
}

export function ProposeFields(props: BlockProps) {
  const { form } = props.words;
  if (props.offer.open) return <Note>{form.openAlready}</Note>;
  return (
    <div className="grid gap-3 border-t border-line pt-3">
      <WordFields {...props} />
      <SubmitButton
        name="intent"
        value="propose"
        variant="primary"
        pendingLabel={form.pending}
        className="justify-self-start"
      >
        {form.propose}
      </SubmitButton>
    </div>
  );
}

export function ConfirmFields({ state, ...props }: BlockProps & { state: DefinitionState }) {
  const { words, values, offer } = props;
  const { form } = words;
  const seen = state?.effect ?? null;
  return (
    <div className="grid min-w-0 gap-3 border-t border-line pt-3">
      <WordFields {...props} />
      {seen ? (
        <div role="status">
          {values.changed ? <Note tone="ink">{form.changed}</Note> : null}
          <EffectTable words={words.effect} rows={seen} />
        </div>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {seen ? (
          <SubmitButton name="intent" value="confirm" variant="primary" pendingLabel={form.pending}>
            {form.confirm}
          </SubmitButton>
        ) : null}
        <SubmitButton
          name="intent"
          value="preview"
          variant={seen ? "plain" : "primary"}
          pendingLabel={form.pending}
        >
          {form.preview}
        </SubmitButton>
        {offer.open ? null : (
          <SubmitButton name="intent" value="propose" variant="quiet" pendingLabel={form.pending}>
            {form.propose}
          </SubmitButton>
        )}
      </div>
    </div>
  );
}
