// Whose signature a round carries, as it is printed wherever "signed by" stands.
import type { LocalDate } from "../milestone/milestone";

export type Signature = {
  /** The head, the deputy with the head's name, or who signed the sheet. */
  by: string;
  /** The sheet: its post and day, and under which id its scan is kept. */
  paper: { id: string; post: string; on: LocalDate } | null;
};
