// Reads the XML report of one test run, of xunit or in JUnit's form: prints "passed failed", then a line for each test
// that did not run or failed. Usage: node report.mjs report.xml
import { readFileSync } from "node:fs";

const xml = readFileSync(process.argv[2], "utf8");
const junit = /<testsuites?\b/.test(xml);
const whole = xml.match(junit ? /<testsuites\b[^>]*>/ : /<assembly [^>]*>/)[0];
const sum = name => Number(whole.match(new RegExp(` ${name}="(\\d+)"`))?.[1] ?? 0);
const entities = { lt: "<", gt: ">", quot: '"', amp: "&", apos: "'" };
const text = value => value.replace(/&(lt|gt|quot|amp|apos);/g, (_, name) => entities[name]);

// JUnit has no total of what was left out, and says why only where somebody gave a reason.
const leftOut = junit
  ? [...xml.matchAll(/<testcase\b[^>]*?\bname="([^"]*)"[^>]*>\s*<skipped(?:\s+message="([^"]*)")?/g)]
    .map(([, name, reason]) => [name, reason ?? ""])
  : [...xml.matchAll(/<test [^>]*\bname="([^"]*)"[^>]*\bresult="Skip"[^>]*>([\s\S]*?)<\/test>/g)].map(([, name, rest]) =>
    [name, rest.match(/<reason>\s*(?:<!\[CDATA\[)?([\s\S]*?)(?:\]\]>)?\s*<\/reason>/)?.[1].trim() ?? ""]);

const notRun = junit ? 0 : sum("not-run");
const notes = notRun > 0 ? [`没有运行的测试：${notRun} 个`] : [];
for (const [name, reason] of leftOut)
  notes.push(`跳过 ${text(name)}：${reason === "" ? "没有说明原因，计为失败" : text(reason)}`);

// A test that failed, with the first line of what it said: one glance at the end of the output must be enough.
const broken = junit
  ? [...xml.matchAll(/<testcase\b[^>]*?\bname="([^"]*)"[^>]*>\s*<(?:failure|error)\b[^>]*?\bmessage="([^"]*)"/g)]
    .map(([, name, message]) => [name, message])
  : [...xml.matchAll(/<test [^>]*\bname="([^"]*)"[^>]*\bresult="Fail"[^>]*>([\s\S]*?)<\/test>/g)].map(([, name, rest]) =>
    [name, rest.match(/<message>\s*(?:<!\[CDATA\[)?([\s\S]*?)(?:\]\]>)?\s*<\/message>/)?.[1] ?? ""]);
for (const [name, message] of broken)
  notes.push(`失败 ${text(name)}：${text(message).trim().split("\n", 3).join(" ").slice(0, 300)}`);

const unexplained = notRun + leftOut.filter(([, reason]) => reason === "").length;
const failed = junit ? sum("failures") + sum("errors") : sum("failed") + sum("errors");
const passed = junit ? sum("tests") - failed - leftOut.length : sum("passed");
console.log(passed, failed + unexplained);
for (const note of notes) console.log(note);
