// Under a row of the register, over its whole width: both readings, the ruling with its reason, the rulings before.
import type { ReactNode } from "react";
import { BothReadingsList } from "@/components/status/both-readings";
import { ruledByWords, RulingWords } from "@/components/status/ruling-words";
import type { View } from "@/components/status/view";
import { Cell, Row } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { Timeline } from "@/components/ui/timeline";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { RegisterRow } from "./register-row";

type RegisterDetailProps = { view: View; row: RegisterRow; form: ReactNode };

const columns = 6;

export function RegisterDetail({ view, row, form }: RegisterDetailProps) {
  const { t } = view;
  return (
    <Row className="hover:bg-transparent max-sm:!min-h-0 max-sm:!pt-0">
      <Cell rowHead phone="hide">
        <VisuallyHidden>{t("rules.register.detail", { code: row.code })}</VisuallyHidden>
      </Cell>
      <Cell colSpan={columns} phone="meta" className="max-sm:w-full max-sm:!text-ink">
        <div className="grid max-w-[60rem] gap-1.5 text-sm">
          <BothReadingsList view={view} results={row.results} linked />
          {row.ruling ? (
            <p>
              <RulingWords t={t} ruling={row.ruling} />
            </p>
          ) : null}
          <div className="flex flex-wrap items-start gap-x-6">
            {row.history.length > (row.ruling ? 1 : 0) ? <History view={view} row={row} /> : null}
            {form}
          </div>
        </div>
      </Cell>
    </Row>
  );
}

function History({ view: { t }, row }: { view: View; row: RegisterRow }) {
  const { history, ruling } = row;
  const inForce = history.findIndex((each) => each === ruling);
  const state = (index: number) =>
    index === inForce ? "inForce" : inForce !== -1 && index > inForce ? "replaced" : "ahead";
  return (
    <Disclosure
      summary={t("rules.ruling.history")}
      note={t("rules.ruling.times", { count: history.length })}
    >
      <Timeline
        label={t("rules.ruling.history")}
        ground="paper"
        entries={history.map((each, index) => ({
          key: String(history.length - index),
          title: t("rules.ruling.short", { value: each.value }),
          when: t(`rules.ruling.${state(index)}`),
          tone: index === inForce ? "formal" : "dot",
          children: (
            <>
              {each.reason}
              <br />
              {ruledByWords(t, each)}
            </>
          ),
        }))}
      />
    </Disclosure>
  );
}
