// Where this page stands. The last entry is the page itself.
import { Link } from "@/components/ui/link";
import { Icon } from "@/components/ui/icons";

export type Crumb = { label: string; href?: string };

export function Breadcrumb({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={label} className="text-xs text-ink-3">
      <ol className="flex flex-wrap items-center gap-x-2">
        {crumbs.map((crumb, index) => (
          <li key={`${index}-${crumb.label}`} className="flex items-center gap-2">
            {index > 0 ? <Icon name="chevron-right" size={0.625} /> : null}
            {crumb.href ? (
              <Link href={crumb.href} className="hover:text-brand hover:underline max-sm:py-2">
                {crumb.label}
              </Link>
            ) : (
              <span>{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
