// What may change of one item: dates, or its end; of a single one its target and, by erratum, its titles.
import { Checkbox } from "@/components/ui/checkbox";
import { TextInput } from "@/components/ui/text-input";
import type { AmendmentKind } from "@/lib/domain/amendment/amendment-input";
import type { MilestoneKind } from "@/lib/domain/milestone/milestone";
import type { FormValues } from "@/lib/domain/report/form-values";
import { fill } from "@/components/status/refused-form";
import type { AmendmentWords } from "./form-words";
import { TargetFields, type TargetChoices } from "./target-fields";

export type FormItem = {
  code: string;
  title: string;
  kind: MilestoneKind;
  /** The newest version as the form was opened. */
  newest: number;
  /** The version the change is made to. */
  version: number;
  terminated: boolean;
  /** As it stands, without the prefix. */
  defaults: FormValues;
  choices: TargetChoices;
};
type ItemFieldsProps = {
  kind: AmendmentKind;
  item: FormItem;
  index: number;
  /** One item alone: its target may change. */
  alone: boolean;
  /** What was typed; null before anything was sent. */
  typed: FormValues | null;
  errorAt: (field: string) => string | undefined;
  words: AmendmentWords;
};

export function ItemFields({ kind, item, index, alone, typed, errorAt, words }: ItemFieldsProps) {
  const { form } = words;
  const prefix = `items.${index}.`;
  const defaults = Object.fromEntries(
    Object.entries(item.defaults).map(([name, value]) => [`${prefix}${name}`, value]),
  );
  const values = typed ?? defaults;
  const line = (field: "dueOn" | "startsOn" | "titleZh" | "titleEn", hint?: string) => (
    <TextInput
      name={`${prefix}${field}`}
      type={field === "dueOn" || field === "startsOn" ? "date" : "text"}
      label={form[field]}
      hint={hint}
      defaultValue={values[`${prefix}${field}`] ?? ""}
      error={errorAt(`${prefix}${field}`)}
    />
  );
  const hidden = { milestone: item.code, expectedVersion: String(item.newest), kind: item.kind };
  return (
    <fieldset className="grid min-w-0 gap-3 border-b border-line pb-5">
      <legend className="pt-3 pb-1.5 text-sm">
        <span className="n mr-2 text-xs text-ink-3">{item.code}</span>
        <b>{item.title}</b>
        <span className="ml-2 text-xs text-ink-3">
          {fill(form.standing, { version: item.version })}
        </span>
      </legend>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={`${prefix}${name}`} value={value} />
      ))}
      {errorAt(`${prefix}change`) ? (
        <p className="text-xs font-semibold">{errorAt(`${prefix}change`)}</p>
      ) : null}
      <div className="grid gap-3 sm:grid-cols-2 lg:max-w-[36rem]">
        {line("dueOn")}
        {line("startsOn", form.startsOnHint)}
      </div>
      {alone ? (
        <>
          {kind === "erratum" ? (
            <div className="grid gap-3 sm:grid-cols-2">
              {line("titleZh")}
              {line("titleEn")}
            </div>
          ) : null}
          <TargetFields
            {...{ prefix, values, errorAt, words }}
            kind={item.kind}
            choices={item.choices}
          />
        </>
      ) : null}
      {kind === "amendment" ? (
        <div>
          <Checkbox
            name={`${prefix}terminated`}
            label={form.terminated}
            note={form.terminatedNote}
            defaultChecked={typed?.[`${prefix}terminated`] !== undefined}
          />
          {errorAt(`${prefix}terminated`) ? (
            <p className="text-xs font-semibold">{errorAt(`${prefix}terminated`)}</p>
          ) : null}
        </div>
      ) : null}
    </fieldset>
  );
}
