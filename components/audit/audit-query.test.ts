import { describe, expect, it } from "vitest";
import { readAuditQuery, toAuditFilter } from "@/lib/domain/audit-query";
import { auditHref } from "./audit-query";

describe("the filter of the log", () => {
  it("reads what is sound and drops what is not", () => {
    const query = readAuditQuery({
      person: " Li ",
      from: "2024-02-30",
      to: "2024-10-15",
      before: "x",
      plan: ["a"],
    });
    expect(query).toMatchObject({ person: "Li", from: "", to: "2024-10-15", before: "", plan: "" });
    expect(toAuditFilter(query)).toMatchObject({
      person: "Li",
      to: "2024-10-15",
      subject: undefined,
    });
  });
  it("goes on behind an entry, and back to the newest when the filter changes", () => {
    const query = readAuditQuery({ action: "report.sent", before: "40", subject: "Person:7" });
    expect(toAuditFilter(query)).toMatchObject({
      before: 40n,
      subject: { type: "Person", id: "7" },
    });
    expect(auditHref(query, { before: "12" })).toBe(
      "/admin/audit?action=report.sent&subject=Person%3A7&before=12",
    );
    expect(auditHref(query, { subject: "" })).toBe("/admin/audit?action=report.sent");
    expect(auditHref(readAuditQuery({}), {})).toBe("/admin/audit");
  });
});
