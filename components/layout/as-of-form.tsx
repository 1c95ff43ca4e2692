// "As of": a plain GET form, so that the date is in the address and can be passed on.
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { FilterSelect, type SelectOption } from "@/components/ui/select";

type AsOfFormProps = {
  label: string;
  options: readonly SelectOption[];
  value: string;
  submitLabel: string;
  name?: string;
  action?: string;
  /** Other parameters of the address to keep. */
  keep?: Readonly<Record<string, string>>;
  /** Other choices sent with the date. */
  children?: ReactNode;
};

export function AsOfForm({
  label,
  options,
  value,
  submitLabel,
  name = "asOf",
  action,
  keep = {},
  children,
}: AsOfFormProps) {
  return (
    <form
      method="get"
      action={action}
      className="no-print flex min-w-0 flex-wrap items-center gap-1.5 max-sm:w-full"
    >
      {Object.entries(keep).map(([key, kept]) => (
        <input key={key} type="hidden" name={key} value={kept} />
      ))}
      <FilterSelect
        name={name}
        label={label}
        options={options}
        defaultValue={value}
        key={value}
        size="md"
        className={children ? "max-sm:basis-full" : "max-sm:flex-1"}
      />
      {children}
      <Button type="submit">{submitLabel}</Button>
    </form>
  );
}
