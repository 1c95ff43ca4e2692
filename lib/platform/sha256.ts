// Of a text in UTF-8, as hexadecimal digits.
import { createHash } from "node:crypto";

export const sha256 = (text: string): string =>
  createHash("sha256").update(text, "utf8").digest("hex");
