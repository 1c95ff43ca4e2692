// The accounts of a demonstration, as its sign-in page lists them.
import type { Role } from "@/lib/domain/permissions";

export type DemoAccount = { name: string; role: Role; supporting?: true };

export const demoAccounts: readonly DemoAccount[] = [
  { name: "reporter", role: "reporter" },
  { name: "reporter2", role: "reporter", supporting: true },
  { name: "head", role: "head" },
  { name: "reviewer", role: "reviewer" },
  { name: "manager", role: "manager" },
  { name: "leader", role: "leader" },
  { name: "secretary", role: "secretary" },
  { name: "sysadmin", role: "sysadmin" },
  { name: "secadmin", role: "secadmin" },
  { name: "auditor", role: "auditor" },
];
