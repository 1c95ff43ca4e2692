import { buttonClass } from "@/components/ui/button-class";
import type { Translator } from "@/messages";

type SsoLinkProps = { t: Translator; name: string; to: string };

/** A plain link: it leaves the site, and must not be fetched ahead. */
export function SsoLink({ t, name, to }: SsoLinkProps) {
  const query = to === "/" ? "" : `?to=${encodeURIComponent(to)}`;
  return (
    <div className="mb-5 grid gap-4">
      <a
        href={`/api/auth/oidc/start${query}`}
        className={buttonClass({ variant: "strong", size: "lg" }, "w-full text-center")}
      >
        {t("identity.door.sso", { name: name || t("identity.door.ssoName") })}
      </a>
      <p className="flex items-center gap-3 text-xs text-ink-3 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t("identity.door.or")}
      </p>
    </div>
  );
}
