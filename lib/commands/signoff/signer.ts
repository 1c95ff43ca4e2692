// How the one who signs is named in the record: a deputy with the head whose place it is.
import type { Actor } from "@/lib/domain/actor";
import type { Subject } from "@/lib/domain/permissions";
import { deputyFor } from "@/lib/domain/signoff/deputy";
import { translator } from "@/messages";
import { authorOf } from "../report/author";

export type Signer = {
  /** The name is frozen in, in the installation's first language as all names are. */
  author: { id: string | null; name: string };
  mode: "online" | "deputy";
};

export function signerOf(actor: Actor, subject: Subject): Signer {
  const author = authorOf(actor);
  const head = deputyFor(actor, subject);
  if (head === null) return { author, mode: "online" };
  const name = translator("zh-CN")("signoff.signature.deputy", { name: author.name, head });
  return { author: { ...author, name }, mode: "deputy" };
}
