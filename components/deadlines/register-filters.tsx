// Kind, state and unit as one form that works without script; all of it in the address.
import { hrefTo, nameOf, type View } from "@/components/status/view";
import { Button, ButtonLink } from "@/components/ui/button";
import { FilterSelect } from "@/components/ui/select";
import { deadlineStates } from "@/lib/domain/deadline/deadline-transitions";
import { deadlineKinds } from "@/lib/domain/deadline/which-change";
import { filterParams, type RegisterFilter } from "./register-query";

type RegisterFiltersProps = { view: View; filter: RegisterFilter; units: readonly string[] };

export function RegisterFilters({ view, filter, units }: RegisterFiltersProps) {
  const { t, names } = view;
  const all = { value: "", label: t("deadlines.register.allKinds") };
  const ordered = names.organisations.filter((unit) => units.includes(unit.code));
  return (
    <form method="get" role="search" className="no-print flex flex-wrap items-center gap-2 pb-3">
      <FilterSelect
        name="kind"
        label={t("deadlines.register.kind")}
        defaultValue={filter.kind}
        options={[
          all,
          ...deadlineKinds.map((kind) => ({ value: kind, label: t(`deadlines.kind.${kind}`) })),
        ]}
      />
      <FilterSelect
        name="state"
        label={t("deadlines.register.state")}
        defaultValue={filter.state}
        options={[
          all,
          ...deadlineStates.map((state) => ({
            value: state,
            label: t(`deadlines.state.${state}`),
          })),
        ]}
      />
      <FilterSelect
        name="unit"
        label={t("deadlines.register.unit")}
        defaultValue={filter.unit}
        className="max-w-56"
        options={[
          all,
          ...ordered.map(({ code }) => ({
            value: code,
            label: nameOf(view, "organisations", code),
          })),
        ]}
      />
      <Button type="submit" size="sm">
        {t("common.filter")}
      </Button>
      {Object.keys(filterParams(filter)).length > 0 ? (
        <ButtonLink variant="quiet" size="sm" href={hrefTo(view, "deadlines")}>
          {t("common.reset")}
        </ButtonLink>
      ) : null}
    </form>
  );
}
