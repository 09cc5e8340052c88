import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Api } from '../http/client';
import { useApi } from '../http/context';
import { taken } from '../http/problems';
import type { TrailKind } from './trailKinds';
import { verify, type TrailEvent, type Verdict } from './verify';

type Names = Record<string, string>;

const pageOf = (api: Api, kind: TrailKind, names: Names, cursor: string | undefined) => {
  const name = (part: string) => names[part] ?? '';
  const [round, proposal, lot] = [name('round'), name('proposal'), name('lot')];
  const query = { cursor, limit: 200 };
  switch (kind) {
    case 'round': return taken(api.GET('/rounds/{round}/trail', { params: { path: { round }, query } }));
    case 'lot': return taken(api.GET('/rounds/{round}/lots/{lot}/trail', { params: { path: { round, lot }, query } }));
    case 'proposal': return taken(api.GET('/rounds/{round}/proposals/{proposal}/trail', { params: { path: { round, proposal }, query } }));
    case 'book': return taken(api.GET('/rounds/{round}/books/{evaluator}/{lot}/trail', { params: { path: { round, evaluator: name('evaluator'), lot }, query } }));
    case 'objection': return taken(api.GET('/rounds/{round}/objections/{objection}/trail', { params: { path: { round, objection: name('objection') }, query } }));
    case 'contract': return taken(api.GET('/rounds/{round}/contracts/{proposal}/trail', { params: { path: { round, proposal }, query } }));
    case 'archive': return taken(api.GET('/rounds/{round}/contracts/{proposal}/archive/trail', { params: { path: { round, proposal }, query } }));
    case 'performance': return taken(api.GET('/rounds/{round}/contracts/{proposal}/performance/trail', { params: { path: { round, proposal }, query } }));
    case 'fund': return taken(api.GET('/funds/{fund}/trail', { params: { path: { fund: name('fund') }, query } }));
    case 'organization': return taken(api.GET('/organizations/{uscc}/trail', { params: { path: { uscc: name('uscc') }, query } }));
    case 'law': return taken(api.GET('/law/trail', { params: { query } }));
    case 'work': return taken(api.GET('/operations/stuck-work/{work}/trail', { params: { path: { work: name('work') }, query } }));
  }
};

/** All events of a thing, oldest first, and what computing them again in this page says. */
export function useTrail(kind: TrailKind, names: Names) {
  const api = useApi();
  const [read, setRead] = useState(0);
  const trail = useQuery<{ events: TrailEvent[]; verdict: Verdict }>({
    queryKey: ['trail', kind, names],
    queryFn: async () => {
      const events: TrailEvent[] = [];
      let cursor: string | undefined;
      do {
        const page = await pageOf(api, kind, names, cursor);
        events.push(...page.items);
        setRead(events.length);
        cursor = page.next ?? undefined;
      } while (cursor);
      return { events, verdict: await verify(events) };
    },
  });
  return { trail, read };
}
