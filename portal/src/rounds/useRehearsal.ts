import { useState } from 'react';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { useKept } from '../shared/useKept';
import type { RehearsalView } from './comparison';
import { bodyOf, type Draft } from './draft';
import type { RoundFile } from './roundFile';

interface Played { before: RehearsalView; after: RehearsalView; draft: string; at: string }

/** The rehearsal of a draft: a file's proposals and points, by the file's own rules and by the draft's. */
export function useRehearsal(round: string, draft: Draft) {
  const api = useApi();
  const file = useKept<RoundFile | null>(`rehearsal:${round}`, null);
  const [played, setPlayed] = useState<Played | null>(null);
  const play = useCommand(async ({ data, draft: of }: { data: RoundFile; draft: Draft }, key) => {
    const { name: _, round: own, ...rest } = data;
    const send = (settings: RoundFile['round'], part: string) => taken(api.POST('/rounds/rehearsal', {
      params: { header: { 'Idempotency-Key': `${key}-${part}` } }, body: { ...rest, round: settings },
    }));
    const after = await send(bodyOf(of), 'draft');
    const before = await send(own, 'file');
    const { now } = await taken(api.GET('/me'));
    return { before, after, draft: JSON.stringify(of), at: now };
  }, setPlayed);
  const stale = played !== null && played.draft !== JSON.stringify(draft);
  return { file: file.value, take: file.set, play, played, stale, run: () => file.value && play.mutate({ data: file.value, draft }) };
}

export type Rehearsed = ReturnType<typeof useRehearsal>;
