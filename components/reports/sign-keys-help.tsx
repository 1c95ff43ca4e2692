// Which keys do what, where there is a keyboard.
import { Kbd } from "@/components/ui/kbd";
import type { Translator } from "@/messages";

const keys = ["j", "k", "s", "r"] as const;

export function SignKeysHelp({ t, className }: { t: Translator; className?: string }) {
  return (
    <p data-single-help className={`no-print text-xs text-ink-3 max-sm:hidden ${className ?? ""}`}>
      {keys.map((key) => (
        <span key={key} className="mr-3 inline-block whitespace-nowrap">
          <Kbd>{key.toUpperCase()}</Kbd> {t(`signoff.keys.${key}`)}
        </span>
      ))}
      <span className="mr-3 inline-block whitespace-nowrap">
        <Kbd>/</Kbd> {t("common.search")}
      </span>
      <span className="inline-block">{t("signoff.keys.typing")}</span>
    </p>
  );
}
