import { describe, expect, it } from "vitest";
import {
  fillBody,
  fillHeaders,
  fillUrl,
  gatewayFaults,
  type GatewayTemplate,
  wantsToken,
} from "./gateway-template";

const template: GatewayTemplate = {
  url: "https://sms.example.gov.cn/send",
  method: "POST",
  headers: "Authorization: Bearer {token}",
  body: '{"to":"{address}","msg":"{text} {link}"}',
};
const values = {
  address: "13800000000",
  text: 'He said "now"\nthen \\ left',
  link: "https://luoshi.example/inbox/1",
  code: "1.2-3",
  count: "2",
  id: "d-1",
};

describe("fillBody", () => {
  it("keeps the body JSON whatever the values hold", () => {
    const body = fillBody(
      '{"a":"{address}","t":"【落实】{text}","n":"{count} {code} {id}"}',
      values,
    );
    expect(JSON.parse(body)).toEqual({
      a: "13800000000",
      t: '【落实】He said "now"\nthen \\ left',
      n: "2 1.2-3 d-1",
    });
  });
  it("does not fill what a value brings along", () => {
    expect(fillBody('"{text}"', { ...values, text: "{address} $& $1" })).toBe('"{address} $& $1"');
  });
  it("leaves other braces alone", () => {
    expect(fillBody('{"a":{"b":"{other}"}}', values)).toBe('{"a":{"b":"{other}"}}');
  });
});

it("puts the token into the address and the headers", () => {
  expect(fillUrl("https://x.cn/?k={token}", "a b&c")).toBe("https://x.cn/?k=a%20b%26c");
  expect(fillHeaders("A: {token}\n\n  X-Key:  1 {token} \nno header", "t-1")).toEqual({
    A: "t-1",
    "X-Key": "1 t-1",
  });
  expect(wantsToken(template)).toBe(true);
  expect(wantsToken({ ...template, url: "https://x.cn/?k={token}", headers: "" })).toBe(true);
  expect(wantsToken({ ...template, headers: "X-Key: 1" })).toBe(false);
});

describe("gatewayFaults", () => {
  it("finds none in a good template", () => {
    expect(gatewayFaults(template)).toEqual([]);
    expect(gatewayFaults({ ...template, headers: "", url: "http://10.0.0.8:8080/m" })).toEqual([]);
    expect(gatewayFaults({ ...template, url: "https://x.cn/send?access_token={token}" })).toEqual(
      [],
    );
  });

  it.each<[string, Partial<GatewayTemplate>, string, string]>([
    ["no address", { url: "" }, "url", "notUrl"],
    ["a file", { url: "file:///etc/passwd" }, "url", "notUrl"],
    ["a password in the address", { url: "https://me:secret@x.cn/" }, "url", "notUrl"],
    ["a line without a colon", { headers: "Authorization" }, "headers", "notHeader"],
    ["a name with a space", { headers: "My Header: 1" }, "headers", "notHeader"],
    ["a header of the connection", { headers: "Content-Length: 3" }, "headers", "notHeader"],
    ["a header that is not plain text", { headers: "X: 令牌" }, "headers", "notHeader"],
    ["a body that is no JSON", { body: "to={address}" }, "body", "notJson"],
    ["a placeholder outside a string", { body: '{"to":{address}}' }, "body", "notJson"],
    ["no address in the body", { body: '{"msg":"{text}"}' }, "body", "missingPlaceholder"],
    ["an unknown name", { body: '{"to":"{address}{phone}"}' }, "body", "unknownPlaceholder"],
    ["an empty body", { body: "" }, "body", "notJson"],
  ])("%s", (_, change, field, code) => {
    const faults = gatewayFaults({ ...template, ...change });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ field, code });
  });
});
