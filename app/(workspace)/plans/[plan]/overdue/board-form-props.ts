import type { BoardEntry } from "@/components/overdue/board-entry";
import { exportHref, hrefTo } from "@/components/status/view";
import { isChaseable } from "@/lib/domain/supervision/board";
import { messages } from "@/messages";
import type { Page } from "../read-page";

/** Where ticked items go, and the words of the bar. */
export function boardFormProps(page: Page, entries: readonly BoardEntry[]) {
  const board = messages[page.locale].supervision.board;
  const here = { plan: page.plan, keep: {} };
  return {
    to: {
      remind: hrefTo(here, "overdue/remind"),
      draft: hrefTo(here, "notices/new"),
      export: exportHref(here, "overdue").replace(/\?$/, ""),
    },
    keep: page.keep,
    total: entries.filter(isChaseable).length,
    words: {
      label: board.selection,
      ticked: board.ticked,
      all: board.all,
      clear: board.clear,
      remind: board.remind,
      copy: board.copy,
      draft: board.draft,
      export: board.export,
    },
  };
}
