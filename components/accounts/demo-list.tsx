// The accounts of a demonstration. Each is a link that fills in the form, so it works without script.
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { Translator } from "@/messages";
import { demoAccounts } from "./demo-accounts";

type DemoListProps = { t: Translator; chosen: string; password: string | undefined };

export function DemoList({ t, chosen, password }: DemoListProps) {
  return (
    <Section title={t("accounts.demo.title")} note={t("accounts.demo.note")} weight="minor">
      <ul aria-label={t("accounts.demo.accounts")} className="grid grid-cols-2 gap-x-6 text-sm">
        {demoAccounts.map(({ name, role, supporting }) => (
          <li key={name} className="border-b border-line">
            <Link
              href={`/sign-in?as=${name}`}
              replace
              scroll={false}
              aria-current={name === chosen ? "true" : undefined}
              className="-mx-1.5 flex min-h-8 flex-wrap items-center gap-x-2 px-1.5 hover:bg-hover aria-[current]:bg-brand-tint max-sm:min-h-12"
            >
              <span className="font-semibold">{name}</span>
              <span className="text-xs text-ink-2">
                {t(`domain.role.${role}`)}
                {supporting ? ` · ${t("accounts.demo.supporting")}` : null}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {password ? (
        <p className="mt-3 text-sm text-ink-2">
          {t("accounts.demo.password")}{" "}
          <code className="font-mono font-semibold break-all text-ink select-all">{password}</code>
        </p>
      ) : null}
      <p className="mt-1 text-xs text-ink-3">{t("common.demoBanner")}</p>
    </Section>
  );
}
