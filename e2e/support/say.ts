// The product's own words, so that a journey looks for what the page says. Read from the files: the module that
// gathers them imports JSON as only a bundler can.
import fs from "node:fs";
import path from "node:path";
import { createTranslator } from "use-intl/core";
import type { Translator } from "@/messages";

function wordsOf(locale: "zh-CN" | "en"): Translator {
  const folder = path.resolve(import.meta.dirname, "../../messages", locale);
  const messages = Object.fromEntries(
    fs
      .readdirSync(folder)
      .map((file) => [
        path.parse(file).name,
        JSON.parse(fs.readFileSync(path.join(folder, file), "utf8")) as unknown,
      ]),
  );
  return createTranslator({ locale, messages, timeZone: "Asia/Shanghai" }) as Translator;
}

export const say = wordsOf("zh-CN");
export const sayEn = wordsOf("en");
