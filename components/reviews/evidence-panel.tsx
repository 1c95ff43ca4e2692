// Files that came with the report, and what to check them for. Images show here; a PDF opens in its own window.
import Image from "next/image";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { toShortMinute } from "@/lib/domain/local-time";
import type { MilestoneKind } from "@/lib/domain/milestone/milestone";
import { rulesOf } from "@/lib/domain/milestone/kinds";
import type { ReviewFile, Words } from "./review-item";

type EvidencePanelProps = Pick<Words, "t"> & { files: readonly ReviewFile[]; kind: MilestoneKind };

const checks = ["checkReading", "checkDefinition", "checkRemedy", "checkForecast"] as const;

export function EvidencePanel({ t, files, kind }: EvidencePanelProps) {
  return (
    <div className="grid gap-5">
      <Section
        weight="minor"
        title={t("reviews.evidence.title")}
        aside={files.length > 0 ? t("reviews.evidence.count", { count: files.length }) : null}
      >
        {files.length === 0 ? (
          <p className="text-sm text-ink-2">{t("reviews.evidence.none")}</p>
        ) : (
          <ul className="grid gap-3">
            {files.map((file) => (
              <EvidenceFile key={file.id} t={t} file={file} />
            ))}
          </ul>
        )}
      </Section>
      <Section weight="minor" title={t("reviews.evidence.expectedTitle")}>
        <ul className="grid gap-1 text-sm text-ink-2">
          <li>
            {t("reviews.evidence.expected", {
              evidence: t(`domain.evidenceExpected.${rulesOf(kind).evidenceExpected}`),
            })}
          </li>
          {checks.map((check) => (
            <li key={check}>{t(`reviews.evidence.${check}`)}</li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

function EvidenceFile({ t, file }: Pick<Words, "t"> & { file: ReviewFile }) {
  const href = `/api/evidence/${file.id}`;
  const ending = file.name.split(".").at(-1)?.toUpperCase() ?? "";
  return (
    <li>
      <div className="flex items-baseline gap-2 text-sm">
        <Tag>{ending}</Tag>
        <a href={href} target="_blank" rel="noreferrer" className="d min-w-0 break-all max-sm:py-2">
          {file.name}
          <span className="sr-only">{t("reviews.evidence.open")}</span>
        </a>
      </div>
      {file.mediaType.startsWith("image/") ? (
        <a
          href={href}
          target="_blank"
          rel="noreferrer"
          className="relative mt-1.5 block h-56 border border-line-strong bg-sunken"
        >
          {/* As it is: the file stands behind its own access check, which the framework's image service cannot pass. */}
          <Image
            src={href}
            alt={t("reviews.evidence.preview", { name: file.name })}
            fill
            unoptimized
            className="object-contain"
          />
        </a>
      ) : null}
      <p className="mt-1 flex flex-wrap justify-between gap-x-3 text-xs text-ink-3">
        <span>
          {t("reviews.evidence.attached", {
            name: file.attachedByName,
            at: toShortMinute(file.attachedAt),
          })}
        </span>
        <span title={file.sha256}>
          {t("reviews.evidence.hash", {
            hash: `${file.sha256.slice(0, 4)}…${file.sha256.slice(-4)}`,
          })}
        </span>
      </p>
    </li>
  );
}
