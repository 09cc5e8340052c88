import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { start, type Child } from './child';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const built = 'bin/Release/net10.0';
// On a simulated clock nothing passes by itself: every timer is due at every stop of the clock.
const atEveryStop = '* * * * * *';
const never = '0 0 1 1 1 *';
const schedules = ['OpenAndCloseRoundsSchedule', 'EndNoticePeriodsSchedule', 'LapseContractsSchedule', 'RetryStuckWorkSchedule', 'DeliverMessagesSchedule'];

// One for all services of a run: whoever starts again on the same storage reads what was written before.
function serviceKey(): string {
  const file = join(tmpdir(), `journeys-${process.ppid}.key`);
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
  return file;
}

export interface ServiceOptions {
  /** The first moment of the clock. */
  clock: string;
  /** How long a session lasts; as usual by default. */
  tokenSeconds?: number;
  /** The port, for a service that comes back where it was. */
  port?: number;
  /** The socket of a scanner; without one files wait. */
  scanner?: string;
  /** The roots of certificates that documents are signed with, as PEM; without them nobody signs one. */
  roots?: string;
  /** Whether another system may be told what happens, on this machine too. */
  webhooks?: boolean;
  /** The installation in the storage; a new one by default. */
  prefix?: string;
}

/** The real service with the built portal, on a clock of its own. */
export class RunningService {
  private constructor(readonly address: string, readonly prefix: string, private readonly child: Child) {}

  static async start({ clock, tokenSeconds, scanner, roots, webhooks = false, port = 0, prefix = `j${Date.now().toString(36)}` }: ServiceOptions): Promise<RunningService> {
    const host = `${root}host/${built}/Procurement.LocalHost.dll`;
    for (const needed of [host, `${root}portal/dist/index.html`]) if (!existsSync(needed)) throw new Error(`Build first: there is no ${needed}`);
    const env: NodeJS.ProcessEnv = {
      AzureWebJobsStorage: inject('storage'),
      StoragePrefix: prefix,
      FollowUpQueue: `${prefix}-follow-ups`,
      FollowUpDelaySeconds: '0',
      LocalHost__Port: String(port),
      LocalHost__Issuer: 'true',
      LocalHost__Clock: clock,
      LocalHost__Portal: `${root}portal/dist`,
      LocalHost__Accounts: `${root}portal/journeys/people.json`,
      LocalHost__QueueLeaseSeconds: '3',
      Sealing__ServiceKeyFile: serviceKey(),
      ...(scanner === undefined ? {} : { Scanner__Socket: scanner }),
      ...(roots === undefined ? {} : { Signing__Roots: roots }),
      ...(webhooks ? { Webhook__Key: randomBytes(32).toString('base64'), Webhook__AllowPrivate: 'true' } : {}),
      ...(tokenSeconds === undefined ? {} : { LocalHost__TokenSeconds: String(tokenSeconds) }),
      ...Object.fromEntries(schedules.map((name) => [name, atEveryStop])),
      LatePaymentsSchedule: never, CopyScoreBooksSchedule: never, RecordsSchedule: never,
      AzureFunctionsJobHost__extensions__queues__maxPollingInterval: '00:00:00.1',
      AzureFunctionsJobHost__logging__logLevel__default: 'Warning',
      Logging__LogLevel__Default: 'Warning',
    };
    const app = `${root}functions/Procurement.Functions/${built}`;
    const { child, matches } = await start('dotnet', [host, '--app', app], env, /Listening on (http:\/\/[^\s/]+)/g);
    const address = matches[0]?.[1] ?? '';
    const service = new RunningService(address, prefix, child);
    await service.until(async () => (await fetch(`${address}/api/health`)).ok);
    return service;
  }

  /** Moves the clock on; what is due is done before it answers. */
  async moveTo(moment: string): Promise<void> {
    const answer = await fetch(`${this.address}/admin/clock`, {
      method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ now: moment }),
    });
    if (!answer.ok) throw new Error(`The clock: ${answer.status} ${await answer.text()}`);
  }

  stop(): Promise<void> {
    return this.child.stop();
  }

  /** Waits for what the service does by itself. */
  async until(holds: () => Promise<boolean>, within = 60_000): Promise<void> {
    const end = Date.now() + within;
    for (;;) {
      try {
        if (await holds()) return;
      } catch {
        // Not yet.
      }

      if (Date.now() > end) throw new Error(`It did not come to pass. The service said:\n${this.child.said().slice(-3000)}`);
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}
