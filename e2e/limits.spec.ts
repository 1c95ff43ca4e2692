// What is not read at all: a form whose own length says that it is too much.
import { once } from "node:events";
import http from "node:http";
import { text } from "node:stream/consumers";
import { paths } from "./support/paths";
import { expect, test } from "./support/test";

test("a form beyond the limit is refused before it is read", async ({ baseURL }) => {
  const url = new URL(paths.account, baseURL);
  const headers = {
    origin: url.origin,
    "content-type": "multipart/form-data; boundary=b",
    "content-length": String(33 * 1024 * 1024),
  };
  const asked = http.request(url, { method: "POST", headers });
  asked.flushHeaders();
  const [answer] = (await once(asked, "response")) as [http.IncomingMessage];
  expect(answer.statusCode).toBe(413);
  expect(await text(answer)).toContain("提交的内容太大");
  asked.destroy();
});
