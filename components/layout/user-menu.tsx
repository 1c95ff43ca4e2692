// Who is signed in, and what belongs to the person: theme, language, text size, leaving. Opens without script.
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icons";

type UserMenuProps = {
  /** For readers: "account and settings". */
  label: string;
  name: string;
  role?: string;
  /** Pages that do not fit a narrow bar. */
  narrowNav?: ReactNode;
  /** Rows of settings: theme and language switches. */
  children?: ReactNode;
  /** The form that signs out. */
  signOut?: ReactNode;
};

export function UserMenu({ label, name, role, narrowNav, children, signOut }: UserMenuProps) {
  return (
    <details className="group/user relative">
      <summary
        aria-label={`${label}: ${[name, role].filter(Boolean).join(" · ")}`}
        className="flex min-h-11 items-center gap-1.5 whitespace-nowrap hover:text-ink max-sm:-mr-2 max-sm:px-2"
      >
        <span className="max-sm:hidden">{[name, role].filter(Boolean).join(" · ")}</span>
        <Icon
          name="chevron-down"
          size={0.75}
          className="text-ink-3 transition-transform duration-[180ms] group-open/user:rotate-180 max-sm:hidden"
        />
        <Icon name="menu" size={1.25} className="sm:hidden" />
      </summary>
      <div className="absolute top-full right-0 z-40 max-h-[calc(100dvh-4rem)] w-64 max-w-[calc(100vw-2*var(--gutter))] overflow-y-auto rounded-md bg-surface text-sm text-ink shadow-pop largest:static largest:max-h-none">
        <div className="border-b border-line px-4 py-3">
          <p className="font-semibold">{name}</p>
          {role ? <p className="text-xs text-ink-3">{role}</p> : null}
        </div>
        {narrowNav ? <div className="border-b border-line py-1 sm:hidden">{narrowNav}</div> : null}
        {children ? (
          <div className="grid gap-3 border-b border-line px-4 py-3 last:border-0">{children}</div>
        ) : null}
        {signOut ? <div className="px-4 py-3">{signOut}</div> : null}
      </div>
    </details>
  );
}
