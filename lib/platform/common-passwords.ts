// The list of breached and common passwords, shipped with the product: nothing is asked of the net.
import { dictionary } from "@zxcvbn-ts/language-common";

let list: Set<string> | undefined;

/** Is this word, in small letters, among the passwords that everybody tries? */
export function isCommonPassword(word: string): boolean {
  list ??= new Set(dictionary["passwords-common"]);
  return list.has(word);
}
