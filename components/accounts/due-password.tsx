import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import type { RefusalWords } from "@/components/status/refused-form";
import type { Translator } from "@/messages";
import { passwordWords } from "./own-words";
import { PasswordForm } from "./password-form";

type DuePasswordProps = { t: Translator; since: "initial" | "age"; refusal: RefusalWords };

/** All that is open until the password is one's own, and of age no more. */
export function DuePassword({ t, since, refusal }: DuePasswordProps) {
  return (
    <div className="page grid gap-6 pb-16">
      <div>
        <PageHeader title={t("accounts.own.change")} />
        <Note tone="ink" title={t(`identity.own.due.${since}`)}>
          {t(since === "age" ? "identity.own.due.ageText" : "identity.own.due.initialText")}
        </Note>
      </div>
      <PasswordForm words={passwordWords(t)} refusal={refusal} />
    </div>
  );
}
