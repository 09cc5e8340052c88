import { useTranslation } from 'react-i18next';
import { useToday } from '../http/useToday';
import { Note } from '../shared/Page';
import { fullDay } from '../words/dates';
import { yuan } from '../words/money';
import { daysBetween, lateInterest } from './interest';
import type { Instalment } from './stages';
import type { Dossier } from './useDossier';

/** When the payment is or was due, and what being late costs. */
export function DueNote({ data, instalment }: { data: Dossier; instalment: Instalment }) {
  const { t } = useTranslation('payments');
  const today = useToday();
  const { dueBy, status, payable } = instalment;
  const paid = data.acts.instalments.get(instalment.no)?.paid;
  if (status === 'paid') return <Note tone="good">{t('paidOn', { day: fullDay(paid?.at), paid: yuan(instalment.paid), interest: yuan(instalment.lateInterest) })}</Note>;
  const late = dueBy && today ? daysBetween(dueBy, today) : 0;
  const rate = data.acts.lateInterestDaily;
  return (
    <>
      {instalment.returnReason && <Note tone="warn"><p className="strong">{t('returned')}</p><p>{instalment.returnReason}</p></Note>}
      {dueBy && late > 0 && (
        <Note tone="bad">
          <span className="bad strong"><span aria-hidden>▲</span> {t('lateBy', { days: late })}</span>{'　'}
          {t('lateText', { day: fullDay(dueBy), interest: yuan(lateInterest(payable, rate, late)), more: yuan(lateInterest(payable, rate, 1)) })}
        </Note>
      )}
      {dueBy && late <= 0 && <Note tone={late === 0 ? 'warn' : undefined}><span className="strong">{t(late === 0 && today ? 'dueToday' : 'dueOn', { day: fullDay(dueBy) })}</span>{instalment.payment?.warning && <p>{instalment.payment.warning}</p>}</Note>}
    </>
  );
}
