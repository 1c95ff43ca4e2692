import type { ReactNode } from "react";
import { requireActor } from "@/lib/session/session";
import { OfficeShell } from "../office-shell";

/** Opens whatever is due: here it is done. */
export default async function AccountLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor({ despite: ["password", "factor"] });
  return <OfficeShell actor={actor}>{children}</OfficeShell>;
}
