// A rule that no longer bites is worse than none: each is shown a planted violation and a legal neighbour.
import { describe, expect, test } from "vitest";
import { checkFile } from "./lib/boundary-rules.mjs";
import { PLACES } from "./lib/import-table.mjs";

const messagesFor = (file: string, text: string) =>
  checkFile(file, text).map(({ message }: { message: string }) => message);

type Row = { place: string; file: string; legal: string[]; illegal: string[] };

const rows: Row[] = [
  {
    place: "domain",
    file: "lib/domain/report/draft.ts",
    legal: ["./draft", "../calendar", "@/lib/domain/actor", "zod"],
    illegal: ["react", "next/link", "node:fs", "pg", "@/lib/platform/clock", "../../data/reports"],
  },
  {
    place: "generated",
    file: "lib/generated/prisma/client.ts",
    legal: ["./models", "@prisma/client/runtime/client"],
    illegal: ["@/lib/domain/actor"],
  },
  {
    place: "data",
    file: "lib/data/reports.ts",
    legal: ["@/lib/domain/actor", "@/lib/generated/prisma/client", "pg", "@/lib/platform/env"],
    illegal: ["next/headers", "next-auth", "@/lib/commands/report/move", "@/lib/session/session"],
  },
  {
    place: "platform",
    file: "lib/platform/clock.ts",
    legal: ["@/lib/domain/clock", "node:crypto", "zod"],
    illegal: ["@/lib/data/db", "react", "next/headers", "@prisma/client"],
  },
  {
    place: "commands",
    file: "lib/commands/report/send-report.ts",
    legal: ["@/lib/data/reports", "@/lib/domain/actor", "@/lib/platform/clock", "@/messages"],
    illegal: ["next/cache", "@/lib/session/session", "@/lib/generated/prisma/client", "pg"],
  },
  {
    place: "session",
    file: "lib/session/session.ts",
    legal: ["next-auth", "next/headers", "@/lib/data/people", "@/lib/platform/env"],
    illegal: ["@/lib/commands/report/move", "@/lib/actions/reports", "@prisma/client"],
  },
  {
    place: "session",
    file: "lib/session.ts",
    legal: ["next-auth"],
    illegal: ["@/lib/commands/report/move"],
  },
  {
    place: "actions",
    file: "lib/actions/reports.ts",
    legal: ["@/lib/commands/report/send-report", "@/lib/session/session", "next/cache"],
    illegal: ["@/lib/data/reports", "@/components/ui/button", "@prisma/client", "pg"],
  },
  {
    place: "ui",
    file: "components/ui/button.tsx",
    legal: ["./class-names", "react", "next/link", "@/messages"],
    illegal: ["@/lib/domain/actor", "@/components/reports/report-form", "@/lib/actions/reports"],
  },
  {
    place: "geometry",
    file: "components/charts/track-layout.ts",
    legal: ["@/components/charts/time-scale", "@/components/charts/mark-shapes"],
    illegal: ["react", "@/lib/domain/milestone/milestone", "@/components/ui/figure-value"],
  },
  {
    place: "charts",
    file: "components/charts/trend.tsx",
    legal: ["d3-scale", "@/components/ui/figure-value", "@/messages"],
    illegal: ["@/lib/domain/indicator/indicator", "@/components/layout/app-shell"],
  },
  {
    place: "status",
    file: "components/status/status-label.tsx",
    legal: ["./view", "@/lib/domain/milestone/status", "@/components/ui/tag", "@/messages"],
    illegal: ["@/components/reports/report-form", "@/lib/data/reports", "@/lib/actions/reports"],
  },
  {
    place: "layout",
    file: "components/layout/app-shell.tsx",
    legal: ["@/components/ui/icons", "@/lib/domain/permissions", "@/lib/actions/account"],
    illegal: ["@/lib/session/session", "@/lib/data/people", "@/components/reports/report-form"],
  },
  {
    place: "components",
    file: "components/reports/report-form.tsx",
    legal: [
      "./report-fields",
      "@/components/ui/field",
      "@/components/status/status-label",
      "@/components/milestones/kinds",
      "@/lib/actions/reports",
      "@/lib/domain/report/draft",
    ],
    illegal: [
      "@/components/milestones/milestone-card",
      "@/lib/data/reports",
      "@/lib/commands/report/send-report",
      "@/lib/platform/clock",
      "@/app/layout",
    ],
  },
  {
    place: "api",
    file: "app/api/health/route.ts",
    legal: ["@/lib/data/health", "@/lib/commands/report/move", "next/server", "@/package.json"],
    illegal: ["@/components/ui/button", "@/lib/actions/reports", "@prisma/client"],
  },
  {
    place: "pages",
    file: "app/(workspace)/reports/page.tsx",
    legal: ["@/components/reports/report-form", "@/lib/data/reports", "@/lib/session/session"],
    illegal: ["@/lib/commands/report/move", "@/lib/platform/clock", "pg", "@/prisma/seed"],
  },
  {
    place: "proxy",
    file: "proxy.ts",
    legal: ["next/server", "next-auth/jwt", "@/lib/platform/env"],
    illegal: ["@/lib/session/session", "next-auth", "@/lib/data/people"],
  },
  {
    place: "messages",
    file: "messages/server.ts",
    legal: ["next/headers", "./index", ".", "use-intl/core"],
    illegal: ["next/cache", "@/lib/data/people", "@/components/ui/button"],
  },
  {
    place: "factories",
    file: "prisma/factories/report.ts",
    legal: ["@/lib/generated/prisma/client", "@/lib/domain/report/draft"],
    illegal: ["@/lib/data/reports", "@/lib/commands/report/move", "next/cache"],
  },
  {
    place: "seed",
    file: "prisma/seed.ts",
    legal: ["./factories/report", "@/lib/commands/report/send-report", "@/messages"],
    illegal: ["@/app/layout", "@/components/ui/button", "@/lib/actions/reports"],
  },
  {
    place: "scripts",
    file: "scripts/create-admin.ts",
    legal: ["pg", "@/lib/commands/account/create-account", "node:readline"],
    illegal: ["@/app/layout", "@/components/ui/button", "@/lib/actions/reports", "next/cache"],
  },
  {
    place: "e2e-support",
    file: "e2e/support/own-city.ts",
    legal: ["@/prisma/factories/report", "@/scripts/lib/web-server.mjs", "@/messages", "pg"],
    illegal: ["@/lib/data/reports", "@/lib/commands/report/move", "@/components/ui/button"],
  },
  {
    place: "e2e",
    file: "e2e/main-job.spec.ts",
    legal: ["./support/test", "@/prisma/factories/report", "@/messages", "@playwright/test"],
    illegal: ["@/lib/data/reports", "@/scripts/lib/web-server.mjs", "@/components/ui/button"],
  },
  {
    place: "faults",
    file: "faults/load.ts",
    legal: ["@/prisma/factories/fault-city", "@/lib/domain/sent-form", "pg"],
    illegal: ["@/lib/commands/report/send-report", "@/app/layout", "next/headers"],
  },
  {
    place: "manifest",
    file: "package.json",
    legal: [],
    illegal: ["./vitest.config"],
  },
  {
    place: "config",
    file: "vitest.config.ts",
    legal: ["vitest/config", "./scripts/lib/chromium.mjs"],
    illegal: ["@/lib/domain/actor"],
  },
];

