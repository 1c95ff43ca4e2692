// The side column of an item: what it rests on, and the files.
import { Link } from "@/components/ui/link";
import type { ReactNode } from "react";
import { StatusMark } from "@/components/charts/status-mark";
import { milestoneHref, titleOf, type ListedItem, type View } from "@/components/status/view";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { toLocalDate } from "@/lib/domain/calendar";
import { statusWords } from "@/messages/words";

export function RelatedItems({
  view,
  title,
  items,
}: {
  view: View;
  title: string;
  items: readonly ListedItem[];
}) {
  return (
    <Section weight="minor" title={title}>
      <ul className="text-sm">
        {items.map((item) => (
          <li key={item.code}>
            <Link
              href={milestoneHref(view, item.code)}
              className="flex items-center gap-2 py-1 hover:text-brand max-sm:py-2.5"
              title={titleOf(view, item)}
            >
              <StatusMark
                kind={item.assessment.kind}
                status={item.assessment.status}
                severe={item.assessment.severe}
                title={statusWords(view.t, item.assessment)}
              />
              <span className="n text-xs text-ink-3">{item.code}</span>
              <span className="d trunc min-w-0">{titleOf(view, item)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export type ItemFile = { id: string; name: string; attachedAt: Date };
const FIRST_FILES = 6;

export function EvidenceList({ view: { t }, files }: { view: View; files: readonly ItemFile[] }) {
  const row = (file: ItemFile) => (
    <li key={file.id} className="flex items-baseline gap-2 border-b border-line py-1.5">
      <Tag>{file.name.split(".").at(-1)?.toUpperCase() ?? ""}</Tag>
      <a
        href={`/api/evidence/${file.id}`}
        target="_blank"
        rel="noreferrer"
        className="d min-w-0 break-all max-sm:py-2"
      >
        {file.name}
        <span className="sr-only">{t("milestones.detail.evidence.open")}</span>
      </a>
      <span className="n ml-auto text-xs text-ink-3">{toLocalDate(file.attachedAt)}</span>
    </li>
  );
  return (
    <Section
      weight="minor"
      title={t("milestones.detail.evidence.title")}
      note={
        files.length > 0 ? t("milestones.detail.evidence.count", { count: files.length }) : null
      }
    >
      {files.length === 0 ? (
        <p className="text-sm text-ink-2">{t("milestones.detail.evidence.none")}</p>
      ) : null}
      <Folded
        rows={files.map(row)}
        first={FIRST_FILES}
        summary={t("milestones.detail.evidence.all", { count: files.length })}
      />
    </Section>
  );
}

function Folded({
  rows,
  first,
  summary,
}: {
  rows: readonly ReactNode[];
  first: number;
  summary: string;
}) {
  if (rows.length === 0) return null;
  return (
    <>
      <ul>{rows.slice(0, first)}</ul>
      {rows.length > first ? (
        <Disclosure summary={summary}>
          <ul>{rows.slice(first)}</ul>
        </Disclosure>
      ) : null}
    </>
  );
}
