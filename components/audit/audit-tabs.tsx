import { Tabs } from "@/components/ui/tabs";
import type { Translator } from "@/messages";

/** The log, and whether it is whole. */
export function AuditTabs({ t, current }: { t: Translator; current: "search" | "chains" }) {
  return (
    <div className="no-print mb-4">
      <Tabs
        label={t("audit.tabs.label")}
        tabs={[
          {
            href: "/admin/audit",
            label: t("audit.tabs.search"),
            current: current === "search",
          },
          {
            href: "/admin/audit/chains",
            label: t("audit.tabs.chains"),
            current: current === "chains",
          },
        ]}
      />
    </div>
  );
}
