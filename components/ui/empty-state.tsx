// Nothing here: the fact as it is, the next date, a way on. With the lock: visible, but ask whom.
import type { ReactNode } from "react";
import { Icon, type IconName } from "./icons";

type EmptyStateProps = {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  icon?: IconName;
  level?: 1 | 2 | 3;
};

export function EmptyState({ title, children, action, icon, level = 3 }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="flex max-w-[42em] gap-3 py-4">
      {icon ? <Icon name={icon} size={1.125} className="mt-0.5 text-ink-2" /> : null}
      <div className="min-w-0">
        <Heading className="text-md">{title}</Heading>
        {children ? <div className="mt-1 text-sm leading-[1.7] text-ink-2">{children}</div> : null}
        {action ? (
          <div className="mt-3 flex flex-wrap items-center gap-2 text-sm">{action}</div>
        ) : null}
      </div>
    </div>
  );
}
