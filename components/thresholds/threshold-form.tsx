// The whole set to change, as a plain GET form: what comes back is a preview, and nothing is saved.
import { type RefusalWords, faultWords } from "@/components/status/refused-form";
import { ButtonLink, Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import type { FieldFault } from "@/lib/domain/errors";
import type { ThresholdKey } from "@/lib/domain/milestone/profile";
import { typedRange, unitOf } from "@/lib/domain/milestone/threshold-text";
import type { Translator } from "@/messages";
import { groupNames, groups } from "./threshold-words";

type ThresholdFormProps = {
  t: Translator;
  typed: Readonly<Record<ThresholdKey, string>>;
  faults: readonly FieldFault[];
  refusal: RefusalWords;
  /** Where it leads, with the dates to keep. */
  action: string;
  keep: Readonly<Record<string, string>>;
};

export function ThresholdForm({ t, typed, faults, refusal, action, keep }: ThresholdFormProps) {
  return (
    // A field keeps its first default: a new key shows what was typed.
    <form
      method="get"
      action={action}
      key={JSON.stringify(typed)}
      noValidate
      className="grid gap-4"
    >
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="preview" value="1" />
      {groupNames.map((group) => (
        <fieldset key={group} className="grid min-w-0 gap-3 border-t border-line pt-2">
          <legend className="pr-3 text-xs text-ink-3">
            {t(`rules.thresholds.group.${group}`)}
          </legend>
          <div className="grid grid-cols-2 items-start gap-3">
            {groups[group].map((key) => (
              <ThresholdField
                key={key}
                t={t}
                name={key}
                value={typed[key]}
                error={errorAt(t, faults, key, refusal)}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary">
          {t("rules.thresholds.form.preview")}
        </Button>
        <ButtonLink href={`${action}?${new URLSearchParams(keep).toString()}`}>
          {t("rules.thresholds.form.reset")}
        </ButtonLink>
      </div>
    </form>
  );
}

type ThresholdFieldProps = {
  t: Translator;
  name: ThresholdKey;
  value: string;
  error: string | undefined;
};

function ThresholdField({ t, name, value, error }: ThresholdFieldProps) {
  const unit = t(`rules.thresholds.unit.${unitOf[name]}`);
  const range = typedRange(name);
  return (
    <TextInput
      name={name}
      label={t(`rules.thresholds.name.${name}`)}
      hint={range ? t("rules.thresholds.form.range", { ...bounds(range), unit }) : unit}
      error={error}
      defaultValue={value}
      inputMode={range ? "decimal" : "text"}
      autoComplete="off"
      maxLength={10}
      required
    />
  );
}

const bounds = ({ min, max }: { min: number; max: number }) => ({
  min: String(min),
  max: String(max),
});

/** In the unit of the field, and with the name of the threshold it must stay above. */
function errorAt(
  t: Translator,
  faults: readonly FieldFault[],
  key: ThresholdKey,
  refusal: RefusalWords,
): string | undefined {
  const fault = faults.find(({ field }) => field === key);
  if (!fault) return undefined;
  const range = typedRange(key);
  const other = fault.params?.["other"] as ThresholdKey | undefined;
  return faultWords(fault, refusal, {
    ...(range ? bounds(range) : {}),
    ...(other ? { other: t(`rules.thresholds.name.${other}`) } : {}),
  });
}
