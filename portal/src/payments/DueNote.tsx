import { useTranslation } from 'react-i18next';
import { Note } from '../shared/Page';
import { fullDay } from '../words/dates';
import { yuan } from '../words/money';
import type { Instalment } from './stages';
import type { Dossier } from './useDossier';

/** When the payment is or was due, and what being late costs. */
export function DueNote({ data, instalment }: { data: Dossier; instalment: Instalment }) {
  const { t } = useTranslation('payments');
  const { dueBy, status, lateInterest } = instalment;
  const paid = data.acts.instalments.get(instalment.no)?.paid;
  if (status === 'paid') return <Note tone="good">{t('paidOn', { day: fullDay(paid?.at), paid: yuan(instalment.paid), interest: yuan(lateInterest) })}</Note>;
  if (instalment.returnReason) return <Note tone="warn"><p className="strong">{t('returned')}</p><p>{instalment.returnReason}</p></Note>;
  if (!dueBy) return null;
  return <Note><span className="strong">{t('dueOn', { day: fullDay(dueBy) })}</span>{instalment.payment?.warning && <p>{instalment.payment.warning}</p>}</Note>;
}
