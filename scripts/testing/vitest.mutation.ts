// For `npm run mutation`: the rules' own tables and nothing else, so that a mutant costs milliseconds. Properties
// stay out: three hundred random cases per mutant are slow, and the tables should hold the rules by themselves.
import path from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: [{ find: /^@\//, replacement: `${path.resolve(import.meta.dirname, "../..")}/` }],
  },
  test: {
    include: ["lib/domain/**/*.test.ts"],
    // The mutation runner works in threads, where the time zone cannot be set.
    exclude: ["**/*.{db,property}.test.ts", "**/time-zones.test.ts", "**/node_modules/**"],
  },
});
