// What deserves a second look before a figure is accepted; none of it stops the figure.
import type { LocalDate } from "../milestone/milestone";
import type { TwoDates } from "../milestone/in-force";
import { figureInForce } from "./figure-in-force";
import type { IndicatorReading } from "./indicator";

/** Issue 3: a jump of more than 20% against the latest figure is pointed out. */
export const JUMP_PERCENT = 20;

/** 120 is 20% above 100, but 120 / 100 - 1 is 0.19999999999999996: the edge itself is no jump either way. */
const rounding = 1e-9;

export type FigureWarning =
  | { code: "jump"; year: number; latest: number; percent: number }
  | { code: "repeat"; year: number; label: IndicatorReading["label"] };

type Figure = {
  dataYear: number;
  value: number | null;
  label: IndicatorReading["label"];
  statedOn: LocalDate | null;
};

/** Against the accepted readings known at the dates. `percent` keeps its sign: below the latest it is negative. */
export function figureWarnings(
  { dataYear, value, label, statedOn }: Figure,
  readings: readonly IndicatorReading[],
  at: TwoDates,
): FigureWarning[] {
  const warnings: FigureWarning[] = [];
  const { figure: latest } = figureInForce(readings, at);
  if (value !== null && latest && latest.value !== 0) {
    const percent = ((value - latest.value) / Math.abs(latest.value)) * 100;
    if (Math.abs(percent) > JUMP_PERCENT + rounding)
      warnings.push({ code: "jump", year: latest.dataYear, latest: latest.value, percent });
  }
  const repeats = readings.some(
    (reading) =>
      reading.revokedAt === null &&
      reading.dataYear === dataYear &&
      reading.label === label &&
      reading.statedOn === statedOn,
  );
  if (repeats) warnings.push({ code: "repeat", year: dataYear, label });
  return warnings;
}
