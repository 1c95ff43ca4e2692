import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { OLD_USER_AGENT, OLDEST } from "./old-browsers.mjs";

const windows7 = "Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)";
const chrome = (version: string, rest = "Safari/537.36") => `${windows7} Chrome/${version} ${rest}`;
const mac = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)";
const phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 15_6 like Mac OS X) AppleWebKit/605.1.15";

const isOld = (agent: string) => new RegExp(`^${OLD_USER_AGENT}$`).test(agent);

describe("browsers too old for the pages", () => {
  it.each([
    [
      "Internet Explorer 11",
      "Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; rv:11.0) like Gecko",
    ],
    ["Internet Explorer 8", "Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1; Trident/4.0)"],
    ["Opera before Chromium", "Opera/9.80 (Windows NT 6.1) Presto/2.12.388 Version/12.18"],
    ["Edge before Chromium", chrome("64.0.3282.140", "Safari/537.36 Edge/18.17763")],
    ["Chrome 108", chrome("108.0.5359.125")],
    ["Chrome 100", chrome("100.0.4896.60")],
    ["Chrome 99", chrome("99.0.4844.84")],
    ["Chrome 9", chrome("9.0.597.98")],
    ["360 on Chromium 86", chrome("86.0.4240.198", "Safari/537.36 QIHU 360SE")],
    ["Firefox 109", "Mozilla/5.0 (Windows NT 6.1; rv:109.0) Gecko/20100101 Firefox/109.0"],
    ["Firefox 52", "Mozilla/5.0 (Windows NT 5.1; rv:52.0) Gecko/20100101 Firefox/52.0"],
    ["Safari 15.6", `${mac} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/15.6 Safari/605.1.15`],
    ["Safari of iOS 9", `${phone} (KHTML, like Gecko) Version/9.0 Mobile/13A404 Safari/601.1`],
  ])("%s", (_, agent) => {
    expect(isOld(agent)).toBe(true);
  });

  it.each([
    ["Chrome 109", chrome("109.0.5414.120")],
    ["Chrome 110", chrome("110.0.0.0")],
    ["Chrome 200", chrome("200.0.0.0")],
    ["Chrome 1080", chrome("1080.0.0.0")],
    ["Edge 109", chrome("109.0.0.0", "Safari/537.36 Edg/109.0.1518.78")],
    ["360 on Chromium 114", chrome("114.0.5735.289", "Safari/537.36 QIHU 360SE")],
    ["headless", `${windows7} HeadlessChrome/156.0.0.0 Safari/537.36`],
    ["Firefox ESR 115", "Mozilla/5.0 (Windows NT 6.1; rv:109.0) Gecko/20100101 Firefox/115.0"],
    ["Safari 16.0", `${mac} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.0 Safari/605.1.15`],
    [
      "Chrome on iOS",
      `${phone} (KHTML, like Gecko) CriOS/108.0.5359.112 Mobile/15E148 Safari/604.1`,
    ],
    [
      "a web view of Android",
      "Mozilla/5.0 (Linux; Android 12; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.0.0 Mobile Safari/537.36",
    ],
    ["a program", "curl/8.5.0"],
    ["nobody", ""],
  ])("but not %s", (_, agent) => {
    expect(isOld(agent)).toBe(false);
  });

  it("are those the styles and scripts are not compiled for", () => {
    const { browserslist } = JSON.parse(fs.readFileSync("package.json", "utf8")) as {
      browserslist: string[];
    };
    const oldest = Object.entries(OLDEST).map(([name, version]) => `${name} >= ${version}`);
    expect(browserslist).toEqual(oldest);
  });
});
