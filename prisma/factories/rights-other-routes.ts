// What is outside a plan's pages: of the installation, by the id of a file or message, and the read API.
import type { Permission } from "@/lib/domain/permissions";
import type { RightsScene } from "./rights-records";
import { forbidden, type Opens, page, plan, type RightsRoute } from "./rights-routes";

const office = (permission: Permission, at: string): RightsRoute => ({
  opens: { to: [permission], of: "plan", else: "ask" },
  at: [at],
  office: true,
});
const everyone = (to: "everybody" | "signedIn", at: string): RightsRoute => ({
  opens: { to },
  at: [at],
  office: true,
});

/** What is outside any plan's pages: of the installation, and by the id of a file or message. */
export function otherRoutes({ city, records }: RightsScene): Record<string, RightsRoute> {
  const file = (opens: Opens, folder: string, id: string) => page(opens, `/api/${folder}/${id}`);
  const { code } = city.plan;
  const quarter = `period=2024Q3&unit=${city.units.lead.code}`;
  return {
    "/": everyone("signedIn", "/"),
    "/sign-in": everyone("everybody", "/sign-in"),
    "/account": everyone("signedIn", "/account"),
    "/inbox": everyone("signedIn", "/inbox"),
    "/inbox/[message]": everyone("signedIn", `/inbox/${records.message}`),
    "/plans": everyone("signedIn", "/plans"),
    "/plans/[plan]": page(plan, `/plans/${code}`),
    "/admin/accounts": office("account.manage", "/admin/accounts"),
    "/account/second-factor": everyone("signedIn", "/account/second-factor"),
    "/admin/accounts/[account]": office("account.manage", "/admin/accounts/reporter"),
    "/admin/security": office("security.manage", "/admin/security"),
    "/admin/audit/chains": office("audit.read", "/admin/audit/chains"),
    "/api/exports/audit": {
      ...office("audit.read", "/api/exports/audit?format=csv"),
      opens: forbidden("plan", "audit.read"),
    },
    "/admin/audit": office("audit.read", "/admin/audit"),
    "/admin/calendar": office("calendar.manage", "/admin/calendar"),
    "/admin/grants": office("role.manage", "/admin/grants"),
    "/admin/messages": office("notification.manage", "/admin/messages"),
    "/unsupported-browser": everyone("everybody", "/unsupported-browser"),
    "/api/health": everyone("everybody", "/api/health"),
    "/api/drafts": everyone("signedIn", `/api/drafts?plan=${code}&milestone=1-1&period=2024Q3`),
    "/api/evidence/[link]": file(forbidden("own", "evidence.read"), "evidence", records.link),
    "/api/evidence/[link] of a draft": file(
      forbidden("own", "report.readDraft"),
      "evidence",
      records.draftLink,
    ),
    "/api/contributions/[file]": file(
      forbidden("own", "report.readDraft"),
      "contributions",
      records.contributedFile,
    ),
    "/api/sign-offs/[sheet]": file(forbidden("lead", "evidence.read"), "sign-offs", records.scan),
    "/api/workbooks/[plan]": page(
      forbidden("lead", "workbook.exchange"),
      `/api/workbooks/${code}?${quarter}&split=whole&part=`,
    ),
    ...attachmentRoutes(records, file),
  };
}

type FileRoute = (opens: Opens, folder: string, id: string) => RightsRoute;

/** A file for each record of the chase, and each station at which it is read by other people. */
function attachmentRoutes(records: RightsScene["records"], file: FileRoute) {
  const chase = forbidden("own", "supervision.read");
  const of = (opens: Opens, id: string) => file(opens, "attachments", id);
  const entered = forbidden("plan", "amendment.propose", "audit.read");
  return {
    "/api/attachments/[file]": of(chase, records.noticeFile),
    "/api/attachments/[file] unsent": of(forbidden("plan", "notice.send"), records.noticeDraftFile),
    "/api/attachments/[file] dates": of(chase, records.changeFile),
    "/api/attachments/[file] amendment": of(entered, records.amendmentFile),
    "/api/attachments/[file] instruction": of(chase, records.instructionFile),
    "/api/attachments/[file] closure": of(forbidden("own", "evidence.read"), records.closureFile),
  };
}

/** The read API below /api/v1: for sessions and for tokens alike. */
export const apiRoutes: Readonly<Record<string, RightsRoute>> = {
  "/plans": everyone("signedIn", "/plans"),
  "/plans/[plan]/summary": page(plan, "summary"),
  "/plans/[plan]/milestones": page(plan, "milestones"),
  "/plans/[plan]/milestones/[code]": page(plan, "milestones/1-1", "milestones/1-3"),
  "/plans/[plan]/indicators": page(plan, "indicators"),
  "/plans/[plan]/explain/[key]": page(plan, "explain/rate"),
  "/openapi.json": everyone("everybody", "/openapi.json"),
};
