import { z } from "zod";
import { isQuarterCode } from "../calendar";

export const periodInput = z.object({
  plan: z.string(),
  /** "2024Q3" */
  period: z.string().refine(isQuarterCode),
});
export type PeriodInput = z.infer<typeof periodInput>;
