// The chains of the log as its pages name them, with what the last check of each found.
import type { ChainLine } from "@/components/audit/chain-words";
import { listChains } from "@/lib/data/audit-chain-list";
import type { UserActor } from "@/lib/domain/actor";
import { inLocale, type Locale, translator } from "@/messages";

export async function readChainLines(actor: UserActor, locale: Locale): Promise<ChainLine[]> {
  const t = translator(locale);
  return (await listChains(actor)).map(({ plan, titleZh, titleEn, ...line }) => ({
    ...line,
    name: plan === null ? t("audit.installation") : inLocale(locale, titleZh, titleEn),
  }));
}
