// Next takes its types from the file name, so this stays plain JavaScript with a checked shape.
import { oldBrowserRewrite } from "./scripts/lib/old-browsers.mjs";

const inDevelopment = process.env.NODE_ENV === "development";

// Next writes inline scripts into each page. `unsafe-eval` is for its development overlay only.
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${inDevelopment ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  `connect-src 'self'${inDevelopment ? " ws:" : ""}`,
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const securityHeaders = [
  { key: "Content-Security-Policy", value: contentSecurityPolicy },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=()" },
];

// A file that was handed in runs nothing, wherever it is shown; only a page of ours may show it inside itself. A
// header named here wins over the same header of the route, so it stands here.
const fileHeaders = [
  {
    key: "Content-Security-Policy",
    value:
      "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  },
  { key: "X-Frame-Options", value: "SAMEORIGIN" },
];

// Evidence travels through the application; the largest file allowed plus the form around it.
const largestBody = "32mb";

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true }, // `npm test` checks the types; a start should not take the time
  serverExternalPackages: ["@node-rs/argon2", "pg", "pdfmake", "docx"],
  experimental: {
    proxyClientMaxBodySize: largestBody,
    serverActions: { bodySizeLimit: largestBody },
  },
  rewrites: () => Promise.resolve({ beforeFiles: [oldBrowserRewrite] }),
  headers: () =>
    Promise.resolve([
      { source: "/:path*", headers: securityHeaders },
      { source: "/api/evidence/:link", headers: fileHeaders },
      { source: "/api/sign-offs/:sheet", headers: fileHeaders },
      { source: "/api/contributions/:file", headers: fileHeaders },
      { source: "/api/attachments/:file", headers: fileHeaders },
    ]),
};

export default config;
