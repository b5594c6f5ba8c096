// Reads every YAML file in the folders it is given with js-yaml and with the package yaml, and tells of each that one of
// them refuses or that the two take to mean different things. Ends with 1 where there is one.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import * as jsYaml from "js-yaml";
import { parse } from "yaml";

const CORE = jsYaml.CORE_SCHEMA;

function yamlFiles(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function attempt(parser, read) {
  try {
    return { value: read() };
  } catch (error) {
    return { problem: `${parser}: ${String(error.message).split("\n")[0]}` };
  }
}

function problems(path) {
  const text = readFileSync(path, "utf8");
  const readings = [
    attempt("js-yaml", () => jsYaml.load(text, { schema: CORE })),
    attempt("yaml", () => parse(text, { schema: "core", strict: true })),
  ];
  const refused = readings.map((one) => one.problem).filter(Boolean);
  if (refused.length > 0) return refused;
  return isDeepStrictEqual(readings[0].value, readings[1].value) ? [] : ["js-yaml and yaml read different things"];
}

const files = process.argv.slice(2).flatMap(yamlFiles);
const found = files.flatMap((path) => problems(path).map((problem) => `${path}: ${problem}`));
found.forEach((line) => console.error(line));
console.log(`${files.length} files, ${found.length} problems`);
process.exit(files.length > 0 && found.length === 0 ? 0 : 1);
