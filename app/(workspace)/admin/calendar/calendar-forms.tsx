// Changing a day, and loading a year: the side column of the calendar.
import { ChangeForm } from "@/components/calendar/change-form";
import { calendarRefusal } from "@/components/calendar/form-words";
import { LoadForm } from "@/components/calendar/load-form";
import { dayWords } from "@/components/calendar/year-months";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { TextInput } from "@/components/ui/text-input";
import { listShippedYears } from "@/lib/data/calendar-days";
import { type CalendarDay, dayKinds } from "@/lib/domain/work-calendar/calendar-file";
import { messages, type Translator } from "@/messages";
import { getLocale } from "@/messages/server";

type CalendarFormsProps = {
  t: Translator;
  /** Chosen in the calendar. */
  day: string | null;
  row: CalendarDay | null;
};

export async function CalendarForms({ t, day, row }: CalendarFormsProps) {
  const locale = await getLocale();
  const years = await listShippedYears();
  const refusal = calendarRefusal(locale);
  return (
    <div className="grid content-start gap-9">
      <Section id="change" title={t("calendar.change.title")}>
        {day === null ? (
          <PickDay t={t} />
        ) : (
          <ChangeForm
            day={day}
            row={row}
            now={dayWords(t, day, row ?? undefined)}
            kinds={dayKinds.map((value) => ({ value, label: t(`calendar.kind.${value}`) }))}
            words={messages[locale].calendar.change}
            refusal={refusal}
          />
        )}
      </Section>
      <Section title={t("calendar.load.title")}>
        <LoadForm
          years={[
            { value: "", label: t("calendar.load.noYear") },
            ...years.map((year) => ({
              value: String(year),
              label: t("calendar.year", { year: String(year) }),
            })),
          ]}
          kinds={messages[locale].calendar.kind}
          words={messages[locale].calendar.load}
          refusal={refusal}
        />
      </Section>
    </div>
  );
}

/** What a day is now must be seen before it is changed. */
function PickDay({ t }: { t: Translator }) {
  return (
    <form action="/admin/calendar#change" method="get" className="grid gap-3">
      <p className="text-xs text-ink-2">{t("calendar.change.pick")}</p>
      <div className="flex items-end gap-2">
        <TextInput name="day" type="date" label={t("calendar.change.day")} required />
        <Button type="submit">{t("calendar.change.open")}</Button>
      </div>
    </form>
  );
}
