// What a reporter types about one item in one period, as it crosses the door.
import { z } from "zod";
import { localDate, reading } from "../milestone/milestone";

export const forecastClasses = [
  "completed",
  "assured",
  "withEffort",
  "needsAmendment",
  "cannot",
] as const;

/** Longest text a field takes, characters. The screens of the field ask for 300; minutes need more. */
export const TEXT_LIMIT = 2000;

export const draftInput = z.object({
  reading: reading.nullable(),
  /** The day the reading is true for, when earlier than the period's last day. */
  factOn: localDate.nullable(),
  doneText: z.string().max(TEXT_LIMIT),
  problemsText: z.string().max(TEXT_LIMIT),
  nextText: z.string().max(TEXT_LIMIT),
  coordinationText: z.string().max(TEXT_LIMIT),
  forecastOn: localDate.nullable(),
  forecastClass: z.enum(forecastClasses).nullable(),
});
export type Draft = z.infer<typeof draftInput>;

export const emptyDraft: Draft = {
  reading: null,
  factOn: null,
  doneText: "",
  problemsText: "",
  nextText: "",
  coordinationText: "",
  forecastOn: null,
  forecastClass: null,
};
