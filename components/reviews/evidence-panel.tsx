// Files that came with the report, and what to check them for.
import { Section } from "@/components/ui/section";
import { toShortMinute } from "@/lib/domain/local-time";
import { previewOf } from "@/lib/domain/evidence/evidence";
import { rulesOf } from "@/lib/domain/milestone/kinds";
import { type Locale, messages } from "@/messages";
import { EvidenceViewer } from "./evidence-viewer";
import type { ReviewItem, Words } from "./review-item";

type EvidencePanelProps = Words & { entry: ReviewItem };

const checks = ["checkReading", "checkDefinition", "checkRemedy", "checkForecast"] as const;

export function EvidencePanel({ t, locale, entry }: EvidencePanelProps) {
  const { files, findings } = entry;
  const count = files.length;
  return (
    <div className="grid gap-5">
      <Section
        weight="minor"
        title={t("reviews.evidence.title")}
        aside={
          findings.met
            ? t("reviews.evidence.countMet", { count })
            : count > 0
              ? t("reviews.evidence.count", { count })
              : null
        }
      >
        {count === 0 ? (
          <p className="text-sm text-ink-2">{t("reviews.evidence.none")}</p>
        ) : (
          <EvidenceViewer files={toShown(t, entry)} words={viewerWords(locale)} />
        )}
      </Section>
      <Section weight="minor" title={t("reviews.evidence.expectedTitle")}>
        <ul className="grid gap-1 text-sm text-ink-2">
          <li className={findings.met && count === 0 ? "font-semibold text-sev" : undefined}>
            {expectedWords(t, entry)}
          </li>
          {checks.map((check) => (
            <li key={check}>{t(`reviews.evidence.${check}`)}</li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

/** What the kind asks for at the end, and whether any file is there for it. */
function expectedWords(t: Words["t"], { findings, files, preview }: ReviewItem): string {
  const code = rulesOf(preview.kind).evidenceExpected;
  const evidence = t(`domain.evidenceExpected.${code}`);
  if (!findings.met) return t("reviews.evidence.expected", { evidence });
  return files.length > 0
    ? t("reviews.evidence.metWith", { evidence, count: files.length })
    : t("reviews.evidence.metWithout", { evidence });
}

function toShown(t: Words["t"], { files }: ReviewItem) {
  return files.map(({ id, name, sha256, mediaType, attachedAt, attachedByName }) => ({
    id,
    name,
    href: `/api/evidence/${id}`,
    ending: name.split(".").at(-1)?.toUpperCase() ?? "",
    preview: previewOf(mediaType),
    attached: t("reviews.evidence.attached", {
      name: attachedByName,
      at: toShortMinute(attachedAt),
    }),
    hash: t("reviews.evidence.hash", { hash: `${sha256.slice(0, 4)}…${sha256.slice(-4)}` }),
    sha256,
  }));
}

function viewerWords(locale: Locale) {
  const { open, preview, download, close, newTab, previous, next, position, failed, keys } =
    messages[locale].reviews.evidence;
  return { open, preview, download, close, newTab, previous, next, position, failed, keys };
}
