// What a page may load and run (Content-Security-Policy).

type Page = { nonce: string; development: boolean };

/**
 * For a page whose own scripts and styles carry `nonce` (base64). Scripts that those load themselves are trusted, no
 * other is, whatever its address; which text may become markup or script is said by instrumentation-client.ts.
 * `style=` alone is free: it places marks on axes, and can neither run nor load. The framework's development tools
 * need more: eval, styles of their own, a socket.
 */
export function pagePolicy({ nonce, development }: Page): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "script-src-attr 'none'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(development ? [] : ["require-trusted-types-for 'script'", "trusted-types default"]),
  ].join("; ");
}
