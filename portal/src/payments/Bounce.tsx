import { useTranslation } from 'react-i18next';
import { yuan } from '../words/money';
import type { StepProps } from './Decision';
import { placeOf } from './placeOf';
import { ReasonPanel } from './ReasonPanel';
import { useBounce } from './useStep';

/** The bank gave the money back. */
export function Bounce({ data, instalment }: StepProps) {
  const { t } = useTranslation('payments');
  const place = placeOf(data, instalment);
  const bounce = useBounce();
  return <ReasonPanel name={`bounce-${place.round}-${place.proposal}-${place.no}`} title={t('bounce.title')} text={t('bounce.text', { amount: yuan(instalment.paid) })} label={t('bounce.reason')} verb={t('bounce.verb', { amount: yuan(instalment.paid) })} command={bounce} send={(reason) => bounce.mutateAsync({ ...place, reason })} />;
}
