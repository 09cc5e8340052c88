import { useState } from 'react';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { useKept } from '../shared/useKept';
import { withRulesOf } from './adopting';
import type { RehearsalView } from './comparison';
import { bodyOf, type Draft } from './draft';
import type { RoundFile } from './roundFile';

interface Played { before: RehearsalView; after: RehearsalView; draft: string; at: string }

/** The rehearsal of a draft: a file's proposals and points, by the file's own rules and by the draft's. */
export function useRehearsal(round: string, draft: Draft, set: (change: (before: Draft) => Draft) => void) {
  const api = useApi();
  const file = useKept<RoundFile | null>(`rehearsal:${round}`, null);
  const [played, setPlayed] = useState<Played | null>(null);
  const play = useCommand(async ({ data, draft: of }: { data: RoundFile; draft: Draft }, key) => {
    const { organizations, proposals, rejected, recusals, sheets } = data;
    const send = (settings: RoundFile['round'], part: string) => taken(api.POST('/rounds/rehearsal', {
      params: { header: { 'Idempotency-Key': `${key}-${part}` } }, body: { round: settings, organizations, proposals, rejected, recusals, sheets },
    }));
    // Whether a proposal came in time is a matter of its own round's dates, not of those of a year later.
    const after = await send({ ...bodyOf(of), opensAt: data.round.opensAt, closesAt: data.round.closesAt }, 'draft');
    const before = await send(data.round, 'file');
    const { now } = await taken(api.GET('/me'));
    return { before, after, draft: JSON.stringify(of), at: now };
  }, setPlayed);
  const stale = played !== null && played.draft !== JSON.stringify(draft);
  const rules = file.value?.round;
  const adopt = () => { if (rules) set((before) => withRulesOf(rules, before)); };
  return { file: file.value, adopt, take: file.set, play, played, stale, run: () => file.value && play.mutate({ data: file.value, draft }) };
}

export type Rehearsed = ReturnType<typeof useRehearsal>;
