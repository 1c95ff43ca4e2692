// What a migration may do while the version before it still serves: add. What would take something away from it waits
// until no running version uses it, and then says so: expand, switch, contract (docs/operations.md).

/** Written before the rule, and applied. */
const BEFORE_THE_RULE = [
  "20241001000000_init",
  "20241002000000_api_tokens",
  "20241003000000_rules",
  "20241005000000_quarter_words",
  "20241006000000_quarter",
  "20241007000000_supervision",
  "20241008000000_papers",
  "20241009000000_saved_filters",
];

const CONTRACT = /^--\s*contract:\s*\S.{10,}/im;

const TAKES_AWAY = [
  [/^DROP\s+(TABLE|TYPE|SCHEMA|VIEW)\b/i, "drops what the version before uses"],
  [/\bDROP\s+(COLUMN\s+)?(IF\s+EXISTS\s+)?"/i, "drops a column that the version before reads"],
  [/\bRENAME\s+(TO|COLUMN|VALUE|CONSTRAINT|")/i, "renames what the version before calls by name"],
  [
    /\bALTER\s+(COLUMN\s+)?"\w+"\s+(SET\s+DATA\s+)?TYPE\b/i,
    "changes a type and writes the table anew",
  ],
  [/\bSET\s+NOT\s+NULL\b/i, "refuses rows that the version before writes"],
  [/\bDROP\s+DEFAULT\b/i, "refuses rows that the version before writes"],
  [/^TRUNCATE\b/i, "removes rows"],
];

/** Not even with a word of explanation: a migration is one transaction, so that a failed one leaves nothing. */
const NEVER = [
  [/^(BEGIN|START\s+TRANSACTION|COMMIT|ROLLBACK)\b/i, "ends the transaction it runs in"],
  [/\bCONCURRENTLY\b/i, "cannot run in a transaction"],
];

const NEW_COLUMN =
  /\bADD\s+(?:COLUMN\s+)?(?:IF\s+NOT\s+EXISTS\s+)?"\w+"[^,]*?\bNOT\s+NULL\b(?<rest>[^,]*)/gi;
const FILLS_ITSELF = /\b(DEFAULT|GENERATED|SERIAL|BIGSERIAL)\b/i;

function columnFaults(statement) {
  const columns = [...statement.matchAll(NEW_COLUMN)];
  return columns.some(([column]) => !FILLS_ITSELF.test(column))
    ? ["adds a column that the version before leaves empty, without a default"]
    : [];
}

/** Statements with the comment lines before each; bodies of functions and texts are blanked out. */
function statementsOf(sql) {
  const blanked = sql
    .replaceAll(/\$(\w*)\$[\s\S]*?\$\1\$/g, "''")
    .replaceAll(/'(?:[^']|'')*'/g, "''");
  return blanked.split(/;[ \t]*(?:\n|$)/).map((piece) => {
    const lines = piece.split("\n").map((line) => line.trim());
    const code = lines.filter((line) => !line.startsWith("--")).join(" ");
    const comment = lines.filter((line) => line.startsWith("--")).join("\n");
    return { comment, code: code.replaceAll(/\s+/g, " ").trim() };
  });
}

const matching = (rules, code) =>
  rules.filter(([pattern]) => pattern.test(code)).map(([, why]) => why);

/** Everything in the migration that would disturb a version that still serves; empty when it may go. */
export function migrationFaults({ name, sql }) {
  if (BEFORE_THE_RULE.includes(name)) return [];
  return statementsOf(sql).flatMap(({ comment, code }) => {
    const explained = CONTRACT.test(comment);
    const reasons = [
      ...matching(NEVER, code),
      ...(explained ? [] : [...matching(TAKES_AWAY, code), ...columnFaults(code)]),
    ];
    return reasons.map((why) => `${name}: "${code.slice(0, 60)}…" ${why}.`);
  });
}
