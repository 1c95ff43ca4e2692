// What is wrong with a plan's file, and where: enough to find the line without searching.
import type { PlanSection } from "./plan-file";

export type PlanFault = {
  section: PlanSection | "file";
  /** The record's code; its position, such as "#3", where it has none. */
  record: string;
  /** Path inside the record, such as "target.stage" or "places.1"; empty for the record as a whole. */
  field: string;
  message: string;
};

export type Report = (fault: PlanFault) => void;
