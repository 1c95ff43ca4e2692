// The foot of the leader's page and of every scope's: rates by both dates, thresholds, the figures as a file.
import type { ReactNode } from "react";
import { ExportLink } from "@/components/status/export-link";
import { ProfileLine } from "@/components/status/profile-words";
import { RateLine } from "@/components/status/rate-line";
import { exportHref, scopeParams, type View } from "@/components/status/view";
import type { ScopeReading } from "@/lib/data/overview";
import { rollUp } from "@/lib/domain/rollup/roll-up";

type ScopeFootProps = { view: View; reading: ScopeReading; children: ReactNode };

export function ScopeFoot({ view, reading: { board, items, scope }, children }: ScopeFootProps) {
  const rolledUp = rollUp(items.map((item) => item.assessment));
  return (
    <footer className="mt-9 grid gap-x-10 gap-y-5 border-t border-line-strong pt-4 text-xs leading-[1.7] text-ink-2 lg:grid-cols-3">
      <div>
        <p>
          <RateLine view={view} rolledUp={rolledUp} scope={scope} />
        </p>
        <p className="mt-1">
          <ProfileLine view={view} profile={board.profile} />
        </p>
        <p className="no-print mt-1">
          <ExportLink href={exportHref(view, "figures", scopeParams(scope))}>
            {view.t("explain.csvAll")}
          </ExportLink>
        </p>
      </div>
      {children}
    </footer>
  );
}
