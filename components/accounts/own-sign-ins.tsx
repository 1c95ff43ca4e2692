import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import type { Translator } from "@/messages";
import { SignInHistory } from "./sign-in-history";
import { type SignInMeans, wayWords } from "./way-words";

type OwnEvent = {
  id: bigint;
  at: Date;
  verb: string;
  address: string | null;
  device: string;
  means: SignInMeans | null;
};
type OwnSignInsProps = { t: Translator; failures: number; events: readonly OwnEvent[] };

/** The history of the account, with what somebody else may have tried said first. */
export function OwnSignIns({ t, failures, events }: OwnSignInsProps) {
  return (
    <Section id="history" title={t("identity.own.history")} note={t("identity.own.historyNote")}>
      <div className="mb-3">
        {failures > 0 ? (
          <Note tone="ink" title={t("identity.own.failures", { count: failures })}>
            {t("identity.own.failuresText")}
          </Note>
        ) : (
          <p className="text-sm text-ink-2">{t("identity.own.noFailures")}</p>
        )}
      </div>
      <SignInHistory
        t={t}
        events={events.map(({ id, means, ...event }) => ({
          ...event,
          key: String(id),
          way: means ? wayWords(t, means) : "",
        }))}
      />
    </Section>
  );
}
