// A page for what is refused before any page is made: two languages, no script, a weight of nothing.
import en from "./en/web.json";
import zh from "./zh-CN/web.json";

export type Refusal = "tooMany" | "foreign" | "address" | "tooLarge" | "away";

const styles =
  "body{margin:0;padding:48px 24px;background:#f6f6f3;color:#1b1e21;" +
  'font:16px/1.7 "Microsoft YaHei",SimSun,sans-serif}' +
  "div{max-width:640px;margin:0 auto 40px}h1{margin:0 0 12px;font-size:22px}p{margin:0 0 12px}" +
  "a{color:inherit}@media (prefers-color-scheme:dark){body{background:#16181a;color:#e6e6e3}}";

/** As HTML; `nonce` is that of its policy. `seconds`: how long to wait, where that helps. */
export function plainRefusal(why: Refusal, nonce: string, seconds: number): string {
  const part = (lang: string, words: typeof zh) =>
    `<div lang="${lang}"><h1>${words[`${why}Title`]}</h1>` +
    `<p>${words[`${why}Text`].replace("{seconds}", String(seconds))}</p>` +
    `<p><a href="/">${words.home}</a></p></div>`;
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${zh[`${why}Title`]}</title><style nonce="${nonce}">${styles}</style></head><body>`,
    `<main>${part("zh-CN", zh)}${part("en", en)}</main></body></html>`,
  ].join("");
}
