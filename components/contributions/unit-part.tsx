// One supporting unit: where its part stands, and each piece of it with the button that takes it over.
import { numberWords, withUnit } from "@/messages/words";
import type { Translator } from "@/messages";
import { toLocalMinute } from "@/lib/domain/local-time";
import { AskForm } from "./ask-form";
import type { ContributionView, SupportingView, UnitView } from "./contribution-view";
import type { AskWords, TakeWords } from "./section-words";
import { TakeFilesForm } from "./take-files-form";
import { TakeButton } from "./take-button";

type UnitPartProps = {
  t: Translator;
  unit: UnitView;
  supporting: SupportingView;
  words: { ask: AskWords; take: TakeWords };
};

export function UnitPart({ t, unit, supporting, words }: UnitPartProps) {
  const { contribution, organisation, name } = unit;
  const fields = { ...supporting.keys, organisation };
  const label = t(`contributions.section.${askKey(contribution)}`);
  return (
    <li className="py-2 text-sm">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <b>{name}</b>
        <span className={contribution?.state === "answered" ? "text-ink-2" : "text-ink-3"}>
          {t(`contributions.section.state.${contribution?.state ?? "none"}`)}
          {contribution?.answeredAt ? (
            <span className="ml-1.5 text-xs text-ink-3">
              {contribution.answeredBy}{" "}
              <span className="n">{toLocalMinute(contribution.answeredAt)}</span>
            </span>
          ) : null}
        </span>
        <Asked t={t} contribution={contribution} />
        {unit.mayAsk ? (
          <span className="ml-auto">
            <AskForm
              fields={fields}
              words={words.ask}
              about={t("contributions.section.askOf", { label, unit: name })}
            >
              {label}
            </AskForm>
          </span>
        ) : unit.askedToday ? (
          <span className="ml-auto text-xs text-ink-3">
            {t("contributions.section.askedToday")}
          </span>
        ) : null}
      </div>
      {contribution ? (
        <Pieces t={t} unit={unit} part={contribution} supporting={supporting} words={words.take} />
      ) : null}
    </li>
  );
}

function askKey(contribution: ContributionView | null): "ask" | "chase" | "again" {
  if (contribution?.state === "answered") return "again";
  return contribution?.askedAt ? "chase" : "ask";
}

function Asked({ t, contribution }: { t: Translator; contribution: ContributionView | null }) {
  if (!contribution?.askedAt) return null;
  const at = toLocalMinute(contribution.askedAt);
  return (
    <span className="text-xs text-ink-3">
      {t("contributions.section.times", { n: contribution.asked, at })}
    </span>
  );
}

type PiecesProps = Pick<UnitPartProps, "t" | "unit" | "supporting"> & {
  part: ContributionView;
  words: TakeWords;
};

function Pieces({ t, unit, part, supporting, words }: PiecesProps) {
  const { target, mayTake, keys } = supporting;
  const { reading, text, files } = part;
  const quoted = t("contributions.section.quoted", { unit: unit.name, text });
  return (
    <div className="mt-1 grid gap-1.5 border-l border-line pl-3 empty:hidden">
      {text ? (
        <p className="break-words whitespace-pre-line">
          {text}{" "}
          {mayTake ? (
            <TakeButton take={{ kind: "quote", text: quoted }} words={words}>
              {t("contributions.section.quote")}
            </TakeButton>
          ) : null}
        </p>
      ) : null}
      {reading?.kind === "count" ? (
        <p>
          {t("contributions.section.share", {
            value: withUnit(numberWords(reading.value), target.kind === "count" ? target.unit : ""),
          })}
        </p>
      ) : null}
      {reading?.kind === "coverage" ? (
        <p>
          {t("contributions.section.units", { n: reading.complied.length })}
          {"："}
          {reading.complied.map(({ unit: named, on }) => `${named} ${on}`).join("、")}{" "}
          {mayTake ? (
            <TakeButton take={{ kind: "units", units: reading.complied }} words={words}>
              {t("contributions.section.tick")}
            </TakeButton>
          ) : null}
        </p>
      ) : null}
      {files.length > 0 ? (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {files.map((file) => (
            <a key={file.id} href={`/api/contributions/${file.id}`} className="d break-all">
              {file.fileName}
            </a>
          ))}
          {mayTake ? (
            <TakeFilesForm fields={{ ...keys, organisation: unit.organisation }} words={words} />
          ) : null}
        </p>
      ) : null}
    </div>
  );
}
