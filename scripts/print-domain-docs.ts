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
import {
  amendmentStates,
  amendmentTransitions,
} from "@/lib/domain/amendment/amendment-transitions";
import { closureStates, closureTransitions } from "@/lib/domain/closure/closure-transitions";
import { deadlineStates, deadlineTransitions } from "@/lib/domain/deadline/deadline-transitions";
import {
  instructionStates,
  instructionTransitions,
} from "@/lib/domain/instruction/instruction-transitions";
import { noticeStates, noticeTransitions } from "@/lib/domain/supervision/notice-transitions";
import { proposalStates, proposalTransitions } from "@/lib/domain/definition/proposal-transitions";
import type { Transition } from "@/lib/domain/workflow";
import { periodStates } from "@/lib/domain/period/period-state";
import { periodTransitions } from "@/lib/domain/period/period-transitions";
import { reportStates, reportTransitions } from "@/lib/domain/report/report-transitions";
import { messages } from "@/messages";

const {
  role: zhRoles,
  reportState: zhStates,
  transition: zhTransitions,
} = messages["zh-CN"].domain;
const { role: enRoles, reportState: enStates } = messages.en.domain;

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
    "What is *own*: a grant names a unit; an item is own when that unit leads it (`lead`), or leads or supports it (`unit`), by the assignments in force on the day. A grant for one plan reaches no other; records of other plans are answered as not found. Within a plan a refusal names the roles that may.",
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
    "Roles: " + roles.map((role) => `${role} ${zhRoles[role]} (${enRoles[role]})`).join(", ") + ".",
    "",
  ].join("\n");
}

type Workflow = {
  title: string;
  about: string;
  states: readonly string[];
  rows: readonly Transition<string, string>[];
  /** In both languages, and what a transition is called. */
  words: {
    zh: Readonly<Record<string, string>>;
    en: Readonly<Record<string, string>>;
    names: Readonly<Record<string, string>>;
  };
};

const workflows: readonly Workflow[] = [
  {
    title: "A quarter 填报期",
    about:
      "From `lib/domain/period/period-transitions.ts`. A quarter is planned until it is opened; the opening round 期初核定 and older quarters loaded later 补录 go the same way. When what may be done is in `lib/domain/period/next-move.ts`, what may still be sent in `lib/domain/period/writable.ts`. Issued is the end: what was wrong is corrected, the issue stays.",
    states: periodStates,
    rows: periodTransitions,
    words: {
      zh: messages["zh-CN"].periods.register.states,
      en: messages.en.periods.register.states,
      names: messages["zh-CN"].periods.transition,
    },
  },
  {
    title: "A progress report 进展报告",
    about:
      "From `lib/domain/report/report-transitions.ts`. Commands, buttons and this picture read the same rows. Accepted is the end but for a revocation before the quarter is issued. A correction 更正 of an accepted report is a new report of the same item and period that names it (in the log as `correction.proposed`, permission `report.correct`); it goes this same way, whatever the state of its quarter, and alone may be given up.",
    states: reportStates,
    rows: reportTransitions,
    words: { zh: zhStates, en: enStates, names: zhTransitions },
  },
  {
    title: "A proposal for a definition 口径建议",
    about:
      "From `lib/domain/definition/proposal-transitions.ts`. Proposing it is in the log as `definition.proposed` (permission `definition.propose`); of one item and kind one proposal is open at a time. It is decided once. A proposal changes no figure: confirmed, it becomes the item's next version, or its yearly targets, which the log names `checkpoint.confirmed`.",
    states: proposalStates,
    rows: proposalTransitions,
    words: {
      zh: messages["zh-CN"].definitions.proposalState,
      en: messages.en.definitions.proposalState,
      names: messages["zh-CN"].definitions.transition,
    },
  },
  {
    title: "A notice 工作提示函, 督办单",
    about:
      "From `lib/domain/supervision/notice-transitions.ts`. Drafting it is in the log as `notice.drafted`; it gets its number when it is issued, counted within plan, kind and year. While it is open it may be handed to the inspection office under that office's number (`notice.handedOver`).",
    states: noticeStates,
    rows: noticeTransitions,
    words: {
      zh: messages["zh-CN"].supervision.noticeState,
      en: messages.en.supervision.noticeState,
      names: messages["zh-CN"].supervision.transition,
    },
  },
  {
    title: "A change of date 延期, 整改时限",
    about:
      "From `lib/domain/deadline/deadline-transitions.ts`. Asking is in the log as `deadline.asked` (permission `deadline.ask`); of one item one request is open at a time. An extension is asked for up to the working date, a rectification after the due date; the decision may set another date and is made once.",
    states: deadlineStates,
    rows: deadlineTransitions,
    words: {
      zh: messages["zh-CN"].deadlines.state,
      en: messages.en.deadlines.state,
      names: messages["zh-CN"].deadlines.transition,
    },
  },
  {
    title: "An amendment 调整, an erratum 勘误",
    about:
      "From `lib/domain/amendment/amendment-transitions.ts`. Entering it is in the log as `amendment.proposed` (permission `amendment.propose`); another person puts it in force, which makes the next version of each item it names.",
    states: amendmentStates,
    rows: amendmentTransitions,
    words: {
      zh: messages["zh-CN"].amendments.state,
      en: messages.en.amendments.state,
      names: messages["zh-CN"].amendments.transition,
    },
  },
  {
    title: "A closure 销号",
    about:
      "From `lib/domain/closure/closure-transitions.ts`. It is opened by the facts: an item that is done and not verified waits for it. What was refused waits again once a later accepted report meets the target. Whoever accepted, wrote or signed the report does not verify it.",
    states: closureStates,
    rows: closureTransitions,
    words: {
      zh: messages["zh-CN"].closures.state,
      en: messages.en.closures.state,
      names: messages["zh-CN"].closures.transition,
    },
  },
  {
    title: "An instruction 批示",
    about:
      "From `lib/domain/instruction/instruction-transitions.ts`. Giving or recording it is in the log as `instruction.given` (permission `instruction.give`).",
    states: instructionStates,
    rows: instructionTransitions,
    words: {
      zh: messages["zh-CN"].instructions.state,
      en: messages.en.instructions.state,
      names: messages["zh-CN"].instructions.transition,
    },
  },
];

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
