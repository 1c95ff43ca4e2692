import type { ReactNode } from "react";
import { requireActor } from "@/lib/session/session";
import { OfficeShell } from "../office-shell";

/** Opens with an initial password too: here it is changed. */
export default async function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <OfficeShell actor={await requireActor({ initialPassword: true })}>{children}</OfficeShell>
  );
}
