import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { getT } from "@/messages/server";

export default async function NotFound() {
  const t = await getT();
  return (
    <div className="page py-16">
      <EmptyState
        level={1}
        title={t("pages.notFoundTitle")}
        action={<ButtonLink href="/">{t("pages.home")}</ButtonLink>}
      >
        {t("pages.notFoundText")}
      </EmptyState>
    </div>
  );
}
