// Prints docs/permissions.md and docs/workflows.md from the tables the product runs on, so that they cannot
// disagree: npx tsx scripts/print-domain-docs.ts. A test fails while they are not fresh.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { format, resolveConfig } from "prettier";
import {
  type Permission,
  permissions,
  type Reach,
  type Role,
  roles,
} from "@/lib/domain/permissions";
import { type CommandName, commands } from "@/lib/commands/registry";
import { messages } from "@/messages";
import { allRoutes, namelessScene } from "@/prisma/factories/rights-all-routes";
import { type Workflow, workflows } from "./lib/documented-workflows";

const { role: zhRoles } = messages["zh-CN"].domain;
const { role: enRoles } = messages.en.domain;

const root = path.resolve(import.meta.dirname, "..");

const NOTICE =
  "<!-- Printed by scripts/print-domain-docs.ts. Do not edit: change the table in lib/domain. -->";

const reachWords: Record<Reach, string> = {
  all: "all: every item of the plans the grant covers",
  unit: "unit: items the person's unit leads or supports",
  lead: "lead: items the person's unit leads",
  office: "office: stands by itself, no item",
};

/** The sentence above each row of the table is its explanation; the source is where it is kept. */
function sentences(): Map<string, string> {
  const source = fs.readFileSync(path.join(root, "lib/domain/permissions.ts"), "utf8");
  const rows = source.matchAll(/\/\*\* ([^*]+?) \*\/\s+"([\w.]+)":/g);
  return new Map([...rows].map(([, sentence = "", name = ""]) => [name, sentence]));
}

/** Of the registry and of the routes' own table, which the tests call and open as everybody. */
function askedBy(permission: Permission): string {
  const names = (Object.keys(commands) as CommandName[]).filter((name) => {
    const { asks } = commands[name];
    return typeof asks !== "string" && asks.includes(permission);
  });
  const routes = allRoutes(namelessScene).filter(({ opens }) =>
    typeof opens.to === "string" ? false : opens.to.includes(permission),
  );
  const paths = [...new Set(routes.map(({ route }) => route.split(" ")[0] ?? ""))];
  const said = [...names, ...paths].map((each) => `\`${each}\``).join(", ");
  return `- \`${permission}\`: ${said === "" ? "parts of pages alone" : said}`;
}

const own = [
  "A grant names a unit. An item is a person's own when that unit leads it (`lead`), or leads or supports it (`unit`), by the assignments in force today, whatever date a page looks back to. A unit that merged into another is answered for by its successor.",
  "",
  "- The unit **leads**: its reporters write, its head signs, both answer for it. Inside the unit everything moves: drafts, what the head returned, requests not yet signed.",
  "- The unit **supports**: it reads what has left the leading unit (problems, coordination, returns, files, reminders, notices), writes its own part of the report, and its reporters see the draft they contribute to. It neither sends nor signs.",
  "- Neither: what everybody on the plan reads: readings, dates, status, what was done.",
  "- A grant for one plan reaches no other: records of other plans are answered as not found. Within a plan a refusal names the roles that may.",
  "- Another system reads by token what everybody on its plan reads, and changes nothing.",
];

export function permissionsPage(): string {
  const explained = sentences();
  const reachOf = (name: Permission, role: Role) =>
    (permissions[name] as Partial<Record<Role, Reach>>)[role] ?? "";
  const names = Object.keys(permissions) as Permission[];
  const heads = roles.map((role) => `${zhRoles[role]}<br>${role}`);
  return [
    NOTICE,
    "# Who may do what",
    "",
    "One table in code (`lib/domain/permissions.ts`), asked by every command on every call. A cell says how far the right reaches; an empty one refuses.",
    "",
    ...Object.values(reachWords).map((words) => `- **${words.replace(":", "**:")}`),
    "",
    "## What is own",
    "",
    ...own,
    "",
    "## The table",
    "",
    "系统管理员, 安全管理员 and 审计员 exclude each other and every other role on any day (checked in the command and by a trigger).",
    "",
    `| permission | ${heads.join(" | ")} |`,
    `|---|${roles.map(() => "---|").join("")}`,
    ...names.map((name) => {
      const cells = roles.map((role) => reachOf(name, role));
      const label = `\`${name}\`<br>${explained.get(name) ?? ""}`;
      return `| ${label} | ${cells.join(" | ")} |`;
    }),
    "",
    "## Where each right is asked",
    "",
    "Commands by name, pages and files by address; `plan.read` is asked before any of them.",
    "",
    ...names.map(askedBy),
    "",
    "Roles: " + roles.map((role) => `${role} ${zhRoles[role]} (${enRoles[role]})`).join(", ") + ".",
    "",
  ].join("\n");
}

function workflowSection({ title, about, states, rows, words }: Workflow): string[] {
  const node = (state: string) => `${state}["${words.zh[state]}<br>${words.en[state]}"]`;
  const edges = rows.flatMap((row) =>
    row.from.map((from) => `  ${from} -->|"${words.names[row.name]} ${row.name}"| ${row.to}`),
  );
  return [
    `## ${title}`,
    "",
    about,
    "",
    "```mermaid",
    "flowchart LR",
    ...states.map((state) => `  ${node(state)}`),
    ...edges,
    "```",
    "",
    "| transition | from | to | permission | reason | told next | in the log as |",
    "|---|---|---|---|---|---|---|",
    ...rows.map((row) => {
      const [reason, told] = [
        row.needsReason ? "required" : "",
        row.notify ? `holders of \`${row.notify}\`` : "",
      ];
      return `| ${row.name} ${words.names[row.name]} | ${row.from.join(", ")} | ${row.to} | \`${row.permission}\` | ${reason} | ${told} | \`${row.audit}\` |`;
    }),
    "",
  ];
}

export function workflowsPage(): string {
  return [NOTICE, "# Workflows", "", ...workflows.flatMap(workflowSection)].join("\n");
}

/** As the formatter would leave it, so that it is not at odds with it. */
async function formatted(file: string, text: string): Promise<string> {
  const filepath = path.join(root, file);
  return format(text, { ...(await resolveConfig(filepath)), filepath });
}

export const pages: readonly { file: string; print: () => Promise<string> }[] = [
  {
    file: "docs/permissions.md",
    print: () => formatted("docs/permissions.md", permissionsPage()),
  },
  { file: "docs/workflows.md", print: () => formatted("docs/workflows.md", workflowsPage()) },
];

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const { file, print } of pages) {
    fs.writeFileSync(path.join(root, file), await print());
    console.log(`Wrote ${file}`);
  }
}
