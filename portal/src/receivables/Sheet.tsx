import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Facts, Panel, Pill } from '../shared/Page';
import { fullDay, moment } from '../words/dates';
import { yuan } from '../words/money';
import { isZero } from './amounts';
import { StatePill } from './List';
import type { Receivable } from './useReceivables';

const tones = { proposed: 'warn', approved: 'warn', booked: 'good', refused: 'bad', failed: 'bad' } as const;

/** A receivable: the arithmetic, what came in, what was set off. */
export function Sheet({ receivable: one, contractAt }: { receivable: Receivable; contractAt: string }) {
  const { t } = useTranslation('receivables');
  const parts = ([['dropped', one.dropped], ['direct', one.direct], ['offset', one.offset], ['writtenOff', one.writtenOff]] as const).filter(([, amount]) => !isZero(amount));
  return (
    <>
      <Panel title={t(`cause.${one.cause}`)} finding={one.reason ?? undefined} extra={<StatePill receivable={one} />}>
        <Facts sums rows={[
          [t('contract'), <Link key="contract" to={contractAt}>{one.proposal}</Link>],
          [t('due'), fullDay(one.due.due)],
          [t('reminded'), t('times', { count: one.reminded })],
          [t('amount'), yuan(one.amount)],
          ...one.receipts.map((receipt) => [t('receiptOf', { day: fullDay(receipt.day), reference: receipt.reference }), `−${yuan(receipt.amount)}`] as const),
          ...parts.map(([key, amount]) => [t(`part.${key}`), `−${yuan(amount)}`] as const),
          [t('left'), yuan(one.left), 'total'],
        ]} />
      </Panel>
      {one.setOffs.map((setOff) => (
        <Panel key={setOff.setOff} title={t('setOffOf', { no: setOff.setOff.slice(1), amount: yuan(setOff.amount) })} finding={t('setOffAt', { proposal: setOff.proposal, no: setOff.instalment, moment: moment(setOff.proposedAt) })} extra={<Pill tone={tones[setOff.status]}>{t(`setOffStatus.${setOff.status}`)}</Pill>}>
          {setOff.reason ? <p>{setOff.status === 'failed' ? t('failedText') : t('reasonIs', { reason: setOff.reason })}</p> : <p className="quiet">{t(`setOffText.${setOff.status}`)}</p>}
        </Panel>
      ))}
      {one.writeOff && (
        <Panel title={t('writeOffOf', { amount: yuan(one.writeOff.amount) })} finding={t('reasonIs', { reason: one.writeOff.reason })} extra={<Pill tone={one.writeOff.status === 'confirmed' ? 'good' : one.writeOff.status === 'refused' ? 'bad' : 'warn'}>{t(`writeOffStatus.${one.writeOff.status}`)}</Pill>}>
          {one.writeOff.refusalReason ? <p>{t('reasonIs', { reason: one.writeOff.refusalReason })}</p> : <p className="quiet">{t('threePeople')}</p>}
        </Panel>
      )}
    </>
  );
}
