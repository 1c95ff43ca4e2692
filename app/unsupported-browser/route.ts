// What a browser too old for the pages is shown instead of them (next.config.js): two languages, no script, and styles
// that Internet Explorer understands.
import { locales, type Translator, translator } from "@/messages";

const styles =
  "body{margin:0;padding:48px 24px;background:#f6f6f3;color:#1b1e21;" +
  'font:16px/1.7 "Microsoft YaHei",SimSun,sans-serif}' +
  "div{max-width:640px;margin:0 auto 40px}h1{margin:0 0 12px;font-size:22px}" +
  "p,ul{margin:0 0 12px}ul{padding-left:24px}";

function part(lang: string, t: Translator): string {
  const choices = [t("browsers.chromium"), t("browsers.domestic"), t("browsers.windows7")];
  return [
    `<div lang="${lang}">`,
    `<h1>${t("browsers.title")}</h1>`,
    `<p>${t("browsers.text")}</p>`,
    `<ul>${choices.map((choice) => `<li>${choice}</li>`).join("")}</ul>`,
    `<p>${t("browsers.after")}</p>`,
    "</div>",
  ].join("");
}

const page = [
  "<!doctype html>",
  '<html lang="zh-CN"><head><meta charset="utf-8">',
  '<meta name="viewport" content="width=device-width, initial-scale=1">',
  `<title>${translator("zh-CN")("common.product")}</title><style nonce="NONCE">${styles}</style></head><body>`,
  ...locales.map((locale) => part(locale, translator(locale))),
  "</body></html>",
].join("");

/** The proxy says under which nonce styles may stand here. */
export function GET(request: Request): Response {
  const nonce = request.headers.get("x-nonce") ?? "";
  return new Response(page.replace("NONCE", nonce), {
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
}
