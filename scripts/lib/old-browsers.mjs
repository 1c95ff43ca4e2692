// Which browsers the product is compiled for, and how an older one is known by what it calls itself. Chromium 109 is the
// last on Windows 7 and 8, and what domestic browsers of that age are built on.

/** The oldest of each that is served pages; `browserslist` in package.json says the same (old-browsers.test.ts). */
export const OLDEST = { chrome: 109, edge: 109, firefox: 110, safari: 16 };

const any = (alternatives) => `(?:${alternatives.join("|")})`;

/** Matches every whole number below `limit`, which has two or three digits. */
function below(limit) {
  const digits = Array.from(String(limit), Number);
  const shorter = digits.slice(1).map((_, place) => `\\d{${place + 1}}`);
  const sameLength = digits.flatMap((digit, place) =>
    digit > (place === 0 ? 1 : 0)
      ? [
          `${digits.slice(0, place).join("")}[${place === 0 ? 1 : 0}-${digit - 1}]${
            place === digits.length - 1 ? "" : `\\d{${digits.length - place - 1}}`
          }`,
        ]
      : [],
  );
  return any([...shorter, ...sameLength]);
}

// Other browsers on a Chromium call it by its number too. Safari numbers itself in "Version/", as does the web view of
// Android, which is a Chromium.
const OLD = [
  "MSIE ",
  "Trident/",
  "Presto/",
  `Chrome/${below(OLDEST.chrome)}\\.`,
  `Firefox/${below(OLDEST.firefox)}\\.`,
  `(?:Macintosh|iPhone|iPad)(?!.*(?:Chrome|CriOS|FxiOS)/).*Version/${below(OLDEST.safari)}\\..*Safari/`,
];

/** The whole of a User-Agent that is too old, as a pattern. Whoever is not known passes. */
export const OLD_USER_AGENT = `.*${any(OLD)}.*`;

/** Pages only: what programs ask for, and the parts of pages, stay where they are. */
export const oldBrowserRewrite = {
  source: "/:path((?!api/|_next/|unsupported-browser$).*)",
  has: [{ type: "header", key: "user-agent", value: OLD_USER_AGENT }],
  destination: "/unsupported-browser",
};
