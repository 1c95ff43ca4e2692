import "server-only";
import type { LocalDate } from "../domain/milestone/milestone";
import type { ValueLabel } from "../generated/prisma/enums";
import { fromDay, fromDayOrNull } from "./days";
import type { AuditedTx } from "./record-change";

export type IndicatorReadingRecord = {
  dataYear: number;
  value: number;
  label: ValueLabel;
  statedOn: LocalDate | null;
  publishedOn: LocalDate;
  source: string;
  /** The provider's round it was accepted from; absent where the commission entered it. */
  roundId?: string;
};

/** Adds a published value; earlier ones of the same year stay. */
export async function insertIndicatorReading(
  tx: AuditedTx,
  indicatorId: string,
  { statedOn, publishedOn, ...row }: IndicatorReadingRecord,
  acceptedAt: Date,
): Promise<string> {
  const { id } = await tx.indicatorReading.create({
    data: {
      ...row,
      indicatorId,
      statedOn: fromDayOrNull(statedOn),
      publishedOn: fromDay(publishedOn),
      acceptedAt,
    },
    select: { id: true },
  });
  return id;
}
