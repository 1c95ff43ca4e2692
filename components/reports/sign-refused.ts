// A refused signature in words: which reports stand in the way, where they are known.
import type { Refused } from "@/components/status/refused-form";
import { fill } from "./fill";
import type { SignWords } from "./sign-words";

export function signRefusal({ code, params }: Refused, words: SignWords): string {
  if (code === "invalid") return words.tickNone;
  const named = params.items !== undefined;
  if (code === "conflict" && named) return fill(words.moved, params);
  if (code === "ownWork" && named) return fill(words.own, params);
  return fill(words.errors[code] ?? code, params);
}
