// A newer version of the draft that is open in a form, as the server has it, beside what the form holds.
import { type DraftField, differingFields } from "@/lib/domain/report/draft-fields";
import type { FormValues } from "@/lib/domain/report/form-values";

type Found = {
  version: number;
  by: string;
  /** The reader's own, from another window. */
  own: boolean;
  at: string;
  /** It is no longer a draft: the colleague has sent it. */
  sent: boolean;
  values: FormValues;
};
export type NewerDraft = Found & {
  /** What this form started from, and what it held when the newer one was found. */
  base: FormValues;
  mine: FormValues;
  /** Fields they changed. */
  changed: DraftField[];
};

type Keys = { plan: string; milestone: string; period: string };

/** null: there is none, or nobody answers. */
export async function findNewer(keys: Keys, version: number | null): Promise<Found | null> {
  const { plan, milestone, period } = keys;
  const query = new URLSearchParams({ plan, milestone, period, since: String(version ?? 0) });
  const answer = await fetch(`/api/drafts?${query}`, { cache: "no-store" }).catch(() => null);
  if (!answer?.ok) return null;
  const found = (await answer.json()) as Partial<Found>;
  return found.values ? (found as Found) : null;
}

/** null: they saved what stands in this form. */
export function compareWith(
  found: Found,
  { base, mine }: { base: FormValues; mine: FormValues },
): NewerDraft | null {
  if (!found.sent && differingFields(mine, found.values).length === 0) return null;
  return { ...found, base, mine, changed: differingFields(base, found.values) };
}
