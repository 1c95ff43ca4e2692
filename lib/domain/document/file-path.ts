// Paths inside a ZIP that every system unpacks: no sign that a file system refuses, no two alike.

const NAME_LIMIT = 120;

/** A name for one file or folder: separators and control signs become _, leading and trailing dots and blanks go. */
export function safeName(name: string): string {
  const plain = name
    .normalize("NFC")
    // Signs that Windows refuses in names, and those that print nothing or turn the writing's direction.
    .replaceAll(/[\\/:*?"<>|]|\p{Cc}|\p{Cf}/gu, "_")
    .replaceAll(/^[\s.]+|[\s.]+$/g, "");
  if (plain.length <= NAME_LIMIT) return plain === "" ? "_" : plain;
  const { stem, ending } = split(plain);
  return `${stem.slice(0, NAME_LIMIT - ending.length)}${ending}`;
}

function split(name: string): { stem: string; ending: string } {
  const dot = name.lastIndexOf(".");
  if (dot <= 0 || name.length - dot > 12) return { stem: name, ending: "" };
  return { stem: name.slice(0, dot), ending: name.slice(dot) };
}

/** Gives each path once: the second of a name becomes "name (2)", whatever the case of its letters. */
export function pathBook(): (folder: string, name: string) => string {
  const taken = new Set<string>();
  return (folder, name) => {
    const { stem, ending } = split(safeName(name));
    for (let count = 1; ; count += 1) {
      const own = count === 1 ? `${stem}${ending}` : `${stem} (${count})${ending}`;
      const path = folder === "" ? own : `${folder}/${own}`;
      if (taken.has(path.toLowerCase())) continue;
      taken.add(path.toLowerCase());
      return path;
    }
  };
}
