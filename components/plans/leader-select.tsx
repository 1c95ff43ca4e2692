// 分管领导 as part of the head's form: whose items the page is of, in the address as ?leader=.
import type { View } from "@/components/status/view";
import { FilterSelect } from "@/components/ui/select";
import { inLocale } from "@/messages";

type LeaderSelectProps = { view: View; value: string };

export function LeaderSelect({ view: { t, locale, names }, value }: LeaderSelectProps) {
  if (names.leaders.length === 0) return null;
  const options = [
    { value: "", label: t("overview.leader.all") },
    ...names.leaders.map(({ code, nameZh, nameEn }) => ({
      value: code,
      label: inLocale(locale, nameZh, nameEn),
    })),
  ];
  return (
    <FilterSelect
      key={value}
      name="leader"
      label={t("overview.leader.label")}
      options={options}
      defaultValue={value}
      size="md"
      className={`min-w-0 max-sm:flex-1 ${value ? "sm:max-w-[11rem]" : "sm:max-w-[9rem]"}`}
    />
  );
}
