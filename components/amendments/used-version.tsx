// By which version of its definition an item is judged at the dates of the page, and the paper behind it.
import { hrefTo, type View } from "@/components/status/view";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { AmendmentKind } from "@/lib/domain/amendment/amendment-input";

type UsedVersionProps = {
  view: View;
  code: string;
  used: {
    version: number;
    effectiveOn: string;
    document: string | null;
    entry: { id: string; kind: AmendmentKind; number: number; document: string } | null;
  };
};

export function UsedVersion({ view, code, used }: UsedVersionProps) {
  const { t } = view;
  const { version, effectiveOn: on, document, entry } = used;
  return (
    <Section weight="minor" title={t("amendments.used.title")}>
      <p className="text-sm">
        <Link className="d" href={hrefTo(view, `definitions/${encodeURIComponent(code)}`)}>
          {t("amendments.used.used", { version, on })}
        </Link>
      </p>
      <p className="text-sm text-ink-2">
        {entry ? (
          <>
            <Link className="lnk" href={hrefTo(view, `amendments/${entry.id}`)}>
              {t(`amendments.version.${entry.kind}`, { number: entry.number })}
            </Link>{" "}
            {entry.document}
          </>
        ) : (
          (document ?? t("amendments.used.plan"))
        )}
      </p>
    </Section>
  );
}
