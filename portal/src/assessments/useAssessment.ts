import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../http/client';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { useCaller } from '../identity/context';
import { saveFile } from '../shared/saveFile';

export type Assessment = Schema<'AssessmentView'>;
export type Stage = Schema<'AssessmentStageView'>;
export type Sheet = Schema<'AssessmentSheetView'>;
export type Term = Schema<'AssessmentTermView'>;
export type Acceptance = Schema<'AcceptanceView'>;
export type StageName = 'midterm' | 'final';
export type Assessor = Schema<'AssessorBody'>['assessor'];

export const stageNames: readonly StageName[] = ['midterm', 'final'];

/** How a contract is assessed and accepted; looked at again while work follows from it. */
export function useAssessment(round: string, proposal: string) {
  const api = useApi();
  const { role } = useCaller();
  return useQuery({
    queryKey: ['assessment', role, round, proposal],
    queryFn: () => taken(api.GET('/rounds/{round}/contracts/{proposal}/assessment', { params: { path: { round, proposal } } })),
    refetchInterval: (query) => (query.state.data?.pendingWork ?? 0) > 0 ? 2_000 : false,
  });
}

const stagePath = '/rounds/{round}/contracts/{proposal}/assessment/{stage}';
const numbered = '/rounds/{round}/contracts/{proposal}/acceptance/{no}/document';
const acceptancePath = '/rounds/{round}/contracts/{proposal}/acceptance';

/** The orders about one stage. */
export function useStageOrders(round: string, proposal: string, stage: StageName) {
  const api = useApi();
  const paramsOf = (key: string) => ({ path: { round, proposal, stage }, header: { 'Idempotency-Key': key } });
  return {
    arrange: useCommand((body: Schema<'ArrangementBody'>, key) => taken(api.POST(`${stagePath}/arrangement`, { params: paramsOf(key), body }))),
    replace: useCommand((body: Schema<'ReplacementBody'>, key) => taken(api.POST(`${stagePath}/replacements`, { params: paramsOf(key), body }))),
    giveUp: useCommand((reason: string, key) => taken(api.POST(`${stagePath}/abandonment`, { params: paramsOf(key), body: { reason } }))),
    handIn: useCommand((statement: string, key) => taken(api.POST(`${stagePath}/material`, { params: paramsOf(key), body: { statement, attachments: null } }))),
    submit: useCommand((body: Schema<'AssessmentSheetBody'>, key) => taken(api.POST(`${stagePath}/sheets`, { params: paramsOf(key), body }))),
  };
}

/** The orders about the acceptance. */
export function useAcceptanceOrders(round: string, proposal: string) {
  const api = useApi();
  const paramsOf = (key: string) => ({ path: { round, proposal }, header: { 'Idempotency-Key': key } });
  return {
    draft: useCommand((body: Schema<'AcceptanceBody'>, key) => taken(api.POST(acceptancePath, { params: paramsOf(key), body }))),
    archive: useCommand((body: Schema<'InvitedOpinionBody'>, key) => taken(api.POST(`${acceptancePath}/opinions`, { params: paramsOf(key), body }))),
    sign: useCommand((opinion: string, key) => taken(api.POST(`${acceptancePath}/signatures`, { params: paramsOf(key), body: { opinion: opinion || null } }))),
    withdraw: useCommand((reason: string, key) => taken(api.POST(`${acceptancePath}/withdrawal`, { params: paramsOf(key), body: { reason } }))),
    conclude: useCommand((_: 'conclude', key) => taken(api.POST(`${acceptancePath}/conclusion`, { params: paramsOf(key) }))),
    save: useCommand(async ({ name, no }: { name: string; no: number }) => {
      saveFile(name, await taken<Blob>(api.GET(numbered, { params: { path: { round, proposal, no } }, parseAs: 'blob' })));
    }),
  };
}

export type AcceptanceOrders = ReturnType<typeof useAcceptanceOrders>;
