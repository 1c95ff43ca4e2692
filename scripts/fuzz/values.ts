// What nobody should send, and some do: by accident, by a script, or to see what happens.
import fc from "fast-check";

/** Written so that it can be found again where it must not stand as it is. */
export const MARKUP = "<img src=fuzz onerror=fuzz()>";

const texts = [
  ..."0 -1 1 01 1e309 -1e309 1e-400 NaN Infinity -0 0x10 1,000 １２３ ٣ 2147483648 -2147483649".split(
    " ",
  ),
  ..."9007199254740993 99999999999999999999999999 3.14159265358979323846 .5 5. 1_0 +5".split(" "),
  ..."0000-00-00 0000-01-01 0001-01-01 9999-12-31 10000-01-01 2024-02-30 2023-02-29".split(" "),
  ..."2024-13-01 2024-1-1 -000001-01-01 +275760-09-13 2024-W01 2024-Q0 2024-Q5 0000-Q1".split(" "),
  ..."2024-09-30T24:00:00Z 2024-09-30T10:00:00+23:59 9999-12-31T23:59:59.999Z live".split(" "),
  ..."__proto__ constructor prototype toString hasOwnProperty then null undefined true".split(" "),
  ..."[] {} [object\u00a0Object] $undefined $K1 $0 ../../etc/passwd ..%2f.. %00 %2e%2e %".split(
    " ",
  ),
  ..."//evil.example /\\evil.example javascript:alert(1) file:///etc/passwd http://[::1".split(" "),
  ..."00000000-0000-0000-0000-000000000000 ffffffff-ffff-ffff-ffff-ffffffffffff x:y".split(" "),
  ..."area: unit:none leader:\u5f20 place:-1 1.1-01 1.1-999 |1 x|y|z".split(" "),
  "",
  " ",
  "\u3000",
  "\t\r\n",
  "' OR 1=1 --",
  `"; DROP TABLE "Person"; --`,
  "%_\\%",
  MARKUP,
  `"><script>fuzz()</script>`,
  "{{7*7}}${7*7}",
  "=1+1",
  "\u202egnp.exe",
  "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}",
  "\u{20bb7}\u{20bb7}",
  "e\u0301".repeat(50),
  "\ufffe\uffff\ufeff",
];

/** As it stands in an address or a form; U+0000 and long ones among them. */
export const badText = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...texts) },
  { weight: 2, arbitrary: fc.constantFrom("\u0000", "a\u0000b", "1.1-01\u0000") },
  { weight: 2, arbitrary: fc.fullUnicodeString({ maxLength: 60 }) },
  { weight: 1, arbitrary: fc.maxSafeInteger().map(String) },
  { weight: 1, arbitrary: fc.double().map(String) },
  { weight: 1, arbitrary: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 100, max: 3000 }).map((length) => "长".repeat(length)),
  },
);

/** For bodies also what no address can carry; as bytes, since half a pair of surrogates is no text. */
export const badBytes = fc.oneof(
  { weight: 12, arbitrary: badText.map((text) => Buffer.from(text)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      Buffer.from([0xed, 0xa0, 0x80]), // a lone surrogate
      Buffer.from([0xff, 0xfe, 0x00]),
      Buffer.from([0xc0, 0xaf]),
    ),
  },
  { weight: 1, arbitrary: fc.constant(Buffer.alloc(1024 * 1024, "长")) },
);

export type BadFile = { name: string; bytes: Buffer };
const zipHead = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const pdfHead = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n");

export const badFile: fc.Arbitrary<BadFile> = fc.record({
  name: fc.oneof(
    fc.constantFrom("a.pdf", "a.xlsx", "a.csv", "a.docx", "a.exe", "a.svg", "a.html", "", "."),
    badText.map((text) => `${text.slice(0, 100)}.pdf`),
  ),
  bytes: fc.oneof(
    fc.constantFrom(
      Buffer.alloc(0),
      pdfHead,
      zipHead,
      Buffer.concat([zipHead, Buffer.alloc(5000)]),
      Buffer.from("编号,单位\n=1+1,\u0000\n"),
      Buffer.from(`<svg onload="fuzz()">`),
      Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
    ),
    fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes)),
    fc.uint8Array({ maxLength: 500 }).map((bytes) => Buffer.concat([zipHead, bytes])),
  ),
});
