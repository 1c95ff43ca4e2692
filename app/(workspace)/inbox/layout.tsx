import type { ReactNode } from "react";
import { requireActor } from "@/lib/session/session";
import { OfficeShell } from "../office-shell";

export default async function InboxLayout({ children }: { children: ReactNode }) {
  return <OfficeShell actor={await requireActor()}>{children}</OfficeShell>;
}
