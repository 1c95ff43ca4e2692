// What this reader may do with an instruction now; what must wait says for what, and what is others' says whose.
import type { View } from "@/components/status/view";
import { Section } from "@/components/ui/section";
import type { InstructionMove } from "@/lib/domain/instruction/moves";
import { rolesWith } from "@/lib/domain/permissions";
import { moveFormWords } from "./form-words";
import { MoveForm } from "./move-form";

type InstructionMovesProps = {
  view: View;
  instruction: { id: string; version: number };
  moves: readonly InstructionMove[];
};

export function InstructionMoves({ view, instruction, moves }: InstructionMovesProps) {
  const { t, locale, plan } = view;
  const own = moves.filter((move) => move.obstacle !== "notAllowed");
  const open = own.filter((move) => move.obstacle === null);
  const over = own.length > 0 && own.every((move) => move.obstacle === "ended");
  return (
    <Section title={t("instructions.detail.moves")} className="no-print mt-7">
      {over ? <p className="text-sm text-ink-2">{t("instructions.detail.nothing")}</p> : null}
      <ul>
        {open.map(({ name }) => (
          <li key={name} className="border-b border-line py-1.5">
            <MoveForm
              plan={plan}
              instructionId={instruction.id}
              version={instruction.version}
              name={name}
              words={moveFormWords(t, locale, name)}
            />
          </li>
        ))}
      </ul>
      <ul className="pt-2 text-xs leading-[1.8] text-ink-3">
        {own.map(({ name, obstacle }) =>
          obstacle === "waiting" ? (
            <li key={name}>{t(`instructions.detail.waiting.${name}`)}</li>
          ) : null,
        )}
        {own.length === 0
          ? moves.map(({ name, permission }) => (
              <li key={name}>
                {t("instructions.detail.ask", {
                  move: t(`instructions.transition.${name}`),
                  roles: rolesWith(permission)
                    .map((role) => t(`domain.role.${role}`))
                    .join(t("overview.separator")),
                })}
              </li>
            ))
          : null}
      </ul>
    </Section>
  );
}
