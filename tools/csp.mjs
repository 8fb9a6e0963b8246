// Says what Google's evaluator finds in the policies of a `_headers` file. Fails on findings of high
// severity.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { CspEvaluator } = require("csp_evaluator/dist/evaluator.js");
const { CspParser } = require("csp_evaluator/dist/parser.js");
const { Severity } = require("csp_evaluator/dist/finding.js");

const HIGH = [Severity.HIGH, Severity.HIGH_MAYBE, Severity.SYNTAX];
const headers = readFileSync(process.argv[2], "utf8");
const policies = new Set(
  [...headers.matchAll(/^\s+Content-Security-Policy: (.*)$/gm)].map(([, policy]) => policy),
);
if (!policies.size) throw new Error(`${process.argv[2]} has no policy`);
let failed = false;
for (const policy of policies) {
  console.log(`\n${policy}`);
  const findings = new CspEvaluator(new CspParser(policy).csp).evaluate();
  for (const { severity, directive, value, description } of findings) {
    failed ||= HIGH.includes(severity);
    console.log(`  ${Severity[severity]}: ${directive} ${value ?? ""}: ${description}`);
  }
}
process.exitCode = failed ? 1 : 0;
