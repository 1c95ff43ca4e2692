// The browser of the journeys: the one of the system, or Playwright's, or on Debian one we install.
import fs from "node:fs";
import { PlainFailure, run } from "./steps.mjs";

/** Without windows and toolbars, which take half of the time of a browser that nobody looks at. */
const SHELL = "chromium-headless-shell";
const OF_THE_SYSTEM = [`/usr/bin/${SHELL}`, "/usr/bin/chromium", "/usr/bin/chromium-browser"];

/** The system's Chromium, or undefined to let Playwright take its own. */
export function systemChromium() {
  return OF_THE_SYSTEM.find((file) => fs.existsSync(file));
}

async function playwrightHasOne() {
  const { chromium } = await import("@playwright/test");
  return fs.existsSync(chromium.executablePath());
}

function mayInstall() {
  const release = "/etc/os-release";
  const isDebian = fs.existsSync(release) && /^ID=debian$/m.test(fs.readFileSync(release, "utf8"));
  return isDebian && process.getuid?.() === 0;
}

async function install() {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const packages = [SHELL, "fonts-noto-cjk"];
  await run("apt-get", ["update", "-qq"], { env });
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], { env });
}

export async function ensureChromium() {
  const found = systemChromium();
  if (found?.endsWith(SHELL)) return `Browser: ${found}`;
  if (!found && (await playwrightHasOne())) return "Browser: Playwright's own";
  if (mayInstall()) {
    try {
      await install();
      return "Browser: installed from Debian";
    } catch (error) {
      // An older Debian has no shell, and a machine may have no way to one.
      if (!found) throw error;
    }
  }
  if (found) return `Browser: ${found}`;
  throw new PlainFailure("There is no Chromium. Install one with: npx playwright install chromium");
}
