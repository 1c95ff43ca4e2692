// Text in the faces of a paper, run by run: a character that a face's common file lacks is set from the file that has it.
import type { Content, TFontDictionary } from "pdfmake/interfaces";
import { type Face, openFace } from "./font-files";

/** 宋 for 仿宋 and 小标宋, 黑 for 黑体: the free fonts nearest to the standard's. */
const faces = {
  body: { package: "noto-serif-sc", weight: 400 },
  title: { package: "noto-serif-sc", weight: 700 },
  heavy: { package: "noto-sans-sc", weight: 500 },
  plain: { package: "noto-sans-sc", weight: 400 },
  strong: { package: "noto-sans-sc", weight: 600 },
} as const satisfies Record<string, Face>;
export type FaceName = keyof typeof faces;

/** A line of these fonts by themselves, in shares of the type's size: ascender and descender. */
const naturalLine: Record<FaceName, number> = {
  body: 1.437,
  title: 1.437,
  heavy: 1.448,
  plain: 1.448,
  strong: 1.448,
};

type Opened = ReturnType<typeof openFace>;
const opened = new Map<FaceName, Opened>();

function open(name: FaceName): Opened {
  const known = opened.get(name);
  if (known) return known;
  const face = openFace(faces[name]);
  opened.set(name, face);
  return face;
}

type Printer = {
  addFonts: (fonts: TFontDictionary) => void;
  setUrlAccessPolicy: (allowed: (url: string) => boolean) => void;
  setLocalAccessPolicy: (allowed: (path: string) => boolean) => void;
};
type WithFiles = { virtualfs: { writeFileSync: (name: string, bytes: Buffer) => void } };

const used = new Map<string, Buffer>();
const registered = new Set<string>();

export const fonts = {
  body: "noto-serif-sc-400-chinese-simplified",
  plain: "noto-sans-sc-400-chinese-simplified",
  /** Hands the printer every file a text has asked for. It reads nothing else, from the disk or elsewhere. */
  register(printer: Printer): void {
    printer.setUrlAccessPolicy(() => false);
    printer.setLocalAccessPolicy(() => false);
    const { virtualfs } = printer as unknown as WithFiles;
    for (const [name, bytes] of used) {
      if (registered.has(name)) continue;
      virtualfs.writeFileSync(name, bytes);
      printer.addFonts({ [name]: { normal: name } });
      registered.add(name);
    }
  },
};

/** A text in runs of one font each; the printer is handed the files. */
export function fontRuns(text: string, name: FaceName): { text: string; font: string }[] {
  const face = open(name);
  const runs: { text: string; font: string }[] = [];
  for (const sign of text) {
    const file = face.fileFor(sign.codePointAt(0) ?? 0);
    used.set(file.name, file.bytes);
    const last = runs.at(-1);
    if (last?.font === file.name) last.text += sign;
    else runs.push({ text: sign, font: file.name });
  }
  used.set(face.common.name, face.common.bytes);
  return runs.length > 0 ? runs : [{ text: "", font: face.common.name }];
}

/** A text with its fonts. */
export function words(text: string, name: FaceName): { text: Content[] } {
  return { text: fontRuns(text, name) };
}

/** Type of a size on lines of a height, both in points. */
export function line(name: FaceName, fontSize: number, height: number) {
  return { fontSize, lineHeight: height / (fontSize * naturalLine[name]) };
}
