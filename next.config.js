// Next takes its types from the file name, so this stays plain JavaScript with a checked shape.
import { oldBrowserRewrite } from "./scripts/lib/old-browsers.mjs";

const unused = ["camera", "display-capture", "geolocation", "microphone", "payment", "usb"];

// For whatever is no page; a page has a policy of its own, with a nonce (proxy.ts).
const securityHeaders = [
  { key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: unused.map((name) => `${name}=()`).join(", ") },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
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
