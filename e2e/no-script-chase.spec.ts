// Without JavaScript: remind, answer a notice, ask for another date.
import { makeSmallCity } from "@/prisma/factories/small-city";
import * as chase from "./support/chase";
import { speakEnglish } from "./support/chase-record";
import { openOwnCity } from "./support/own-city";
import { button } from "./support/report";
import { say, sayEn } from "./support/say";
import { expect, test } from "./support/test";
import { count, coverage } from "./support/walk";

const noScript = { javaScriptEnabled: false };

test("the chase: a reminder, a reply to a notice, a request for another date", async ({
  browser,
}) => {
  const due = { count: "2024-09-30", coverage: "2025-03-31", build: "2024-12-31" };
  const city = await openOwnCity(browser, (db, hash) => makeSmallCity(db, hash, due));
  try {
    await city.at("2024-10-21T09:00:00+08:00");
    const reviewer = await city.as("reviewer", noScript);
    await speakEnglish(city, reviewer);
    await chase.fromBoard(reviewer, count, "remind");
    await button(reviewer, sayEn("supervision.remindPage.send")).click();
    const sent = sayEn("supervision.remindPage.sent", { count: 1 });
    await expect(reviewer.getByRole("status").filter({ hasText: sent })).toBeVisible();
    await chase.issueLetter(reviewer, count);

    const head = await city.as("head", noScript);
    await chase.openLetter(head);
    await button(head, say("supervision.form.acknowledge")).click();
    await expect(head.getByText(say("supervision.noticeState.acknowledged")).first()).toBeVisible();
    await button(head, say("supervision.form.reply")).click();
    await chase.expectRefusedAt(
      head,
      say("supervision.form.replyText"),
      say("errors.fields.required"),
    );
    await chase.replyToLetter(await city.as("nursery", noScript), "年底前再增七家。");

    const mother = await city.as("mother", noScript);
    await chase.askAndSign(mother, head, {
      item: coverage,
      kind: "extension",
      day: "2025-08-31",
    });
  } finally {
    await city.stop();
  }
});
