// The words of the forms that pass items on, chosen on the server.
import type { Translator } from "@/messages";
import { errorWords } from "./entry-words";

const faultCodes = [
  "required",
  "invalid",
  "notInUnit",
  "samePerson",
  "nothingHeld",
  "tooLong",
] as const;

export function chargeFormWords(t: Translator) {
  const word = (key: "office" | "officeHint" | "person" | "backup" | "nobody" | "note") =>
    t(`reports.charge.${key}`);
  return {
    office: word("office"),
    officeHint: word("officeHint"),
    person: word("person"),
    backup: word("backup"),
    nobody: word("nobody"),
    note: word("note"),
    pass: t("reports.charge.pass"),
    passing: t("reports.charge.passing"),
    passed: t.raw("reports.charge.passed") as string,
    back: t.raw("reports.charge.back") as string,
    backTo: t("reports.charge.backTo"),
    from: t("reports.charge.from"),
    to: t("reports.charge.to"),
    leave: t("reports.charge.leaveButton"),
    noneChosen: t("reports.charge.noneChosen"),
    codes: errorWords(t),
    faults: Object.fromEntries(
      faultCodes.map((code) => [code, t.raw(`errors.fields.${code}`) as string]),
    ),
  };
}
export type ChargeFormWords = ReturnType<typeof chargeFormWords>;
