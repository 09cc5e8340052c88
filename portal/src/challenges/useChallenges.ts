import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../http/client';
import { useApi, useCommand, usePages } from '../http/context';
import { taken } from '../http/problems';

export type Challenge = Schema<'ChallengeView'>;
export type Complaint = Schema<'ComplaintView'>;

const list = '/rounds/{round}/challenges';
const one = `${list}/{challenge}` as const;
const complaints = '/rounds/{round}/complaints/{complaint}';
const atOnce = 50;
const lookAgain = 5_000;

/** Whether a challenge waits for its reply. */
export const waits = ({ repliedAt, withdrawn }: Challenge): boolean => repliedAt === null && withdrawn === null;

/** Whether what was upheld waits to be carried out. */
export const awaitsRemedy = ({ effect, remedy }: { effect: Challenge['effect']; remedy: string | null }): boolean => effect !== null && effect !== 'none' && remedy === null;

/** The challenges of a round, with those that were just raised or changed here: the list follows a moment later. */
export function useChallenges(round: string) {
  const api = useApi();
  const [recent, setRecent] = useState<readonly Challenge[]>([]);
  const pages = usePages(['challenges', round], (cursor) => taken(api.GET(list, { params: { path: { round }, query: { cursor, limit: atOnce } } })), true, (items) => items.some(waits) && lookAgain);
  const tell = (changed: Challenge) => setRecent((before) => [...before.filter(({ challenge }) => challenge !== changed.challenge), changed]);
  const latest = new Map([...pages.items, ...recent].map((item) => [item.challenge, item]));
  return { pages, items: [...latest.values()], tell };
}

/** What is done with a challenge; each is done once. */
export function useChallengeOrders(round: string, challenge: string, done: (changed: Challenge) => void) {
  const api = useApi();
  const params = (key: string) => ({ path: { round, challenge }, header: { 'Idempotency-Key': key } });
  return {
    withdraw: useCommand((reason: string, key) => taken(api.POST(`${one}/withdrawal`, { params: params(key), body: { reason } })), done),
    giveBack: useCommand((reason: string, key) => taken(api.POST(`${one}/return`, { params: params(key), body: { reason } })), done),
    weigh: useCommand((body: Schema<'WeighingBody'>, key) => taken(api.POST(`${one}/weight`, { params: params(key), body })), done),
    reply: useCommand((body: Schema<'ChallengeReplyBody'>, key) => taken(api.POST(`${one}/reply`, { params: params(key), body })), done),
    carryOut: useCommand((text: string, key) => taken(api.POST(`${one}/remedy`, { params: params(key), body: { text } })), done),
  };
}

/** Complaints: of the district, or of the own organization. */
export function useComplaints() {
  const api = useApi();
  return usePages(['complaints'], (cursor) => taken(api.GET('/complaints', { params: { query: { cursor, limit: atOnce } } })));
}

/** One complaint. */
export function useComplaint(round: string, complaint: string) {
  const api = useApi();
  return useQuery({ queryKey: ['complaint', round, complaint], queryFn: () => taken(api.GET(complaints, { params: { path: { round, complaint } } })) });
}

/** What is done with a complaint; each is done once. */
export function useComplaintOrders(round: string, complaint: string) {
  const api = useApi();
  const params = (key: string) => ({ path: { round, complaint }, header: { 'Idempotency-Key': key } });
  return {
    correct: useCommand((text: string, key) => taken(api.POST(`${complaints}/correction`, { params: params(key), body: { text } }))),
    withdraw: useCommand((reason: string, key) => taken(api.POST(`${complaints}/withdrawal`, { params: params(key), body: { reason } }))),
    respond: useCommand((text: string, key) => taken(api.POST(`${complaints}/responses`, { params: params(key), body: { text } }))),
    ask: useCommand((body: Schema<'CorrectionRequestBody'>, key) => taken(api.POST(`${complaints}/correction-request`, { params: params(key), body }))),
    refuse: useCommand((reason: string, key) => taken(api.POST(`${complaints}/refusal`, { params: params(key), body: { reason } }))),
    accept: useCommand((_: 'accept', key) => taken(api.POST(`${complaints}/acceptance`, { params: params(key) }))),
    send: useCommand((suppliers: string[], key) => taken(api.POST(`${complaints}/copies`, { params: params(key), body: { suppliers } }))),
    test: useCommand((reason: string, key) => taken(api.POST(`${complaints}/testing`, { params: params(key), body: { reason } }))),
    endTest: useCommand((_: 'end', key) => taken(api.POST(`${complaints}/testing-end`, { params: params(key) }))),
    suspend: useCommand((body: Schema<'ProcurementSuspensionBody'>, key) => taken(api.POST(`${complaints}/suspension`, { params: params(key), body }))),
    lift: useCommand((reason: string, key) => taken(api.POST(`${complaints}/suspension-lifting`, { params: params(key), body: { reason } }))),
    decide: useCommand((body: Schema<'ComplaintDecisionBody'>, key) => taken(api.POST(`${complaints}/decision`, { params: params(key), body }))),
    carryOut: useCommand((text: string, key) => taken(api.POST(`${complaints}/remedy`, { params: params(key), body: { text } }))),
  };
}

export type ComplaintOrders = ReturnType<typeof useComplaintOrders>;
