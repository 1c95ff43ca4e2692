// The evidence and, beside it, the checklist with the decision; or why this reader may not decide.
import { ClosureForm } from "@/components/closures/closure-form";
import { formWords } from "@/components/closures/form-words";
import { EvidenceViewer } from "@/components/reviews/evidence-viewer";
import { hrefTo, type View } from "@/components/status/view";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import type { ClosureDetail } from "@/lib/data/closure-queue";
import { toLocalDate } from "@/lib/domain/calendar";
import { checklistFor } from "@/lib/domain/closure/checklist";
import { closureTransitions } from "@/lib/domain/closure/closure-transitions";
import { isOwnWork, isSelfReviewed } from "@/lib/domain/closure/who-verifies";
import { previewOf } from "@/lib/domain/evidence/evidence";
import { can, rolesWith } from "@/lib/domain/permissions";
import { transitionsFrom } from "@/lib/domain/workflow";
import { type Locale, messages } from "@/messages";
import type { Page } from "@/app/(workspace)/plans/[plan]/read-page";

type ClosureDeskProps = { page: Page; view: View; detail: ClosureDetail };

export function ClosureDesk({ page, view, detail }: ClosureDeskProps) {
  const { t } = view;
  if (detail.closure.state === "notYet") return null;
  return (
    <div className="grid gap-9 lg:grid-cols-2 lg:gap-x-10">
      <Evidence view={view} detail={detail} />
      <Section
        title={t("closures.detail.decide")}
        note={t("closures.detail.decideNote")}
        className="no-print"
      >
        <Decision page={page} view={view} detail={detail} />
      </Section>
    </div>
  );
}

function Evidence({ view, detail: { files } }: Omit<ClosureDeskProps, "page">) {
  const { t, locale } = view;
  const roles = rolesWith("closure.decide").map((role) => t(`domain.role.${role}`));
  return (
    <Section title={t("closures.detail.files")}>
      {files === null ? (
        <Note>
          {t("closures.detail.filesHidden", { roles: roles.join(t("reviews.separator")) })}
        </Note>
      ) : files.length === 0 ? (
        <p className="text-sm text-ink-2">{t("closures.detail.filesNone")}</p>
      ) : (
        <EvidenceViewer
          files={files.map(({ id, name, href, sha256, mediaType, ...file }) => ({
            id,
            name,
            href,
            sha256,
            ending: name.split(".").at(-1)?.toUpperCase() ?? "",
            preview: previewOf(mediaType),
            attached: t("reviews.evidence.attached", {
              name: file.attachedByName,
              at: toLocalDate(file.attachedAt),
            }),
            hash: t("reviews.evidence.hash", { hash: `${sha256.slice(0, 4)}…${sha256.slice(-4)}` }),
          }))}
          words={viewerWords(locale)}
        />
      )}
    </Section>
  );
}

function viewerWords(locale: Locale) {
  const { open, preview, download, close, newTab, previous, next, position, failed, keys } =
    messages[locale].reviews.evidence;
  return { open, preview, download, close, newTab, previous, next, position, failed, keys };
}

function Decision({ page, view, detail }: ClosureDeskProps) {
  const { t, locale } = view;
  const { actor, plan, dates } = page;
  const { item, closure, source, files, subject } = detail;
  if (!can(actor, "closure.decide", { plan })) {
    const roles = rolesWith("closure.decide").map((role) => t(`domain.role.${role}`));
    return (
      <Note>{t("closures.detail.mayNot", { roles: roles.join(t("reviews.separator")) })}</Note>
    );
  }
  if (!dates.live) return <PastDates page={page} view={view} code={item.code} />;
  const own = isOwnWork(actor, source?.hands.map(({ id }) => id) ?? []);
  const moves = transitionsFrom(closureTransitions, closure.state)
    .map(({ name }) => name)
    .filter((name) => !own || name === "reopen");
  const words = formWords(locale);
  return (
    <div className="grid gap-3">
      {own && closure.state !== "verified" ? (
        <Note tone="ink">{t("closures.detail.own")}</Note>
      ) : null}
      {isSelfReviewed(actor, subject.lead) && moves.includes("verify") ? (
        <Note tone="yellow">{t("closures.detail.self")}</Note>
      ) : null}
      {moves.length > 0 ? (
        <ClosureForm
          key={closure.seen}
          plan={plan}
          milestone={item.code}
          seen={closure.seen}
          moves={moves}
          checks={checklistFor(item.assessment.kind)}
          files={(files ?? []).map(({ key, name }) => ({ value: key, label: name }))}
          words={words}
        />
      ) : null}
    </div>
  );
}

function PastDates({ page, view, code }: { page: Page; view: View; code: string }) {
  const { t } = view;
  const here = hrefTo({ plan: view.plan, keep: {} }, `closures/${encodeURIComponent(code)}`);
  return (
    <Note>
      {t("closures.detail.pastDates", { asOf: page.dates.asOf })}{" "}
      <Link className="d" href={here}>
        {t("closures.detail.toToday")}
      </Link>
    </Note>
  );
}
