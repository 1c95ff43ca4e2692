// Who could do what to the item that day, and who did: a line for each grant in force, a column for each right. On a
// phone the rights stand as words under the name.
import { nameOf, type View } from "@/components/status/view";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { type ItemRightName, itemRightNames } from "@/lib/domain/record/item-rights";
import type { DatedGrant, Holding } from "@/lib/domain/record/who-could";
import type { Translator } from "@/messages";

type CouldTableProps = {
  view: View;
  holders: readonly Holding[];
  /** How often this person used this right that day. */
  times: (personId: string, right: ItemRightName) => number;
};

const top = "[&_tbody_td]:py-1.5 [&_tbody_th]:py-1.5";

export function CouldTable({ view, holders, times }: CouldTableProps) {
  const { t } = view;
  return (
    <>
      <p className="pb-1 text-xs text-ink-3 max-sm:hidden">{t("audit.record.legend")}</p>
      <DataTable caption={t("audit.record.could")} phone="list" reachable className={top}>
        <TableHead>
          <HeadCell className="min-w-64">{t("audit.record.who")}</HeadCell>
          {itemRightNames.map((right) => (
            <HeadCell
              key={right}
              className="w-[5.25rem] px-1 pr-1 text-center leading-[1.35] !whitespace-normal last:pr-1"
            >
              {t(`audit.record.right.${right}`)}
            </HeadCell>
          ))}
        </TableHead>
        <tbody>
          {holders.map((holding) => (
            <HolderRow
              key={`${holding.grant.personId} ${holding.grant.role} ${holding.grant.organisation}`}
              view={view}
              holding={holding}
              times={times}
            />
          ))}
        </tbody>
      </DataTable>
    </>
  );
}

type HolderRowProps = { view: View; holding: Holding; times: CouldTableProps["times"] };

function HolderRow({ view, holding: { grant, rights }, times }: HolderRowProps) {
  const { t } = view;
  return (
    <Row>
      <Cell rowHead phone="title" className="font-normal">
        <Holder view={view} grant={grant} />
        <span className="mt-0.5 block text-xs text-ink-2 sm:hidden">
          {itemRightNames
            .filter((right) => rights.has(right))
            .map((right) => rightWords(t, right, times(grant.personId, right)))
            .join(t("reviews.separator"))}
        </span>
      </Cell>
      {itemRightNames.map((right) => (
        <Cell key={right} phone="hide" className="px-1 pr-1 text-center last:pr-1">
          {rights.has(right) ? <Mark t={t} count={times(grant.personId, right)} /> : null}
        </Cell>
      ))}
    </Row>
  );
}

function rightWords(t: Translator, right: ItemRightName, count: number): string {
  const name = t(`audit.record.right.${right}`);
  return count > 0 ? `${name} (${t("audit.record.didDo", { count })})` : name;
}

/** Hollow: could. Full, with how often: did. */
function Mark({ t, count }: { t: Translator; count: number }) {
  if (count === 0) {
    return (
      <>
        <span
          aria-hidden
          className="inline-block size-2.5 rounded-full border-[1.5px] border-control align-middle"
        />
        <span className="sr-only">{t("audit.record.mayDo")}</span>
      </>
    );
  }
  return (
    <a href="#done" className="inline-flex min-h-6 min-w-6 items-center justify-center gap-1">
      <span aria-hidden className="inline-block size-2.5 rounded-full bg-ink" />
      <b aria-hidden className="d">
        {count}
      </b>
      <span className="sr-only">{t("audit.record.didDo", { count })}</span>
    </a>
  );
}

function Holder({ view, grant }: { view: View; grant: DatedGrant }) {
  const { t } = view;
  const { name, role, organisation, deputyFor, startsOn: from, endsOn: to } = grant;
  const unit = organisation
    ? nameOf(view, "organisations", organisation)
    : t("audit.record.commission");
  const span = to ? t("audit.record.spanTo", { from, to }) : t("audit.record.span", { from });
  const deputy = deputyFor ? t("audit.record.deputyFor", { name: deputyFor }) : null;
  // Many account names begin with the unit's.
  const parts = [name.startsWith(unit) ? null : unit, t(`domain.role.${role}`), deputy, span];
  return (
    <>
      <span className="font-semibold">{name}</span>
      <span className="ml-2 text-xs text-ink-3">{parts.filter(Boolean).join(" · ")}</span>
    </>
  );
}
