// From the definition as it stands to the form of a part.
import { daysBetween, endOfYear, listQuarters, quarterBounds, yearOf } from "../calendar";
import type { Definition } from "../milestone/facts";
import type { LocalDate, MilestoneKind, Stage } from "../milestone/milestone";
import type { FormValues } from "../report/form-values";
import { textOfValue } from "./form-content";
import { rowValues } from "./form-rows";
import type { DefinitionPart } from "./parts";
import type { CheckpointPoint } from "./proposal";

export type StandingDefinition = {
  newest: Pick<Definition, "target" | "weight" | "cadence">;
  /** Points only suggested so far. */
  suggested: readonly CheckpointPoint[];
  /** Days for which a yearly target is usually set and is not. */
  days: readonly LocalDate[];
  /** The stages with their words, a template's filled in. */
  stages: readonly Stage[];
};

/** What the form of a part shows first. */
export function formDefaults(
  part: DefinitionPart,
  { newest, suggested, days, stages }: StandingDefinition,
): FormValues {
  const { target } = newest;
  switch (part) {
    case "units":
      return { units: "units" in target ? target.units.join("\n") : "" };
    case "unitCount":
      return { unitCount: "units" in target ? String(target.confirmedCount ?? "") : "" };
    case "criteria":
      return "criteria" in target
        ? rowValues(
            "criterion",
            target.criteria.map(({ code, zh, en, required }) => ({
              code,
              zh,
              en,
              required: required ? "yes" : "no",
            })),
          )
        : {};
    case "stages": {
      const goal = "stages" in target ? target.stage : "";
      const index = stages.findIndex((each) => each.code === goal);
      return { ...rowValues("stage", stages), goal: index < 0 ? "" : String(index) };
    }
    case "checkpoints":
      return suggested.length > 0
        ? pointValues(target.kind, suggested)
        : rowValues(
            "points",
            days.map((on) => ({ on, value: "" })),
          );
    case "weight":
      return { weight: String(newest.weight) };
    case "cadence":
      return { cadence: newest.cadence };
  }
}

function pointValues(kind: MilestoneKind, points: readonly CheckpointPoint[]): FormValues {
  return rowValues(
    "points",
    points.map(({ on, value }) => ({ on, value: textOfValue(kind, value) })),
  );
}

const ONE_YEAR = 366;

/** The ends of the years between today and the due date; of the quarters where the whole span is a year. */
export function usualDays(from: LocalDate, dueOn: LocalDate, today: LocalDate): LocalDate[] {
  if (from >= dueOn) return [];
  const quarters = listQuarters(from, dueOn).map((code) => quarterBounds(code).endsOn);
  const short = daysBetween(from, dueOn) <= ONE_YEAR;
  return quarters.filter(
    (day) => day >= today && day < dueOn && (short || day === endOfYear(yearOf(day))),
  );
}
