// A file to keep: a plain link, since the router opens pages.
import { Icon } from "@/components/ui/icons";

export function ExportLink({ href, children }: { href: string; children: string }) {
  return (
    <a
      href={href}
      download
      className="lnk no-print inline-flex min-h-6 items-center gap-1.5 max-sm:min-h-11"
    >
      <Icon name="download" size={0.8125} />
      {children}
    </a>
  );
}
