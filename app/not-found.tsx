import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { getT } from "@/messages/server";

// Without the router: this page is loaded with every other, and should weigh nothing.
const START = "/";

export default async function NotFound() {
  const t = await getT();
  return (
    <div className="page py-16">
      <EmptyState
        level={1}
        title={t("pages.notFoundTitle")}
        action={
          <a href={START} className={buttonClass()}>
            {t("pages.home")}
          </a>
        }
      >
        {t("pages.notFoundText")}
      </EmptyState>
    </div>
  );
}
