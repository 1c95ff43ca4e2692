// The name of a file that somebody sends: kept as people read it, without what could mislead them or a disk.

const LONGEST = 200;
/** Control characters, and those that show nothing or turn what follows around: "report\u202efdp.exe". */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/gu;

/** The last part of a path, in at most 200 characters with its ending kept. "" where nothing is left. */
export function cleanFileName(given: string): string {
  const last = given.toWellFormed().split(/[\\/]/).at(-1) ?? "";
  const name = last
    .replace(HIDDEN, "")
    .replace(/[<>:"|?*]/g, "-")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  if (name.length <= LONGEST) return name;
  const dot = name.lastIndexOf(".");
  const ending = dot > 0 && name.length - dot <= 10 ? name.slice(dot) : "";
  return (
    name
      .slice(0, LONGEST - ending.length)
      .toWellFormed()
      .replace(/\uFFFD$/, "") + ending
  );
}
