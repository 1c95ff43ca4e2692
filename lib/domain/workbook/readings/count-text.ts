// A cumulative number, with its unit or without.
import { numberFaults, takeNumber } from "./number-text";
import { parsed, type ReadingText } from "./reading-text";

export const countText: ReadingText<"count"> = {
  write: (reading) => String(reading.value),
  parse(text, target) {
    const found = takeNumber(text, target.unit);
    const faults = numberFaults(found && found.rest === "" ? found : null, text);
    return parsed({ kind: "count", value: found?.value ?? 0 }, faults);
  },
};
