// The lanes of a page's picture, which are the rows of its table: the next lower level of the plan.
import type { Lane } from "@/components/status/milestone-track";
import { areaName, hrefTo, type View } from "@/components/status/view";
import type { ScopeReading } from "@/lib/data/overview";
import { narrowed, NO_TASK } from "@/lib/domain/rollup/scope";
import { inLocale } from "@/messages";

type Reading = Pick<ScopeReading, "board" | "items" | "scope">;
const hasItems = (lane: Lane) => lane.items.length > 0;

/** Of the plan a lane for every area; of a unit, a place or a leader one for those with items. */
export function areaLanes(view: View, { board, items, scope }: Reading): Lane[] {
  const lanes = board.areas.map((area): Lane => ({
    key: area.code,
    name: areaName(view, area.code),
    href: hrefTo(view, `areas/${encodeURIComponent(area.code)}`),
    items: items.filter((item) => item.area === area.code),
    scope: narrowed(scope, { kind: "area", code: area.code }),
  }));
  return scope === null ? lanes : lanes.filter(hasItems);
}

/** Of an area: its tasks, and what of it stands under none. */
export function taskLanes(view: View, { board, items, scope }: Reading, area: string): Lane[] {
  const lanes = board.tasks
    .filter((task) => task.area === area)
    .map((task): Lane => ({
      key: task.code,
      name: `${task.code} ${inLocale(view.locale, task.nameZh, task.nameEn)}`,
      href: hrefTo(view, `tasks/${encodeURIComponent(task.code)}`),
      items: items.filter((item) => item.task === task.code),
      scope: { kind: "task", code: task.code },
    }));
  const under = {
    key: NO_TASK,
    name: lanes.length > 0 ? view.t("overview.areas.noTask") : areaName(view, area),
    href: hrefTo(view, "milestones", { area }),
    items: items.filter((item) => item.task === null),
    scope: narrowed(scope, { kind: "task", code: NO_TASK }),
  };
  return [...lanes, under].filter(hasItems);
}
