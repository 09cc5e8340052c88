import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { start } from './child';

declare module 'vitest' {
  export interface ProvidedContext { storage: string }
}

// The emulator's account and key are in its documentation, for everybody.
const account = 'DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;'
  + 'AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;';
const ports = 3;

/** One real Azurite in memory for all journeys. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const script = fileURLToPath(new URL('../../../node_modules/azurite/dist/src/azurite.js', import.meta.url));
  const { child, matches } = await start(
    'node',
    [script, '--silent', '--skipApiVersionCheck', '--disableTelemetry', '--blobPort', '0', '--queuePort', '0', '--tablePort', '0', '--inMemoryPersistence'],
    {},
    /Azurite (Blob|Queue|Table) service is successfully listening at http:\/\/127\.0\.0\.1:(\d+)/g,
    ports,
  );
  const endpoints = matches.map((match) => `${match[1] ?? ''}Endpoint=http://127.0.0.1:${match[2] ?? ''}/devstoreaccount1;`);
  project.provide('storage', account + endpoints.join(''));
  return () => child.stop();
}
