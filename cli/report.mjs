// Reads the XML report of one test project: prints "passed failed", then a line for each test that did not run.
// Usage: node report.mjs report.xml
import { readFileSync } from "node:fs";

const xml = readFileSync(process.argv[2], "utf8");
const assembly = xml.match(/<assembly [^>]*>/)[0];
const sum = name => Number(assembly.match(new RegExp(` ${name}="(\\d+)"`))?.[1] ?? 0);
const entities = { lt: "<", gt: ">", quot: '"', amp: "&", apos: "'" };
const text = value => value.replace(/&(lt|gt|quot|amp|apos);/g, (_, name) => entities[name]);

let unexplained = sum("not-run");
const notes = unexplained > 0 ? [`没有运行的测试：${unexplained} 个`] : [];
for (const [, name, rest] of xml.matchAll(/<test [^>]*\bname="([^"]*)"[^>]*\bresult="Skip"[^>]*>([\s\S]*?)<\/test>/g)) {
  const reason = rest.match(/<reason>\s*(?:<!\[CDATA\[)?([\s\S]*?)(?:\]\]>)?\s*<\/reason>/)?.[1].trim() ?? "";
  if (reason === "") unexplained++;
  notes.push(`跳过 ${text(name)}：${reason === "" ? "没有说明原因，计为失败" : text(reason)}`);
}

console.log(sum("passed"), sum("failed") + sum("errors") + unexplained);
for (const note of notes) console.log(note);
