import { useTranslation } from 'react-i18next';
import type { StepProps } from './Decision';
import { placeOf } from './placeOf';
import { ReasonPanel } from './ReasonPanel';
import { useTakeBack } from './useStep';

/** Who prepared a payment takes it back, so that it can be prepared again. */
export function TakeBack({ data, instalment }: StepProps) {
  const { t } = useTranslation('payments');
  const place = placeOf(data, instalment);
  const takeBack = useTakeBack();
  return <ReasonPanel name={`takeBack-${place.round}-${place.proposal}-${place.no}`} title={t('takeBack.title')} text={t('takeBack.text')} label={t('takeBack.reason')} verb={t('takeBack.verb')} command={takeBack} send={(reason) => takeBack.mutateAsync({ ...place, reason })} />;
}
