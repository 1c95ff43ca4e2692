import { expect, test } from "vitest";
import { databaseAnswers, suspectDatabase, watchDatabase } from "./database-watch";

test("is asked only when something failed, once for all who want to know, until it answers", async () => {
  let [asked, away] = [0, false];
  watchDatabase(() => {
    asked++;
    return away ? Promise.reject(new Error("away")) : Promise.resolve();
  });
  // Other tests of this process may have had their doubts.
  await databaseAnswers();
  asked = 0;
  expect([await databaseAnswers(), asked]).toEqual([true, 0]);
  away = true;
  suspectDatabase();
  expect(await Promise.all([databaseAnswers(), databaseAnswers()])).toEqual([false, false]);
  expect([await databaseAnswers(), asked]).toEqual([false, 2]);
  away = false;
  expect([await databaseAnswers(), await databaseAnswers(), asked]).toEqual([true, true, 3]);
});
