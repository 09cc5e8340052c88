import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start } from './child';

export interface Scanner { socket: string; stop: () => Promise<void> }

/** What the scanner of the journeys finds in a file. */
export const signature = 'PROCUREMENT-JOURNEY-SIGNATURE-8d2b';

/** A real clamd on a socket of its own, with one signature that only the journeys know. */
export async function startScanner(): Promise<Scanner> {
  const folder = await mkdtemp(join(tmpdir(), 'clamd-'));
  const database = join(folder, 'database');
  const socket = join(folder, 'socket');
  const settings = join(folder, 'clamd.conf');
  await mkdir(database);
  await writeFile(join(database, 'test.ndb'), `Procurement.Journey:0:*:${Buffer.from(signature).toString('hex')}\n`);
  await writeFile(settings, [`DatabaseDirectory ${database}`, `LocalSocket ${socket}`, 'Foreground yes', 'StreamMaxLength 250M', 'MaxFileSize 250M', 'MaxScanSize 500M', 'AlertExceedsMax yes', ''].join('\n'));
  const { child } = await start('/usr/sbin/clamd', ['-c', settings], {}, /Self checking every (\d+)/g);
  return {
    socket,
    stop: async () => {
      await child.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
