// A figure with the year it is of and how final it is: "14.2 2023年 初步数", then the day it was published.
import type { CellFault } from "../cell";
import { daysIn, halfWidth } from "../day-text";
import { numberFaults, takeNumber } from "./number-text";
import { parsed, type ReadingNames, type ReadingText, type ValueLabel } from "./reading-text";

/** Data of years a plan can speak of, as the schema of a reading has it. */
const years = { first: 1990, last: 2100 };
const signs = /[\s,，、;；:：()（）。]/g;

/** What is left once words that say nothing are out of it. */
function leftOf(text: string, { fillers }: ReadingNames): string {
  const words = fillers.map((word) => word.toLowerCase()).toSorted((a, b) => b.length - a.length);
  const rest = words.reduce((left, word) => left.replaceAll(word, " "), text.toLowerCase());
  return rest.replaceAll(signs, "");
}

/** The label named in a text, the longest word first: 初步数 before 初步. */
function takeLabel(text: string, names: ReadingNames): { label: ValueLabel | null; rest: string } {
  const words = names.labels
    .flatMap(({ code, names: each }) => each.map((name) => ({ code, name })))
    .toSorted((a, b) => b.name.length - a.name.length);
  const lower = text.toLowerCase();
  const found = words.find(({ name }) => lower.includes(name.toLowerCase()));
  if (!found) return { label: null, rest: text };
  const at = lower.indexOf(found.name.toLowerCase());
  return {
    label: found.code,
    rest: `${text.slice(0, at)} ${text.slice(at + found.name.length)}`,
  };
}

function takeYear(text: string): { year: number | null; rest: string } {
  const found = /(?<!\d)(\d{4})(?!\d)/.exec(halfWidth(text));
  const year = Number(found?.[1]);
  if (!found || year < years.first || year > years.last) return { year: null, rest: text };
  return {
    year,
    rest: `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`,
  };
}

export const thresholdText: ReadingText<"threshold"> = {
  write({ value, dataYear, label, publishedOn }, _target, names) {
    const word = names.labels.find(({ code }) => code === label)?.names[0] ?? label;
    const parts = [String(value), `${dataYear}${names.year}`, word, publishedOn ?? ""];
    return parts.filter((part) => part !== "").join(" ");
  },
  parse(text, target, names) {
    const days = daysIn(text);
    const [published] = days;
    const undated = days.reduceRight(
      (rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`,
      text,
    );
    const number = takeNumber(undated, target.unit);
    const { label, rest: unlabelled } = takeLabel(number?.rest ?? "", names);
    const { year, rest } = takeYear(unlabelled);
    const over = leftOf(rest, names);
    const faults: CellFault[] = numberFaults(number, text);
    if (number) {
      if (days.length > 1 || over !== "") {
        faults.push({ code: "leftOver", params: { text: over || (days[1]?.text ?? "") } });
      }
      if (year === null) faults.push({ code: "yearMissing" });
      if (label === null) faults.push({ code: "labelMissing" });
      if (published?.day === null)
        faults.push({ code: "notDate", params: { text: published.text } });
    }
    return parsed(
      {
        kind: "threshold",
        value: number?.value ?? 0,
        dataYear: year ?? years.first,
        label: label ?? "provisional",
        publishedOn: published?.day ?? null,
      },
      faults,
    );
  },
};
