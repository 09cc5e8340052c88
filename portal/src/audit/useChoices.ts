import { useQuery } from '@tanstack/react-query';
import type { Api } from '../http/client';
import { useApi } from '../http/context';
import { allOf } from '../http/allOf';
import { taken } from '../http/problems';
import type { TrailKind } from './trailKinds';

export interface Choice { value: string; label: string }

const pair = (value: string, label: string): Choice => ({ value, label: label === value ? value : `${label}（${value}）` });

/** What can be chosen for a part of the name of a thing, once the parts before it are. */
export function useChoices(kind: TrailKind, part: string, names: Record<string, string>): { choices: Choice[]; ready: boolean } {
  const api = useApi();
  const round = names['round'] ?? '';
  const needs = part !== 'round' && ['lot', 'proposal', 'evaluator', 'objection'].includes(part);
  const query = useQuery({
    queryKey: ['choices', kind, part, needs ? round : ''],
    queryFn: () => read(api, kind, part, round),
    enabled: !needs || round !== '',
  });
  return { choices: query.data ?? [], ready: query.data !== undefined };
}

async function read(api: Api, kind: TrailKind, part: string, round: string): Promise<Choice[]> {
  const path = { round };
  switch (part) {
    case 'round': return (await allOf((query) => taken(api.GET('/rounds', { params: { query } })))).map((one) => pair(one.round, one.title));
    case 'fund': return (await allOf((query) => taken(api.GET('/funds', { params: { query } })))).map((one) => pair(one.fund, one.title));
    case 'uscc': return (await allOf((query) => taken(api.GET('/organizations', { params: { query } })))).map((one) => pair(one.uscc, one.name));
    case 'work': return (await allOf((query) => taken(api.GET('/operations/stuck-work', { params: { query } })))).map((one) => pair(one.work, one.key));
    case 'objection': return (await allOf((query) => taken(api.GET('/rounds/{round}/objections', { params: { path, query } })))).map((one) => pair(one.objection, one.grounds.slice(0, 30)));
    case 'proposal': return kind === 'contract' || kind === 'performance' || kind === 'archive'
      ? (await allOf((query) => taken(api.GET('/rounds/{round}/contracts', { params: { path, query } })))).map((one) => pair(one.proposal, one.title))
      : (await allOf((query) => taken(api.GET('/rounds/{round}/proposals', { params: { path, query } })))).map((one) => pair(one.proposal, one.content.title));
    case 'lot': return (await taken(api.GET('/rounds/{round}', { params: { path } }))).settings.lots.map((one) => pair(one.ref, one.title));
    case 'evaluator': return (await allOf((query) => taken(api.GET('/rounds/{round}/panel', { params: { path, query } })))).map((one) => pair(one.account, one.name));
    default: return [];
  }
}
