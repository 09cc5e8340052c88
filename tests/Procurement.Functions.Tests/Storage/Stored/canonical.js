// RFC 8785 in the words of ECMAScript, which defines it: JSON.stringify of every value, members sorted by UTF-16 units.
// Each line of the input is a JSON text; each line of the output is the SHA-256 of its canonical form, and that form.
const { createHash } = require('crypto');

function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`);
  return `{${members.join(',')}}`;
}

const lines = require('fs').readFileSync(0, 'utf8').split('\n').filter((line) => line !== '');
for (const line of lines) {
  const text = canonical(JSON.parse(line));
  console.log(`${createHash('sha256').update(text, 'utf8').digest('hex')} ${text}`);
}
