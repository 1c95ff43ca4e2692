// While items are being passed on: the form for those ticked below, and the hand-over of somebody who leaves.
import { Disclosure } from "@/components/ui/disclosure";
import type { Words } from "./report-view";
import { chargeFormWords } from "./charge-form-words";
import { PassForm } from "./pass-form";
import { TakeOverForm } from "./take-over-form";
import type { ChargeView, PersonView } from "./work-view";

type PassDeskProps = Pick<Words, "t"> & {
  plan: string;
  organisation: string;
  people: readonly PersonView[];
  charges: readonly ChargeView[];
};

export function PassDesk({ t, plan, organisation, people, charges }: PassDeskProps) {
  const words = chargeFormWords(t);
  const keys = { plan, organisation };
  const holders = holdersOf(charges).map(({ id, displayName, n }) => ({
    id,
    label: t("reports.charge.ofPosts", { name: displayName, n }),
  }));
  return (
    <section
      aria-label={t("reports.charge.bulk")}
      className="mt-3 rounded-sm border border-line-strong bg-surface px-4 py-3"
    >
      <p className="mb-3 text-sm text-ink-2">{t("reports.charge.chosen")}</p>
      <PassForm
        id="pass-items"
        keys={keys}
        people={people}
        start={{ office: "", personId: "", backupId: "" }}
        words={words}
      />
      {holders.length > 0 ? (
        <Disclosure className="mt-3 border-t border-line pt-2" summary={t("reports.charge.leave")}>
          <p className="mb-2 text-sm text-ink-2">{t("reports.charge.leaveText")}</p>
          <TakeOverForm keys={keys} holders={holders} people={people} words={words} />
        </Disclosure>
      ) : null}
    </section>
  );
}

/** Everybody who holds a post, with how many. */
function holdersOf(charges: readonly ChargeView[]): (PersonView & { n: number })[] {
  const held = new Map<string, PersonView & { n: number }>();
  for (const { person, backup } of charges) {
    for (const each of [person, backup]) {
      if (!each) continue;
      const known = held.get(each.id) ?? { ...each, n: 0 };
      held.set(each.id, { ...known, n: known.n + 1 });
    }
  }
  return [...held.values()];
}
