import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../http/client';
import { useApi, useCommand } from '../http/context';
import { Refused, taken } from '../http/problems';

export type Survey = Schema<'SurveyView'>;
export type Links = Schema<'SurveyLinksView'>['links'];

const base = '/rounds/{round}/contracts/{proposal}/survey';

/** The survey of a contract; null where there is none yet. */
export function useSurvey(round: string, proposal: string) {
  const api = useApi();
  const path = { round, proposal };
  return useQuery({
    queryKey: ['survey', round, proposal],
    queryFn: async () => {
      const contract = await taken(api.GET('/rounds/{round}/contracts/{proposal}', { params: { path } }));
      try {
        return { contract, survey: await taken(api.GET(base, { params: { path } })) };
      } catch (cause) {
        if (cause instanceof Refused && cause.problem.code === 'survey.notFound') return { contract, survey: null };
        throw cause;
      }
    },
  });
}

export type SurveyFile = NonNullable<ReturnType<typeof useSurvey>['data']>;

/** What can be ordered of a survey; each is done once. */
export function useSurveyOrders({ round, proposal }: { round: string; proposal: string }) {
  const api = useApi();
  const params = (key: string) => ({ path: { round, proposal }, header: { 'Idempotency-Key': key } });
  return {
    frame: useCommand((body: Schema<'SurveyFrameBody'>, key) => taken(api.POST(`${base}/frame`, { params: params(key), body }))),
    plan: useCommand((body: Schema<'SurveyPlanBody'>, key) => taken(api.POST(`${base}/plan`, { params: params(key), body }))),
    sample: useCommand((publicValue: string, key) => taken(api.POST(`${base}/sample`, { params: params(key), body: { publicValue } }))),
    links: useCommand((body: Schema<'SurveyLinksBody'>, key) => taken(api.POST(`${base}/links`, { params: params(key), body }))),
    paper: useCommand((body: Schema<'SurveyPaperBody'>, key) => taken(api.POST(`${base}/papers`, { params: params(key), body }))),
    close: useCommand((papersLeftReason: string | null, key) => taken(api.POST(`${base}/closing`, { params: params(key), body: { papersLeftReason } }))),
    cancel: useCommand((reason: string, key) => taken(api.POST(`${base}/cancellation`, { params: params(key), body: { reason } }))),
  };
}

export type SurveyOrders = ReturnType<typeof useSurveyOrders>;
export interface StepProps { survey: Survey; orders: SurveyOrders }
