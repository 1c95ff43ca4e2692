// A notice as a paper in the reader's language, as it stood when it was issued; a draft as of today.
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import { type NoticePaperItem, noticePaper, shortened } from "@/lib/domain/document/notice-paper";
import type { Paper } from "@/lib/domain/document/paper";
import { type getNotice } from "@/lib/data/notices";
import { getNoticeFacts } from "@/lib/data/paper-facts";
import { inLocale, type Locale, type Translator, translator } from "@/messages";
import { noticePaperWords, officeWords } from "@/messages/document-words";
import { readingWords, targetWords } from "@/messages/words";

type Notice = Awaited<ReturnType<typeof getNotice>>;
type Facts = Awaited<ReturnType<typeof getNoticeFacts>>;
type Words = { t: Translator; locale: Locale };

/** The caller has asked for the right to read it. Throws notFound. */
export async function composeNotice(
  actor: Actor,
  notice: Notice,
  { locale, now }: { locale: Locale; now: Date },
): Promise<Paper> {
  const t = translator(locale);
  const knownBy = notice.issuedAt ?? now;
  const on = toLocalDate(knownBy);
  const codes = notice.items.map(({ code }) => code);
  const dates = { asOf: on, knownBy, live: notice.issuedAt === null };
  const facts = await getNoticeFacts(actor, notice.plan.code, codes, dates);
  return noticePaper(
    {
      kind: notice.kind,
      state: notice.state,
      planTitle: inLocale(locale, notice.plan.titleZh, notice.plan.titleEn),
      unit: inLocale(locale, notice.unit.nameZh, notice.unit.nameEn),
      office: officeWords(t, inLocale(locale, facts.region.nameZh, facts.region.nameEn)),
      year: notice.year,
      number: notice.number,
      on,
      issued: notice.issuedAt !== null,
      demand: notice.demand,
      replyBy: notice.replyBy,
      draftedBy: notice.createdBy,
      issuedBy: notice.issuedBy,
      items: notice.items.map((item) => itemOf({ t, locale }, item, facts)),
    },
    noticePaperWords(t, locale),
  );
}

function itemOf(words: Words, item: Notice["items"][number], facts: Facts): NoticePaperItem {
  const { t, locale } = words;
  const { code, dueOn, daysLate } = item;
  const assessment = facts.items.get(code)?.assessment;
  return {
    code,
    title: inLocale(locale, item.titleZh, item.titleEn),
    target: assessment ? targetWords(t, locale, assessment.target) : "",
    dueOn,
    daysLate,
    progress: progressWords(words, code, facts),
  };
}

/** The reading with its day, and the beginning of what the unit said was done. */
function progressWords({ t, locale }: Words, code: string, { items, texts }: Facts): string {
  const assessment = items.get(code)?.assessment;
  const { reading, readingOn, target, asOf } = assessment ?? {};
  const figure =
    reading && readingOn && target && asOf
      ? [
          readingWords(t, locale, target, reading, asOf),
          t("documents.notice.progressOn", { on: readingOn }),
        ]
      : [];
  return [...figure, shortened(texts.get(code)?.doneText ?? "")].filter(Boolean).join("\n");
}
