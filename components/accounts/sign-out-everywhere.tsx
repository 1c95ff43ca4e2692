import { Button } from "@/components/ui/button";
import { signOutEverywhereAction } from "@/lib/actions/session";
import type { Translator } from "@/messages";

export function SignOutEverywhere({ t }: { t: Translator }) {
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <form action={signOutEverywhereAction}>
        <Button type="submit">{t("common.signOutEverywhere")}</Button>
      </form>
      <p className="min-w-0 flex-1 text-xs text-ink-3 max-sm:basis-full">
        {t("identity.own.endAllText")}
      </p>
    </div>
  );
}
