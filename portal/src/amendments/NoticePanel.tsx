import { Button, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaller } from '../identity/context';
import { Confirm } from '../shared/Confirm';
import { ErrorSummary } from '../shared/ErrorSummary';
import { Note, Panel } from '../shared/Page';
import { ReasonForm } from '../shared/ReasonForm';
import { moment } from '../words/dates';
import type { PanelProps, Party } from './useChanges';

const groundsOf: Record<Party, readonly ('agreement' | 'unpaid' | 'forceMajeure' | 'longSuspension')[]> = {
  supplier: ['agreement', 'unpaid', 'forceMajeure', 'longSuspension'],
  purchaser: ['agreement'],
};

/** Notices of termination: one party gives it, the other confirms or contests. */
export function NoticePanel({ file: { changes }, orders, party }: PanelProps) {
  const { t } = useTranslation('amendments');
  const { role } = useCaller();
  const [sure, setSure] = useState(false);
  const { notice } = changes;
  const name = `${changes.round}-${changes.proposal}`;
  const acts = party === 'supplier' || role === 'approver' ? party : null;
  if (!notice) return acts === null ? null : <Give name={name} party={acts} orders={orders} />;
  return (
    <Panel title={t('notice.title')}>
      <div className="stack">
        <Note tone="warn"><p className="strong">{t('notice.given', { party: t(`party.${notice.by}`), grounds: t(`notice.grounds.${notice.grounds}`), at: moment(notice.given.at) })}</p><p>{notice.reason}</p></Note>
        <ErrorSummary refused={orders.takeBack.error} />
        {acts === notice.by && <div><Button loading={orders.takeBack.isPending} onClick={() => orders.takeBack.mutate('withdraw')}>{t('notice.withdraw')}</Button></div>}
        {acts !== null && acts !== notice.by && (
          <>
            <div><Button danger type="primary" onClick={() => setSure(true)}>{t('notice.confirm')}</Button></div>
            <ReasonForm name={`contest-${name}`} label={t('notice.contest')} verb={t('notice.contestVerb')} command={orders.contest} send={(reason) => orders.contest.mutateAsync(reason)} />
            <Confirm danger open={sure} title={t('notice.confirm')} verb={t('notice.confirm')} busy={orders.confirm.isPending} refused={orders.confirm.error} onClose={() => setSure(false)} onConfirm={() => orders.confirm.mutate('confirm', { onSuccess: () => setSure(false) })}><p>{t('notice.final')}</p></Confirm>
          </>
        )}
      </div>
    </Panel>
  );
}

function Give({ name, party, orders: { notice } }: { name: string; party: Party; orders: PanelProps['orders'] }) {
  const { t } = useTranslation('amendments');
  const [grounds, setGrounds] = useState<(typeof groundsOf)[Party][number]>('agreement');
  return (
    <Panel title={t('notice.title')} finding={t(`notice.about.${party}`)}>
      <details><summary>{t('notice.open')}</summary>
        <div className="inner stack">
          <Radio.Group aria-label={t('grounds')} value={grounds} onChange={({ target }) => setGrounds(target.value as typeof grounds)} options={groundsOf[party].map((one) => ({ value: one, label: t(`notice.grounds.${one}`) }))} />
          <ReasonForm danger name={`notice-${name}`} label={t('reason')} verb={t('notice.verb')} command={notice} send={(reason) => notice.mutateAsync({ grounds, reason })} />
        </div>
      </details>
    </Panel>
  );
}
