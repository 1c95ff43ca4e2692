import type { Translator } from "@/messages";
import { QrCode } from "./qr-code";

type BegunFactorProps = { t: Translator; account: string; secret: string; uri: string };

/** What the app is given: to scan, and to type where there is no camera. */
export function BegunFactor({ t, account, secret, uri }: BegunFactorProps) {
  return (
    <section className="grid gap-3">
      <h2 className="text-md">{t("identity.factor.scan")}</h2>
      <div className="flex flex-wrap gap-x-8 gap-y-4">
        <QrCode text={uri} label={t("identity.factor.scanAlt", { name: account })} />
        <div className="max-w-[24rem] min-w-0">
          <p className="text-xs text-ink-3">{t("identity.factor.typed")}</p>
          <p className="mt-1 font-mono text-base leading-[1.9] tracking-wide break-all select-all">
            {secret.match(/.{1,4}/g)?.join(" ")}
          </p>
        </div>
      </div>
    </section>
  );
}
