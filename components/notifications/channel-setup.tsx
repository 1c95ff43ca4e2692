import type { RefusalWords } from "@/components/status/refused-form";
import { DefinitionList } from "@/components/ui/definition-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import type { MessageSettings } from "@/lib/domain/notification/message-settings";
import type { Locale, Translator } from "@/messages";
import { momentWords } from "@/messages/instants";
import { SettingsForm } from "./settings-form";
import { settingWords, tryWords } from "./setting-words";
import { TryForm } from "./try-form";

type Setup = {
  version: number;
  settings: MessageSettings;
  acceptedAt: Date | null;
  setByName: string;
  mail: { server: string; from: string } | null;
  tokenMissing: boolean;
};

type ChannelSetupProps = { t: Translator; locale: Locale; setup: Setup; refusal: RefusalWords };

/** Mail is the environment's: it is shown, and tried. */
export function MailSetup({ t, locale, setup, refusal }: ChannelSetupProps) {
  const { mail } = setup;
  return (
    <Section title={t("notifications.setup.mail")}>
      {mail ? (
        <div className="grid gap-3">
          <DefinitionList
            rows={[
              { term: t("notifications.setup.server"), detail: mail.server },
              { term: t("notifications.setup.from"), detail: mail.from },
            ]}
          />
          <TryForm channel="mail" words={tryWords(t, locale)} refusal={refusal} />
        </div>
      ) : (
        <EmptyState title={t("notifications.setup.mailOff")}>
          {t("notifications.setup.mailOffText")}
        </EmptyState>
      )}
    </Section>
  );
}

/** The gateway and the hour of the digest are one versioned set. */
export function GatewaySetup({ t, locale, setup, refusal }: ChannelSetupProps) {
  const { version, settings, acceptedAt, setByName } = setup;
  const { gateway, digestAt } = settings;
  const at = acceptedAt ? momentWords(acceptedAt) : "";
  return (
    <Section
      title={t("notifications.setup.settings")}
      note={t("notifications.setup.version", { version, name: setByName, at })}
    >
      <div className="grid gap-5">
        {setup.tokenMissing ? (
          <Note tone="yellow" role="note">
            {t("notifications.setup.tokenMissing")}
          </Note>
        ) : null}
        <SettingsForm
          version={version}
          values={{
            digestAt,
            useGateway: gateway ? "1" : "",
            url: gateway?.url ?? "",
            method: gateway?.method ?? "POST",
            headers: gateway?.headers ?? "",
            body: gateway?.body ?? EXAMPLE_BODY,
          }}
          words={settingWords(t, locale)}
          refusal={refusal}
        />
        {gateway ? (
          <TryForm channel="gateway" words={tryWords(t, locale)} refusal={refusal} />
        ) : null}
      </div>
    </Section>
  );
}

/** Something to begin with. */
const EXAMPLE_BODY = '{\n  "to": "{address}",\n  "content": "{text} {link}"\n}';
