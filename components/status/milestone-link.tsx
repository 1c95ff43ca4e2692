// An item by code and title. In a table the title is cut, and its whole text shows on hover and to readers.
import { Link } from "@/components/ui/link";
import { classNames } from "@/components/ui/class-names";

type MilestoneLinkProps = { href: string; code?: string; title: string; truncate?: boolean };

export function MilestoneLink({ href, code, title, truncate = false }: MilestoneLinkProps) {
  return (
    <span
      className={classNames(
        "flex min-w-0 items-baseline gap-2",
        truncate ? "max-sm:flex-wrap max-sm:gap-x-2 max-sm:gap-y-0" : "flex-wrap gap-y-0",
      )}
    >
      {code ? <span className="n shrink-0 text-xs text-ink-3">{code}</span> : null}
      <Link
        href={href}
        title={title}
        className={classNames("d min-w-0", truncate && "sm:truncate")}
      >
        {title}
      </Link>
    </span>
  );
}
