// Above the register: what has just been ruled, or why nothing can be ruled here.
import { hrefTo, type View } from "@/components/status/view";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import type { RegisterRow } from "./register-row";

type RegisterNoticesProps = {
  view: View;
  ruled: RegisterRow | null;
  /** The reader may rule, but looks at a past date. */
  past: boolean;
};

export function RegisterNotices({ view, ruled, past }: RegisterNoticesProps) {
  const { t } = view;
  return (
    <>
      {ruled?.ruling ? (
        <div className="pb-3">
          <Note role="status">
            {t("rules.register.done", { code: ruled.code, value: ruled.ruling.value })}{" "}
            <Link className="lnk" href={`${hrefTo(view, "discrepancies")}#${ruled.code}`}>
              {t("rules.register.see")}
            </Link>
          </Note>
        </div>
      ) : null}
      {past ? <p className="pb-3 text-sm text-ink-2">{t("rules.register.notLive")}</p> : null}
    </>
  );
}
