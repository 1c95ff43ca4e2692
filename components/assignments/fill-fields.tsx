// One lead, one row of supporting units or one leader for all rows at once.
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { RowsWords } from "./form-words";

export function FillFields({ words }: { words: RowsWords }) {
  return (
    <Disclosure summary={words.fillTitle}>
      <div className="grid max-w-4xl gap-3 pb-2">
        <p className="text-xs text-ink-2">{words.fillHint}</p>
        <div className="grid gap-3 sm:grid-cols-3">
          <TextInput name="fill.lead" label={words.lead} list="unit-names" autoComplete="off" />
          <TextInput name="fill.supporting" label={words.supporting} autoComplete="off" />
          <TextInput
            name="fill.leader"
            label={words.leader}
            list="leader-names"
            autoComplete="off"
          />
        </div>
        <span>
          <SubmitButton name="intent" value="fill" size="sm" pendingLabel={words.pending}>
            {words.fill}
          </SubmitButton>
        </span>
      </div>
    </Disclosure>
  );
}
