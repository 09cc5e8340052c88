// @vitest-environment node
import { readFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { expect, test } from 'vitest';

test('the types are those of the document; npm run types makes them again', async () => {
  const made = astToString(await openapiTS(new URL('../../openapi.json', import.meta.url)));
  expect(readFileSync('src/http/schema.d.ts', 'utf8')).toContain(made.trim());
});
