// The registry of entry fields: a new kind is one file and one line here. Others import from this file alone.
import { createElement, type ReactNode } from "react";
import type { MilestoneKind } from "@/lib/domain/milestone/milestone";
import { BuildFields } from "./build-fields";
import { CountFields } from "./count-fields";
import { CoverageFields } from "./coverage-fields";
import type { KindFields, KindFieldsProps } from "./kind-fields";
import { QualitativeFields } from "./qualitative-fields";
import { ThresholdFields } from "./threshold-fields";

export { type EntryFields, EntryFieldsProvider, fieldId, useEntryField } from "./entry-context";
export { EntryArea, EntryInput, EntrySelect, ReadingFault } from "./entry-inputs";
export { ReadingDetail } from "./reading-detail";

export const kindFields = {
  build: BuildFields,
  count: CountFields,
  coverage: CoverageFields,
  threshold: ThresholdFields,
  qualitative: QualitativeFields,
} satisfies { [K in MilestoneKind]: KindFields<K> } & Record<MilestoneKind, unknown>;

type AnyKindProps = Omit<KindFieldsProps<MilestoneKind>, "target" | "last"> & {
  target: KindFieldsProps<MilestoneKind>["target"];
  last: KindFieldsProps<MilestoneKind>["last"];
};

/** The fields of the target's kind; a last reading of another kind is not shown. */
export function ReadingFields(props: AnyKindProps): ReactNode {
  const { kind } = props.target;
  const last = props.last?.kind === kind ? props.last : null;
  const fields = kindFields[kind] as KindFields<MilestoneKind>;
  return createElement(fields, { ...props, last });
}
