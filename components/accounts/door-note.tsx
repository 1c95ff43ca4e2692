// Why somebody stands before the door again.
import { Note } from "@/components/ui/note";
import type { Translator } from "@/messages";

type DoorNoteProps = {
  t: Translator;
  query: Readonly<Record<string, string>>;
  /** They come back to a page. */
  returns: boolean;
  /** Where the single sign-on is left too. */
  out: string | null;
};

export function DoorNote({ t, query, returns, out }: DoorNoteProps) {
  if (out !== null) {
    return (
      <div className="mb-4">
        <Note role="status">
          {t("identity.door.ssoOut")}
          <a href={out} className="lnk">
            {t("identity.door.ssoOutLink")}
          </a>
        </Note>
      </div>
    );
  }
  const words = wordsOf(t, query, returns);
  return words === null ? null : (
    <div className="mb-4">
      <Note role="status" tone={query["sso"] ? "ink" : "grey"}>
        {words}
      </Note>
    </div>
  );
}

function wordsOf(t: Translator, query: DoorNoteProps["query"], returns: boolean): string | null {
  if (query["sso"] === "failed") return t("identity.door.ssoFailed");
  if (query["sso"] === "away") return t("identity.door.ssoAway");
  if (query["late"]) return t("identity.door.late");
  return returns ? t("identity.door.ended") : null;
}
