// The first rows of every export: what it is, over what, at which dates, by which thresholds and rules, by whom.
import { NO_TASK, type Scope, scopeRecord, scopeText } from "../rollup/scope";
import type { Cell, ExportBasis, ExportWords, PlanNames, Rows } from "./table";

function scopeWords(words: ExportWords, names: PlanNames, scope: Scope | null): string {
  if (scope === null) return words.wholePlan;
  const { within } = scope;
  const parts = [scope, ...(within ? [within] : [])].map((part) => {
    if (part.kind === "task" && part.code === NO_TASK) return words.noTask;
    const record = scopeRecord(names, part);
    return record ? words.name(record) : part.code;
  });
  return `${parts.join(" · ")} (${scopeText(scope)})`;
}

/** Label and value; `own`: the rows of this export, after what names it. */
export function headRows(
  words: ExportWords,
  basis: ExportBasis,
  own: readonly (readonly [Parameters<ExportWords["label"]>[0], Cell])[],
): Rows {
  const { plan, names, scope, dates, profile, rulesVersion, exportedBy, exportedAt, demo } = basis;
  const rows: (readonly [Parameters<ExportWords["label"]>[0], Cell])[] = [
    ["plan", `${words.title(plan)} (${plan.code})`],
    ["scope", scopeWords(words, names, scope)],
    ...own,
    ["asOf", dates.asOf],
    ["knownBy", words.instant(dates.knownBy)],
    ["profile", words.profile(profile)],
    ["rules", rulesVersion],
    ["exportedBy", exportedBy],
    ["exportedAt", words.instant(exportedAt)],
  ];
  const labelled = rows.map(([label, value]): Cell[] => [words.label(label), value]);
  return demo ? [[words.label("demo")], ...labelled] : labelled;
}
