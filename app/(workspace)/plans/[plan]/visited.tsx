// Notes in the reader's browser that this record was opened; on the page it is nothing.
import { RememberVisit } from "@/components/search/remember-visit";
import type { Visit } from "@/components/search/recent";
import type { Page } from "./read-page";

type Named = { code: string } & (
  { nameZh: string; nameEn: string } | { titleZh: string; titleEn: string }
);

export function Visited({
  page,
  kind,
  record,
}: {
  page: Page;
  kind: Visit["kind"];
  record: Named;
}) {
  const [titleZh, titleEn] =
    "titleZh" in record ? [record.titleZh, record.titleEn] : [record.nameZh, record.nameEn];
  return (
    <RememberVisit
      person={page.actor.personId}
      plan={page.plan}
      kind={kind}
      code={record.code}
      titleZh={titleZh}
      titleEn={titleEn}
    />
  );
}
