import type { Role } from '../identity/roles';
import type { Phase } from './useRounds';
import type { Round } from './useRound';

/** The stations of a round, in their order. */
export const stations = ['draft', 'published', 'open', 'closed', 'evaluating', 'notice', 'final'] as const;

export type Station = (typeof stations)[number];

const at: Record<Phase, Station> = {
  draft: 'draft', published: 'published', open: 'open', closed: 'closed', opening: 'closed', evaluating: 'evaluating', ranking: 'evaluating', notice: 'notice', finalizing: 'notice', final: 'final', cancelled: 'draft',
};

export const stationOf = (round: Round): Station => at[round.phase];

/** Where a cancelled round had come to cannot be read from its phase; only that it had its notice. */
export const stateOf = (round: Round, station: Station): 'done' | 'now' | 'later' => {
  const [now, here] = [stations.indexOf(stationOf(round)), stations.indexOf(station)];
  return here < now ? 'done' : here === now ? 'now' : 'later';
};

interface Step { key: string; roles: readonly Role[]; to?: string }

const officers: readonly Role[] = ['officer'];
const approvers: readonly Role[] = ['approver'];

/** Who may keep a share of a sealed round. */
const holders: readonly Role[] = ['officer', 'approver', 'finance', 'finance-approver', 'supervisor', 'admin'];

/** What is to be done next, by whom, and where; a sealed round has to be opened before anything is read. */
export function nextOf(round: Round, sealed = false): Step | null {
  const place = `/rounds/${round.round}`;
  switch (round.phase) {
    case 'draft': return { key: 'publish', roles: approvers, to: `${place}/publication` };
    case 'published': return { key: 'opens', roles: [] };
    case 'open': return { key: 'closes', roles: [] };
    case 'closed': return sealed ? { key: 'unseal', roles: holders, to: `/openings/${round.round}` } : { key: 'convene', roles: officers, to: `${place}/examination` };
    case 'evaluating': return { key: 'score', roles: officers, to: `${place}/panel` };
    case 'notice': return round.publicity?.ended ? { key: 'award', roles: approvers, to: `${place}/notice` } : { key: 'object', roles: approvers, to: `${place}/objections` };
    case 'final': return { key: 'sign', roles: ['officer', 'approver'], to: `/contracts?round=${round.round}` };
    default: return null;
  }
}

const later = (round: Round, ...phases: Phase[]) => phases.includes(round.phase);

/** The places of a round that there are by now, for those who may go there. */
export function placesOf(round: Round, role: Role): { key: string; to: string }[] {
  const place = `/rounds/${round.round}`;
  const closed = !later(round, 'draft', 'published', 'open', 'cancelled');
  const ranked = round.publicity !== null;
  const all: { key: string; to: string; when: boolean; roles: readonly Role[] }[] = [
    { key: 'settings', to: `${place}/publication`, when: true, roles: ['officer', 'approver', 'supervisor'] },
    { key: 'clarifications', to: `${place}/clarifications`, when: round.phase !== 'draft', roles: ['officer', 'approver', 'supervisor'] },
    { key: 'questions', to: `${place}/questions`, when: round.phase !== 'draft', roles: ['officer', 'approver', 'supervisor'] },
    { key: 'unsealing', to: `/openings/${round.round}`, when: Boolean(round.settings.sealing) && round.phase !== 'draft', roles: holders },
    { key: 'examination', to: `${place}/examination`, when: closed, roles: ['officer', 'approver', 'supervisor'] },
    { key: 'panel', to: `${place}/panel`, when: closed, roles: ['officer', 'approver', 'supervisor'] },
    { key: 'ranking', to: `${place}/ranking`, when: ranked, roles: ['officer', 'approver', 'supervisor'] },
    { key: 'notice', to: `${place}/notice`, when: ranked, roles: ['officer', 'approver', 'supervisor'] },
    { key: 'objections', to: `${place}/objections`, when: ranked, roles: ['officer', 'approver', 'supervisor'] },
    { key: 'contracts', to: `/contracts?round=${round.round}`, when: round.phase === 'final', roles: ['officer', 'approver', 'finance', 'finance-approver', 'supervisor'] },
    { key: 'trail', to: `/trail/rounds/${round.round}`, when: true, roles: ['officer', 'supervisor'] },
  ];
  return all.filter((one) => one.when && one.roles.includes(role));
}

export const mayCancel = (round: Round, role: Role): boolean => role === 'approver' && !later(round, 'finalizing', 'final', 'cancelled');

export const mayWithdraw = (round: Round, role: Role): boolean => role === 'approver' && round.phase === 'published';
