import { useTranslation } from 'react-i18next';
import type { StepProps } from './Decision';
import { placeOf } from './placeOf';
import { ReasonPanel } from './ReasonPanel';
import { useWithdraw } from './useStep';

/** An approved order is taken back before it is in a batch. */
export function Withdraw({ data, instalment }: StepProps) {
  const { t } = useTranslation('payments');
  const place = placeOf(data, instalment);
  const withdraw = useWithdraw();
  return <ReasonPanel name={`withdraw-${place.round}-${place.proposal}-${place.no}`} title={t('withdraw.title')} text={t('withdraw.text')} label={t('withdraw.reason')} verb={t('withdraw.verb')} command={withdraw} send={(reason) => withdraw.mutateAsync({ ...place, reason })} />;
}
