import { useTranslation } from 'react-i18next';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { ReasonForm } from '../shared/ReasonForm';
import type { Submitted } from './useSubmitted';

/** Ends the examination of a proposal of which every item is met. */
export function PassForm({ one, round }: { one: Submitted; round: string }) {
  const { t } = useTranslation('examination');
  const api = useApi();
  const pass = useCommand((reason: string, key) => taken(api.POST('/rounds/{round}/examinations', { params: { path: { round }, header: { 'Idempotency-Key': key } }, body: { proposal: one.proposal, result: 'passed', reason } })));
  return <ReasonForm name={`pass:${round}:${one.proposal}`} label={t('pass.why')} verb={t('pass.verb')} command={pass} send={(reason) => pass.mutateAsync(reason)} />;
}
