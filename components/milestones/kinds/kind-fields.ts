// What the fields of every kind are given. The panel around them is the same for all.
import type { ReactNode } from "react";
import type {
  LocalDate,
  MilestoneKind,
  ReadingOf,
  TargetOf,
} from "@/lib/domain/milestone/milestone";
import type { Locale, Translator } from "@/messages";

export type KindFieldsProps<K extends MilestoneKind> = {
  t: Translator;
  locale: Locale;
  target: TargetOf<K>;
  /** The last accepted reading of an earlier period. */
  last: ReadingOf<K> | null;
  /** No fact of this report may be later than this day. */
  periodEndsOn: LocalDate;
  dueOn: LocalDate;
};

export type KindFields<K extends MilestoneKind> = (props: KindFieldsProps<K>) => ReactNode;
