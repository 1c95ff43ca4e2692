// Criteria met, by their number in the item's list, each with its day and document, one a line.
import type { LocalDate, TargetOf } from "@/lib/domain/milestone/milestone";
import type { CellFault } from "../cell";
import { daysIn } from "../day-text";
import { isSaid, parsed, type ReadingText, twiceFaults } from "./reading-text";

/** A document may hold a semicolon: only one before the next number and day sets lines apart. */
const between = /\n|[;；](?=\s*[\d０-９]+[\s.、．:：]+[\d０-９]{4})/;
const punctuation = /^[\s.、．:：)）]+|[\s.、．:：)）]+$/g;

type Line = { name: string; day: LocalDate | null; faultyDay: string | null; document: string };

function splitLine(line: string): Line {
  const [first] = daysIn(line);
  if (!first) {
    const [, name = line, document = ""] = /^\s*([\d０-９]+)(?![\d０-９])(.*)$/s.exec(line) ?? [];
    return { name: name.trim(), day: null, faultyDay: null, document: strip(document) };
  }
  return {
    name: strip(line.slice(0, first.start)),
    day: first.day,
    faultyDay: first.day === null ? first.text : null,
    document: line.slice(first.end).trim(),
  };
}

const strip = (text: string) => text.replaceAll(punctuation, "");

/** By number, by code or by its words. */
function criterionOf(name: string, { criteria }: TargetOf<"qualitative">): string | null {
  const half = name.normalize("NFKC");
  const byNumber = /^\d+$/.test(half) ? criteria[Number(half) - 1] : undefined;
  const byName = criteria.find((each) => each.code === name || isSaid(name, [each.zh, each.en]));
  return (byNumber ?? byName)?.code ?? null;
}

export const qualitativeText: ReadingText<"qualitative"> = {
  write({ met }, { criteria }, names) {
    const lines = met.map(({ criterion, on, document }) => {
      const place = criteria.findIndex((each) => each.code === criterion) + 1;
      return `${place === 0 ? criterion : place} ${on} ${document}`;
    });
    return lines.length > 0 ? lines.join("\n") : (names.none[0] ?? "");
  },
  parse(text, target, names, before) {
    if (isSaid(text, names.none)) return { ok: true, reading: { kind: "qualitative", met: [] } };
    const known = new Map(before?.met.map((each) => [each.criterion, each]));
    const faults: CellFault[] = [];
    const lines = text.split(between).filter((line) => line.trim() !== "");
    const met = lines.flatMap((line) => {
      const { name, day, faultyDay, ...typed } = splitLine(line);
      const criterion = criterionOf(name, target);
      const earlier = criterion === null ? undefined : known.get(criterion);
      const on = day ?? (faultyDay === null ? earlier?.on : undefined);
      const document = typed.document || earlier?.document;
      if (criterion === null) faults.push({ code: "criterionUnknown", params: { name } });
      else if (faultyDay !== null) faults.push({ code: "notDate", params: { text: faultyDay } });
      else if (!on) faults.push({ code: "dayMissing", params: { name } });
      else if (!document) faults.push({ code: "documentMissing", params: { name } });
      else return [{ criterion, on, document }];
      return [];
    });
    faults.push(...twiceFaults(met.map(({ criterion }) => criterion)));
    return parsed({ kind: "qualitative", met }, faults);
  },
};
