// What is published about the API is what the API does.
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openApiDocument } from "@/lib/domain/api/openapi";
import { openApiFile, openApiText } from "./print-openapi";

const document = openApiDocument("cookie");
const text = JSON.stringify(document);
const routes = path.resolve(import.meta.dirname, "../app/api/v1");

it("docs/openapi.json is fresh: run npx tsx scripts/print-openapi.ts", async () => {
  expect(fs.readFileSync(openApiFile, "utf8")).toBe(await openApiText());
});

describe("the document", () => {
  it("describes every route there is, and none besides", () => {
    const written = fs
      .readdirSync(routes, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith("route.ts"))
      .map((file) =>
        `/${path.dirname(file).replaceAll("\\", "/")}`.replaceAll("[", "{").replaceAll("]", "}"),
      )
      .filter((route) => route !== "/{...unknown}" && route !== "/openapi.json");
    expect(Object.keys(document.paths).sort()).toEqual(written.sort());
  });

  it("points at nothing that is not in it", () => {
    const pointers = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, pointer = ""]) => pointer);
    expect(pointers.length).toBeGreaterThan(20);
    for (const pointer of new Set(pointers)) {
      const found = pointer
        .split("/")
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], document);
      expect(found, pointer).toBeDefined();
    }
  });

  it("names each path parameter, and every operation once", () => {
    const operations = Object.entries(document.paths);
    for (const [route, { get }] of operations) {
      const named = get.parameters.flatMap((row) => (row.in === "path" ? [row.name] : []));
      expect(named).toEqual([...route.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    }
    expect(new Set(operations.map(([, { get }]) => get.operationId)).size).toBe(operations.length);
  });

  it("lets nothing through that not everybody on a plan may read", () => {
    expect(text).not.toMatch(
      /forecastClass|judgementDiffers|problemsText|coordinationText|nextText/,
    );
  });
});
