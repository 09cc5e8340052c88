import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../http/client';
import { useApi } from '../http/context';
import { taken } from '../http/problems';
import type { Instalment } from './stages';

export type Person = Schema<'PersonDutiesView'>;
export type Step = 'preparePayment' | 'approvePayment';

/** The step that finance takes next. */
export const stepOf = (instalment: Instalment): Step => instalment.order ? 'approvePayment' : 'preparePayment';

/** Who acted on an instalment, and who may do what now, as the service sees it. */
export function useDuties(round: string, proposal: string, instalment: Instalment) {
  const api = useApi();
  return useQuery({
    queryKey: ['duties', round, proposal, instalment.no, instalment.status, instalment.order?.stage],
    queryFn: () => taken(api.GET('/rounds/{round}/contracts/{proposal}/instalments/{no}/duties', { params: { path: { round, proposal, no: instalment.no } } })),
  });
}

/** Whether somebody may take the step, and the code and words of why not. */
export const standingOf = (person: Person, step: Step) => person.steps.find((one) => one.step === step);
