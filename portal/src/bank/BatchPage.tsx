import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCaller } from '../identity/context';
import { Confirm } from '../shared/Confirm';
import { Facts, Note, Page, Panel, Pill } from '../shared/Page';
import { usePersonName } from '../shared/people';
import { ReasonForm } from '../shared/ReasonForm';
import { Records, type Column } from '../shared/Records';
import { saveFile } from '../shared/saveFile';
import { Loaded } from '../shared/states';
import { moment } from '../words/dates';
import { yuan } from '../words/money';
import { batchTones } from './tones';
import { useBatch, useBatchOrders, type Batch, type Line } from './useBank';

/** One batch: who is paid what from which account; a second person lets it go. */
export function BatchPage() {
  const { t } = useTranslation('bank');
  const { batch: id = '' } = useParams();
  const nameOf = usePersonName();
  const read = useBatch(id);
  const columns: Column<Line>[] = [
    { key: 'payee', head: t('payee'), names: true, cell: (row) => row.payee.holder ?? '—' },
    { key: 'account', head: t('account'), cell: (row) => `${row.payee.bank}　${row.payee.number}` },
    { key: 'contract', head: t('contract'), cell: (row) => <Link to={`/payments/${row.round}/${row.proposal}/${row.no}`}>{t('instalment', { round: row.round, no: row.no })}</Link> },
    { key: 'key', head: t('endToEndId'), cell: (row) => row.endToEndId },
    { key: 'amount', head: t('amount'), right: true, cell: (row) => yuan(row.amount) },
    { key: 'state', head: t('state'), cell: (row) => row.reason ? t('droppedFor', { reason: row.reason }) : t(`lineStatus.${row.status}`) },
  ];
  return (
    <Page title={id} crumbs={[{ to: '/bank-batches', text: t('batches') }]}>
      <Loaded of={read}>
        {(batch) => (
          <div className="stack">
            <Panel title={t('batchTitle')} extra={<Pill tone={batchTones[batch.status]}>{t(`batchStatus.${batch.status}`)}</Pill>}>
              <Facts rows={[
                [t('fund'), batch.fund], [t('payer'), `${batch.payer.holder}　${batch.payer.bank}　${batch.payer.number}`], [t('count'), batch.count], [t('total'), yuan(batch.total)],
                [t('prepared'), `${nameOf(batch.preparedBy)}　${moment(batch.preparedAt)}`], [t('released'), batch.releasedBy ? `${nameOf(batch.releasedBy)}　${moment(batch.releasedAt)}` : '—'],
                ...(batch.withdrawnBy ? [[t('withdrawn'), `${nameOf(batch.withdrawnBy)}　${batch.withdrawalReason ?? ''}`] as const] : []),
              ]} />
            </Panel>
            <Steps batch={batch} />
            <Records caption={t('lines')} columns={columns} groups={[{ key: 'all', rows: batch.lines }]} rowKey={(row) => row.endToEndId} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Steps({ batch }: { batch: Batch }) {
  const { t } = useTranslation('bank');
  const { role, account } = useCaller();
  const { release, withdraw, file } = useBatchOrders(batch.batch);
  const [asks, setAsks] = useState(false);
  if (batch.status === 'released') {
    return <div><Button onClick={async () => saveFile(`${batch.batch}.xml`, await file())}>{t('download')}</Button></div>;
  }

  if (batch.status === 'gathering') return <Note tone="warn"><p aria-live="polite">{t('gathering')}</p></Note>;
  if (batch.status !== 'ready' || role === 'supervisor') return null;
  return (
    <div className="stack">
      {role === 'finance-approver' && (account === batch.preparedBy
        ? <Note tone="warn"><p>{t('notYours')}</p></Note>
        : <div><Button type="primary" loading={release.isPending} onClick={() => setAsks(true)}>{t('release')}</Button></div>)}
      <Confirm open={asks} title={t('releaseTitle')} verb={t('releaseVerb', { count: batch.count, total: yuan(batch.total) })} busy={release.isPending} refused={release.error} onClose={() => setAsks(false)} onConfirm={() => release.mutate(null, { onSuccess: () => setAsks(false) })}>
        <p>{t('releaseText')}</p>
      </Confirm>
      <details><summary>{t('orWithdraw')}</summary><ReasonForm name={`bank-withdrawal:${batch.batch}`} label={t('withdrawReason')} verb={t('withdraw')} danger command={withdraw} send={(reason) => withdraw.mutateAsync(reason)} /></details>
    </div>
  );
}
