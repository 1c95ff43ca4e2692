// Which keys go through the list; not on a phone.
import { Kbd } from "@/components/ui/kbd";
import type { Words } from "./report-view";

export function WorkKeysHelp({ t }: Pick<Words, "t">) {
  const keys = [
    { keys: ["J", "K"], words: t("reports.keys.move") },
    { keys: ["Enter"], words: t("reports.keys.open") },
    { keys: ["N"], words: t("reports.keys.noChange") },
    { keys: ["Ctrl+Enter"], words: t("reports.keys.next") },
    { keys: ["/"], words: t("common.search") },
  ];
  return (
    <p className="no-print mt-3 flex flex-wrap gap-x-3 gap-y-1 text-xs text-ink-3 max-sm:hidden">
      <span>{t("reports.keys.label")}</span>
      {keys.map((row) => (
        <span
          key={row.words}
          data-single-help={row.keys.every((key) => key.length === 1) ? "" : undefined}
        >
          {row.keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}{" "}
          {row.words}
        </span>
      ))}
    </p>
  );
}
