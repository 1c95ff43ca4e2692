// The pages of the bench: items, units, what was put to the units, and for the manager the spreadsheet.
import { hrefTo, type View } from "@/components/status/view";
import { Tabs } from "@/components/ui/tabs";

export type BenchTab = "items" | "units" | "consultations" | "sheet";

const pathOf: Record<BenchTab, string> = {
  items: "assignments",
  units: "assignments/units",
  consultations: "assignments/consultations",
  sheet: "assignments/sheet",
};

type BenchTabsProps = { view: View; current: BenchTab; mayConfirm: boolean };

export function BenchTabs({ view, current, mayConfirm }: BenchTabsProps) {
  const { t } = view;
  const tabs: BenchTab[] = [
    "items",
    "units",
    "consultations",
    ...(mayConfirm ? ["sheet" as const] : []),
  ];
  return (
    <div className="no-print pb-4">
      <Tabs
        label={t("assignments.tabs.label")}
        tabs={tabs.map((tab) => ({
          href: hrefTo(view, pathOf[tab]),
          label: t(`assignments.tabs.${tab}`),
          current: tab === current,
        }))}
      />
    </div>
  );
}
