import type { RefusalWords } from "@/components/status/refused-form";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import type { Channel } from "@/lib/domain/notification/channels";
import { type Locale, messages, type Translator } from "@/messages";
import { momentWords } from "@/messages/instants";
import { RetryForm } from "./retry-form";
import { failureWords } from "./setting-words";

export type Delivery = {
  id: string;
  channel: Channel;
  state: "pending" | "sent" | "failed";
  kind: string;
  attempts: number;
  lastError: string | null;
  createdAt: Date;
  sentAt: Date | null;
  person: string;
  messages: number;
};

type DeliveryTableProps = {
  t: Translator;
  locale: Locale;
  rows: readonly Delivery[];
  refusal: RefusalWords;
};

export function DeliveryTable({ t, locale, rows, refusal }: DeliveryTableProps) {
  return (
    <DataTable caption={t("notifications.deliveries.title")} phone="list">
      <TableHead>
        <HeadCell>{t("notifications.deliveries.person")}</HeadCell>
        <HeadCell>{t("notifications.deliveries.channel")}</HeadCell>
        <HeadCell>{t("notifications.deliveries.kind")}</HeadCell>
        <HeadCell>{t("notifications.deliveries.state")}</HeadCell>
        <HeadCell numeric>{t("notifications.deliveries.at")}</HeadCell>
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <DeliveryRow key={row.id} {...{ t, locale, row, refusal }} />
        ))}
      </tbody>
    </DataTable>
  );
}

type DeliveryRowProps = Omit<DeliveryTableProps, "rows"> & { row: Delivery };

function DeliveryRow({ t, locale, row, refusal }: DeliveryRowProps) {
  const { id, person, channel, state, attempts, lastError } = row;
  const { errors } = messages[locale].notifications.deliveries;
  return (
    <Row>
      <Cell rowHead phone="title" className="text-left font-semibold">
        {person}
      </Cell>
      <Cell phone="meta">{t(`notifications.channel.${channel}`)}</Cell>
      <Cell phone="meta">{kindWords(t, row)}</Cell>
      <Cell phone="meta">
        <span className={state === "failed" ? "mr-2 font-semibold" : "mr-2"}>
          {t(`notifications.deliveries.states.${state}`)}
        </span>
        {state !== "sent" && lastError ? (
          <span className="mr-2 text-xs text-ink-3">
            {t("notifications.deliveries.tries", {
              count: attempts,
              error: failureWords(errors, lastError),
            })}
          </span>
        ) : null}
        {state === "failed" && row.kind !== "test" ? (
          <RetryForm
            deliveryId={id}
            refusal={refusal}
            words={{
              retry: t("notifications.deliveries.retry"),
              retryOf: t("notifications.deliveries.retryOf", { name: person }),
              retrying: t("notifications.deliveries.retrying"),
            }}
          />
        ) : null}
      </Cell>
      <Cell numeric phone="aside" muted>
        {momentWords(row.sentAt ?? row.createdAt)}
      </Cell>
    </Row>
  );
}

function kindWords(t: Translator, { kind, messages: count }: Delivery): string {
  const known = (["digest", "urgent", "test"] as const).find((each) => each === kind);
  return t(`notifications.deliveries.kinds.${known ?? "other"}`, { count });
}
