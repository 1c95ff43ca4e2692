// Language, appearance and text size as small forms: they work without script and stay on the page.
import { setPreferenceAction } from "@/lib/actions/preferences";
import { LOCALE_COOKIE } from "@/messages/server";
import type { Translator } from "@/messages";
import { KEYS_COOKIE, TEXT_COOKIE, THEME_COOKIE } from "@/lib/domain/preferences";

type Choice = { value: string; label: string };

function PreferenceForm({
  name,
  legend,
  choices,
  back,
}: {
  name: string;
  legend: string;
  choices: Choice[];
  back?: string;
}) {
  return (
    <form
      action={setPreferenceAction}
      className="flex flex-wrap items-center gap-x-3 gap-y-1"
      aria-label={legend}
    >
      <input type="hidden" name="name" value={name} />
      {back ? <input type="hidden" name="back" value={back} /> : null}
      <span className="min-w-12 text-xs text-ink-3">{legend}</span>
      {choices.map(({ value, label }) => (
        <button
          key={value}
          name="value"
          value={value}
          className="min-h-6 text-sm text-ink-2 hover:text-brand hover:underline"
        >
          {label}
        </button>
      ))}
    </form>
  );
}

export function PreferenceLinks({ t, back }: { t: Translator; back?: string }) {
  const given = back === undefined ? {} : { back };
  return (
    <div className="grid gap-2">
      <PreferenceForm
        name={LOCALE_COOKIE}
        legend={t("common.language")}
        choices={[
          { value: "zh-CN", label: t("common.chinese") },
          { value: "en", label: t("common.english") },
        ]}
        {...given}
      />
      <PreferenceForm
        name={THEME_COOKIE}
        legend={t("common.theme")}
        choices={[
          { value: "system", label: t("common.system") },
          { value: "light", label: t("common.light") },
          { value: "dark", label: t("common.dark") },
        ]}
        {...given}
      />
      <PreferenceForm
        name={TEXT_COOKIE}
        legend={t("common.text")}
        choices={[
          { value: "normal", label: t("common.normalText") },
          { value: "large", label: t("common.largeText") },
          { value: "largest", label: t("common.largestText") },
        ]}
        {...given}
      />
      <PreferenceForm
        name={KEYS_COOKIE}
        legend={t("common.keys")}
        choices={[
          { value: "on", label: t("common.keysOn") },
          { value: "off", label: t("common.keysOff") },
        ]}
        {...given}
      />
    </div>
  );
}