describe("import table", () => {
  test("every row is tried", () => {
    const tried = new Set(rows.map(({ place }) => place));
    expect(
      PLACES.map(({ name }: { name: string }) => name).filter((name) => !tried.has(name)),
    ).toEqual([]);
  });

  test.each(rows)("$place: $file", ({ file, legal, illegal }) => {
    for (const specifier of legal) {
      expect(messagesFor(file, `import { x } from "${specifier}";`), specifier).toEqual([]);
    }
    for (const specifier of illegal) {
      expect(messagesFor(file, `import { x } from "${specifier}";`)[0], specifier).toMatch(
        /^imports /,
      );
    }
  });

  test("every way of importing is seen", () => {
    const ways = [
      'import "pg";',
      'const a = await import("pg");',
      'export * from "pg";',
      'import type { A } from "pg";',
    ];
    for (const way of ways) expect(messagesFor("lib/domain/a.ts", way), way).toHaveLength(1);
    expect(messagesFor("lib/domain/a.ts", '// import "pg"\n/* from "pg" */')).toEqual([]);
  });
});

type Case = { rule: string; file: string; bad: string; good: string; goodFile?: string };

const cases: Case[] = [
  {
    rule: "reads the clock",
    file: "lib/domain/a.ts",
    bad: "const now = new Date();",
    good: "const then = new Date(2024, 1);",
  },
  { rule: "reads the clock", file: "lib/domain/a.ts", bad: "Date.now()", good: "// not Date.now" },
  { rule: "reads the clock", file: "lib/domain/a.ts", bad: "Math.random()", good: "Math.round(1)" },
  {
    rule: "reads the environment",
    file: "lib/data/db.ts",
    bad: "process.env.DATABASE_URL",
    good: "process.env.DATABASE_URL",
    goodFile: "lib/platform/env.ts",
  },
  {
    rule: "climbs",
    file: "lib/commands/report/a.ts",
    bad: 'import { a } from "../../domain/actor";',
    good: 'import { a } from "@/lib/domain/actor";',
  },
  {
    rule: "is a barrel",
    file: "components/ui/index.ts",
    bad: 'export { a } from "./a";',
    good: 'export { a } from "./a";',
    goodFile: "lib/domain/milestone/kinds/index.ts",
  },
  {
    rule: "string outside the message files",
    file: "components/ui/button.tsx",
    bad: "<button>保存</button>",
    good: '<button>{t("save")}</button> // 保存',
  },
  {
    rule: "string outside the message files",
    file: "lib/domain/a.ts",
    bad: 'const name = "贵阳";',
    good: 'const name = "贵阳";',
    goodFile: "prisma/seed.ts",
  },
  {
    rule: "has no place",
    file: "lib/utils/dates.ts",
    bad: "export {};",
    good: "export const a = 1;",
    goodFile: "lib/domain/dates.ts",
  },
];

describe("rules beside the table", () => {
  test.each(cases)("$rule: $file", ({ rule, file, bad, good, goodFile }) => {
    expect(messagesFor(file, bad).some((message) => message.includes(rule))).toBe(true);
    expect(messagesFor(goodFile ?? file, good)).toEqual([]);
  });

  test("a violation is reported on its own line", () => {
    expect(checkFile("lib/domain/a.ts", "/*\n*/\nDate.now()")).toMatchObject([{ line: 3 }]);
  });
});
