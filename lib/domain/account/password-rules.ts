// Which passwords are refused. After NIST SP 800-63B-3, 5.1.1.2: length counts, and what others would try first is
// refused: the lists of breached passwords, words of this place, plain runs.
import type { FieldFault } from "../errors";

/** Fewest characters; the most is a guard against hashing whole books. */
export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 256;
/** The newest passwords of an account, which may not come back. */
export const PASSWORDS_KEPT = 5;

/** Signs that may stand around a known word without making it unknown: "Password2024!". */
const FEWEST_OTHER_LETTERS = 6;
const ROWS = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik",
];
// What is tried first in Chinese: words of love and luck, the office's own, and the number words of the net.
const CHINESE = new Set(
  `woaini woaiwojia woaizhongguo zhongguo zhonghua beijing shanghai guangzhou shenzhen
   guizhou guiyang chongqing chengdu wuhan nanjing mima denglu guanliyuan yonghu ceshi
   zhengfu fagaiwei weijianju renkou guihua xitong bangong nihao laopo laogong baobei
   qinaide wangyi tencent alibaba taobao weixin woshishui iloveyou admin administrator
   password passwd welcome changeme letmein qwerty root test demo user guest system huawei
   inspur aa abc asd qwe`.split(/\s+/),
);

export type PasswordContext = {
  /** Names of the account, the person, the unit, the product, the place: in any writing. */
  names: readonly string[];
  /** Kinds of signs the installation asks for. */
  kinds: number;
  /** Is this on a list of passwords that are known to all? Asked in small letters. */
  isCommon: (word: string) => boolean;
};

const leet: Record<string, string> = {
  "@": "a",
  "4": "a",
  "0": "o",
  "1": "i",
  "3": "e",
  $: "s",
  "5": "s",
  "7": "t",
};
const plain = (text: string) => text.normalize("NFKC").toLowerCase();
const unleet = (text: string) => text.replaceAll(/[@40135$7]/g, (sign) => leet[sign] ?? sign);
const letters = (text: string) => text.replaceAll(/[^\p{L}]/gu, "");
const core = (text: string) => text.replace(/^[^\p{L}]+/u, "").replace(/[^\p{L}]+$/u, "");

/** Kinds of signs in a password, of four. */
export function kindsOf(password: string): number {
  const rest = /[^\p{Lu}\p{Ll}\p{Nd}]/u;
  return [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, rest].filter((kind) => kind.test(password)).length;
}

/** Is it one sign over and over, or pieces of a row of the keyboard? */
function isRun(password: string): boolean {
  if (new Set(password).size < 5) return true;
  const rows = ROWS.flatMap((row) => [row, Array.from(row).toReversed().join("")]);
  let rest = password;
  for (const row of rows) {
    for (let length = rest.length; length >= 4; length -= 1) {
      for (let at = 0; at + length <= row.length; at += 1) {
        rest = rest.replaceAll(row.slice(at, at + length), "");
      }
    }
  }
  return rest.length < 4;
}

function isKnown(password: string, { isCommon }: PasswordContext): boolean {
  const words = new Set([password, core(password), unleet(password), core(unleet(password))]);
  return [...words].some(
    (word) => isCommon(word) || (CHINESE.has(word) && word.length < password.length),
  );
}

/** Little is left once the names are taken out. A name of three signs or fewer stands in too many words. */
function isNamed(password: string, { names }: PasswordContext): boolean {
  const known = names.flatMap((name) => [plain(name), ...plain(name).split(/[^\p{L}\p{N}]+/u)]);
  const parts = [...new Set(known)].filter(
    (name) => name.length >= (/\p{Script=Han}/u.test(name) ? 2 : 4),
  );
  const found = parts.filter((name) => password.includes(name));
  if (found.length === 0) return false;
  const rest = found
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, name) => text.replaceAll(name, ""), password);
  return letters(rest).length < FEWEST_OTHER_LETTERS;
}

/** What is wrong with a new password, at this field: at most one fault, the plainest first. */
export function passwordFaults(
  field: string,
  password: string,
  context: PasswordContext,
): FieldFault[] {
  const { length } = Array.from(password);
  if (length < PASSWORD_MIN || length > PASSWORD_MAX) return [{ field, code: "passwordTooShort" }];
  const kinds = context.kinds;
  if (kindsOf(password) < kinds) return [{ field, code: "passwordKinds", params: { kinds } }];
  const typed = plain(password);
  if (isNamed(typed, context)) return [{ field, code: "passwordNamed" }];
  if (isRun(typed) || isKnown(typed, context)) return [{ field, code: "passwordCommon" }];
  return [];
}
