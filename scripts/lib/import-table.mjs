// Which folder may import which: the one table behind docs/decisions/0001. A file belongs to the first
// place whose pattern fits; a file which fits none has no place in this repository.

const NEXT = /^(next|next-auth)(\/|$)/;
const REACT = /^(react|react-dom)(\/|$)/;
const DATABASE = /^(@prisma\/|pg$)/;
const COMPONENTS = ["ui", "layout", "charts", "status", "components"];

const only =
  (...patterns) =>
  (name) =>
    patterns.some((pattern) => pattern.test(name));
const allBut =
  (...patterns) =>
  (name) =>
    !patterns.some((pattern) => pattern.test(name));

/** `may`: places; `packages`: which packages; `advice`: where the code should go instead. */
export const PLACES = [
  {
    name: "domain",
    files: /^lib\/domain\//,
    may: ["domain"],
    packages: only(/^zod$/),
    advice: "Rules are pure: take what you need as an argument, and do the loading in a command.",
  },
  {
    name: "generated",
    files: /^lib\/generated\//,
    may: ["generated"],
    packages: allBut(),
    advice: "Generated code is not edited.",
  },
  {
    name: "data",
    files: /^lib\/data\//,
    may: ["data", "domain", "platform", "generated"],
    packages: allBut(NEXT),
    advice: "Data reads and writes one noun. What happens around it belongs in lib/commands.",
  },
  {
    name: "platform",
    files: /^lib\/platform\//,
    may: ["platform", "domain", "geometry"],
    packages: allBut(NEXT, REACT, DATABASE),
    advice: "Platform wraps the outside world and knows nothing of the product above it.",
  },
  {
    name: "commands",
    files: /^lib\/commands\//,
    may: ["commands", "domain", "data", "platform", "messages"],
    packages: allBut(NEXT, REACT, DATABASE),
    advice:
      "A command also serves scripts and tests: queries go to lib/data, the session to lib/actions.",
  },
  {
    name: "session",
    files: /^lib\/session(\/|\.ts$)/,
    may: ["session", "domain", "data", "platform"],
    packages: allBut(DATABASE),
    advice: "The session only says who is acting. What they do belongs in lib/commands.",
  },
  {
    name: "actions",
    files: /^lib\/actions\//,
    may: ["actions", "domain", "commands", "session", "platform", "messages"],
    packages: allBut(DATABASE),
    advice: "An action is a door of a few lines: put the work into a command in lib/commands.",
  },
  {
    name: "ui",
    files: /^components\/ui\//,
    may: ["ui", "messages"],
    packages: allBut(DATABASE, /^next-auth/),
    advice:
      "components/ui could ship in another product: move what knows our nouns to components/<noun>.",
  },
  {
    name: "geometry",
    files: /^components\/charts\/(track-layout|mark-geometry|time-scale)(\.ts)?$/,
    may: ["geometry", "charts"],
    packages: only(),
    advice:
      "Where a mark stands and its outline are pure: the screen and the paper draw from them.",
  },
  {
    name: "charts",
    files: /^components\/charts\//,
    may: ["charts", "geometry", "ui", "messages"],
    packages: allBut(DATABASE, /^next-auth/),
    advice: "A chart takes plain props: prepare them in components/<noun> or lib/domain.",
  },
  {
    name: "status",
    files: /^components\/status\//,
    may: ["status", "ui", "charts", "domain", "messages"],
    packages: allBut(DATABASE, /^next-auth/),
    advice:
      "How a status looks is the same for every noun: what belongs to one goes to its folder.",
  },
  {
    name: "layout",
    files: /^components\/layout\//,
    may: ["layout", "ui", "domain", "actions", "messages"],
    packages: allBut(DATABASE, /^next-auth/),
    advice: "The shell takes what it shows as props: load it in app/.",
  },
  {
    name: "components",
    files: /^components\/[^/]+\//,
    may: ["components", "ui", "layout", "charts", "status", "domain", "actions", "messages"],
    packages: allBut(DATABASE, /^next-auth/),
    advice: "A component takes what it shows as props: load it in app/, decide it in lib/domain.",
  },
  {
    name: "api",
    files: /^app\/api\//,
    may: ["api", "session", "domain", "data", "commands", "platform", "messages", "manifest"],
    packages: allBut(DATABASE),
    advice: "A route handler moves bytes: forms go through lib/actions, pages through components.",
  },
  {
    name: "pages",
    files: /^app\//,
    may: ["pages", ...COMPONENTS, "domain", "data", "actions", "session", "messages"],
    packages: allBut(DATABASE),
    advice:
      "A page reads and renders: changes go through lib/actions, the clock comes with the session.",
  },
  {
    name: "proxy",
    files: /^proxy\.ts$/,
    may: ["platform", "domain", "messages"],
    packages: allBut(REACT, DATABASE, /^next-auth(?!\/jwt$)/),
    advice: "The proxy only refuses; who may do what is settled in lib/session and the commands.",
  },
  {
    name: "messages",
    files: /^messages\//,
    may: ["messages", "domain"],
    packages: allBut(DATABASE, /^next-auth/, /^next(?!\/headers$)/),
    advice: "Messages are words and how to find them; they load nothing.",
  },
  {
    name: "factories",
    files: /^prisma\/factories\//,
    may: ["factories", "domain", "generated"],
    packages: allBut(NEXT, REACT),
    advice:
      "A factory takes the client as an argument, so that seed, tests and journeys can share it.",
  },
  {
    name: "seed",
    files: /^prisma\//,
    may: [
      "seed",
      "scripts",
      "factories",
      "domain",
      "data",
      "commands",
      "platform",
      "generated",
      "messages",
    ],
    packages: allBut(NEXT, REACT),
    advice: "The seed acts as the system does: through commands and data.",
  },
  {
    name: "scripts",
    files: /^scripts\//,
    may: [
      "scripts",
      "seed",
      "factories",
      "domain",
      "data",
      "commands",
      "platform",
      "generated",
      "messages",
    ],
    packages: allBut(NEXT, REACT),
    advice: "A script calls commands, as an action does; it has no pages and no session.",
  },
  {
    name: "faults",
    files: /^faults\//,
    may: ["faults", "scripts", "factories", "domain", "data", "platform", "generated", "messages"],
    packages: allBut(NEXT, REACT),
    advice:
      "A fault test uses the product from outside; what it reads inside is to hold against it.",
  },
  {
    name: "e2e-support",
    files: /^e2e\/support\//,
    may: ["e2e-support", "scripts", "factories", "generated", "messages"],
    packages: allBut(NEXT, REACT),
    advice:
      "What arranges a journey starts the product as `npm start` does; it looks at nothing inside.",
  },
  {
    name: "e2e",
    files: /^e2e\//,
    may: ["e2e", "e2e-support", "factories", "generated", "messages"],
    packages: allBut(NEXT, REACT),
    advice: "A journey sees what a user sees; arrange through prisma/factories and e2e/support.",
  },
  {
    name: "manifest",
    files: /^package\.json$/,
    may: [],
    packages: allBut(),
    advice: "The manifest names the version; only app/api tells it.",
  },
  {
    name: "config",
    files: /^[^/]+\.(ts|js|mjs)$/,
    may: ["config", "scripts"],
    packages: allBut(),
    advice: "Configuration at the top stays free of the product.",
  },
];

/** The files from which others may import although folders of one noun are closed to the next. */
export const REGISTRIES = [
  "lib/domain/milestone/kinds/index.ts",
  "components/milestones/kinds/index.ts",
  "components/milestones/kinds/index.tsx",
];

/** An import may also name the folder of an index file. */
export function placeOf(file) {
  return PLACES.find(({ files }) => files.test(file) || files.test(`${file}/`));
}
