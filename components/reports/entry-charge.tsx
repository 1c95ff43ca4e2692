// Whose item it is inside the unit: the post now, the way on and back, and who had it before.
import { Disclosure } from "@/components/ui/disclosure";
import { Timeline } from "@/components/ui/timeline";
import type { Translator } from "@/messages";
import { chargeFormWords } from "./charge-form-words";
import { chargeWords } from "./charge-words";
import { momentWords } from "./fill";
import { GiveBackForm } from "./give-back-form";
import { PassForm } from "./pass-form";
import type { ChargeRowView, EntryView } from "./report-view";

type EntryChargeProps = { t: Translator; entry: EntryView; plan: string };

export function EntryCharge({ t, entry, plan }: EntryChargeProps) {
  const { charge, item } = entry;
  if (!charge) return null;
  const { current, previous, history, writers, organisation } = charge;
  const words = chargeFormWords(t);
  const pair = `${item.code}|${current?.id ?? ""}`;
  return (
    <Disclosure
      className="mt-5"
      look="bar"
      summary={t("reports.charge.title")}
      note={current ? chargeWords(current) : t("reports.charge.none")}
    >
      <div className="grid gap-4">
        {previous ? (
          <GiveBackForm
            fields={{
              plan,
              organisation,
              items: pair,
              office: current?.office ?? "",
              personId: previous.id,
              backupId: "",
              note: words.backTo,
            }}
            name={previous.displayName}
            words={words}
          />
        ) : null}
        <div>
          <h3 className="mb-2 text-sm font-semibold">{t("reports.charge.passTitle")}</h3>
          <PassForm
            id={`pass-${item.code}`}
            keys={{ plan, organisation }}
            people={writers}
            start={{
              office: current?.office ?? "",
              personId: current?.person?.id ?? "",
              backupId: current?.backup?.id ?? "",
            }}
            words={words}
          >
            <input type="hidden" name="items" value={pair} />
          </PassForm>
        </div>
        <History t={t} rows={current ? [current, ...history] : history} />
      </div>
    </Disclosure>
  );
}

function History({ t, rows }: { t: Translator; rows: readonly ChargeRowView[] }) {
  if (rows.length === 0) return null;
  return (
    <div>
      <h3 className="mb-2 text-sm font-semibold">{t("reports.charge.history")}</h3>
      <Timeline
        label={t("reports.charge.history")}
        entries={rows.map((row) => ({
          key: row.id,
          title: chargeWords(row),
          when: momentWords(row.startedAt),
          children: [
            t("reports.charge.began", { by: row.startedBy }),
            row.note,
            row.endedAt ? t("reports.charge.ended", { at: momentWords(row.endedAt) }) : "",
          ]
            .filter(Boolean)
            .join(" · "),
        }))}
      />
    </div>
  );
}
