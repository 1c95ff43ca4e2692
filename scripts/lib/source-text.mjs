// Just enough reading of TypeScript for the boundary checks: code without comments, and its imports.

const STRING_ENDS_AT_LINE = new Set(['"', "'"]);

/** The same text with comments blanked out, so that places in it keep their line numbers. */
export function withoutComments(text) {
  let code = "";
  let quote = "";
  for (let i = 0; i < text.length; i++) {
    const here = text[i];
    if (quote) {
      if (here === "\\") {
        code += here + (text[++i] ?? "");
        continue;
      }
      // An apostrophe in the text between tags opens no string: recover at the end of the line.
      if (here === quote || (here === "\n" && STRING_ENDS_AT_LINE.has(quote))) quote = "";
      code += here;
    } else if (here === "/" && text[i + 1] === "/" && text[i - 1] !== ":") {
      while (i < text.length && text[i] !== "\n") i++;
      code += "\n";
    } else if (here === "/" && text[i + 1] === "*") {
      const end = text.indexOf("*/", i + 2);
      const comment = text.slice(i, end < 0 ? text.length : end + 2);
      code += comment.replaceAll(/[^\n]/g, " ");
      i += comment.length - 1;
    } else {
      if (here === "`" || STRING_ENDS_AT_LINE.has(here)) quote = here;
      code += here;
    }
  }
  return code;
}

export const lineAt = (text, position) => text.slice(0, position).split("\n").length;

const IMPORT = /\b(?:from|import|require)\s*\(?\s*(["'])([^"'\n]+)\1/g;

export function importsOf(code) {
  return [...code.matchAll(IMPORT)].map((match) => ({
    specifier: match[2],
    line: lineAt(code, match.index),
  }));
}
