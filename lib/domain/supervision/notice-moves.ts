// What can be done with a notice, and why the rest cannot: buttons and their words read the same table as the commands.
import type { Permission } from "../permissions";
import {
  type NoticeState,
  type NoticeTransitionName,
  noticeTransitions,
} from "./notice-transitions";

export type NoticeMove = {
  name: NoticeTransitionName;
  permission: Permission;
  /** null: it can be done. right: another's to do. state: not as it stands now. */
  obstacle: "right" | "state" | null;
};

/** Every move of the table in its order, for somebody who holds these rights. */
export function noticeMoves(
  state: NoticeState,
  may: (permission: Permission) => boolean,
): NoticeMove[] {
  return noticeTransitions.map(({ name, permission, from }) => {
    const obstacle = from.includes(state) ? (may(permission) ? null : "right") : "state";
    return { name, permission, obstacle };
  });
}
