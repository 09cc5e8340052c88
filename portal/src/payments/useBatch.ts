import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Refused } from '../http/problems';
import type { QueueRow } from './queue';

export interface Batch { total: number; done: readonly QueueRow[]; failed: readonly { row: QueueRow; why: Refused }[]; running: boolean }

/**
 * The same order for many payments, one after another: each is an intent of its own with its own key, a refusal of one
 * stops no other, and what a cut network left open is asked again under the same key.
 */
export function useBatch(send: (row: QueueRow, key: string) => Promise<unknown>) {
  const queries = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const [batch, setBatch] = useState<Batch | null>(null);

  async function run(rows: readonly QueueRow[]): Promise<Batch> {
    const done: QueueRow[] = [];
    const failed: { row: QueueRow; why: Refused }[] = [];
    const tell = (running: boolean) => {
      const now = { total: rows.length, done: [...done], failed: [...failed], running };
      setBatch(now);
      return now;
    };
    tell(true);
    for (const row of rows) {
      const key = keys.current.get(row.key) ?? crypto.randomUUID();
      keys.current.set(row.key, key);
      try {
        await send(row, key);
        keys.current.delete(row.key);
        done.push(row);
      } catch (cause) {
        if (!(cause instanceof Refused)) throw cause;
        if (!cause.mayRepeat && cause.status !== 401) keys.current.delete(row.key);
        failed.push({ row, why: cause });
      }
      tell(true);
    }
    await queries.invalidateQueries();
    return tell(false);
  }

  return { batch, run, forget: () => setBatch(null) };
}
