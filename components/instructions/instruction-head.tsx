// The words themselves, then whose, to whom, by when and about what.
import { instantWords } from "@/components/status/instant-words";
import { MilestoneLink } from "@/components/status/milestone-link";
import {
  type ListedItem,
  listWords,
  milestoneHref,
  nameOf,
  titleOf,
  type View,
} from "@/components/status/view";
import { DefinitionList } from "@/components/ui/definition-list";
import { DueWords } from "./due-words";
import type { InstructionRow } from "./instruction-row";

type InstructionHeadProps = {
  view: View;
  instruction: InstructionRow & {
    recordedAt: Date;
    recordedByName: string;
    endedAt: Date | null;
    endedByName: string | null;
    endReason: string | null;
  };
  /** The unit it was given to first, then those it was merged into. */
  owners: readonly string[];
  items: readonly ListedItem[];
};

export function InstructionHead({ view, instruction, owners, items }: InstructionHeadProps) {
  const { t } = view;
  const { state, endedAt, endedByName, endReason } = instruction;
  const [, ...successors] = owners.map((code) => nameOf(view, "organisations", code));
  const named = items.filter((item) => instruction.items.includes(item.code));
  return (
    <>
      <blockquote className="max-w-[52rem] border-l-[3px] border-rule py-0.5 pl-4 text-md leading-[1.8] break-words whitespace-pre-wrap">
        {instruction.text}
      </blockquote>
      <div className="mt-4">
        <DefinitionList
          layout="band"
          rows={[
            {
              term: t("instructions.detail.owner"),
              detail: nameOf(view, "organisations", instruction.unit),
              note:
                successors.length > 0
                  ? t("instructions.detail.successors", { units: listWords(view, successors) })
                  : null,
            },
            {
              term: t("instructions.detail.due"),
              detail: <DueWords t={t} dueOn={instruction.dueOn} daysLeft={instruction.daysLeft} />,
            },
            { term: t("instructions.detail.given"), detail: instruction.givenOn },
            {
              term: t("instructions.detail.mode"),
              detail: t(`instructions.mode.${instruction.mode}`),
              note:
                instruction.mode === "online"
                  ? null
                  : t("instructions.detail.recordedBy", {
                      by: instruction.recordedByName,
                      at: instantWords(instruction.recordedAt),
                    }),
            },
          ]}
        />
      </div>
      <div className="mt-3 text-sm leading-[1.8]">
        <h2 className="text-xs font-normal text-ink-3">{t("instructions.detail.items")}</h2>
        {named.length === 0 ? <p>{t("instructions.detail.general")}</p> : null}
        <ul>
          {named.map((item) => (
            <li key={item.code}>
              <MilestoneLink
                href={milestoneHref(view, item.code)}
                code={item.code}
                title={titleOf(view, item)}
              />
            </li>
          ))}
        </ul>
      </div>
      {endedAt ? (
        <p className="mt-3 text-sm leading-[1.8]">
          {t("instructions.detail.ended", {
            by: endedByName ?? "",
            at: instantWords(endedAt),
            outcome: state,
          })}
          {endReason ? (
            <span className="ml-2 break-words whitespace-pre-wrap text-ink-2">
              {t("instructions.detail.endReason", { reason: endReason })}
            </span>
          ) : null}
        </p>
      ) : null}
    </>
  );
}
