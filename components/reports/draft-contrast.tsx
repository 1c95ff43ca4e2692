// Both texts of a draft that two have saved, to read: where no script runs, or before their words have come.
import { differingFields, fieldText } from "@/lib/domain/report/draft-fields";
import type { FormValues } from "@/lib/domain/report/form-values";
import type { EntryWords } from "./entry-words";

type DraftContrastProps = { mine: FormValues; theirs: FormValues; words: EntryWords };

export function DraftContrast({ mine, theirs, words }: DraftContrastProps) {
  const say = (values: FormValues, field: (typeof fields)[number]) =>
    fieldText(values, field, words.names) || words.emptyField;
  const fields = differingFields(mine, theirs);
  return (
    <dl className="mt-2 grid gap-2">
      {fields.map((field) => (
        <div key={field} className="border-t border-line pt-1.5">
          <dt className="font-semibold">{words.fields[field]}</dt>
          <dd className="grid gap-x-4 sm:grid-cols-2">
            {[
              { side: words.sides.theirs, text: say(theirs, field) },
              { side: words.sides.mine, text: say(mine, field) },
            ].map(({ side, text }) => (
              <span key={side} className="min-w-0">
                <span className="text-xs text-ink-3">{side}</span>
                <span className="block break-words whitespace-pre-line">{text}</span>
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
