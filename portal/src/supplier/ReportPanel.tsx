import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary, faultsOf } from '../shared/ErrorSummary';
import { MoneyField } from '../shared/Field';
import { Note, Panel } from '../shared/Page';
import { useKept } from '../shared/useKept';
import { amountOf, fenOf, yuan } from '../words/money';
import type { ContractFile, Orders } from './useOwnContract';

/** What was spent so far, reported by the supplier; what is accepted of it need not be paid back. */
export function ReportPanel({ file: { contract }, orders: { report } }: { file: ContractFile; orders: Orders }) {
  const { t } = useTranslation('supplier');
  const spent = useKept(`report:${contract.round}:${contract.proposal}`, '');
  const [wrong, setWrong] = useState(false);
  const fen = fenOf(spent.value);
  const faults = wrong && (fen === null || fen < 0n) ? [{ id: 'spent', message: t('report.fault') }] : faultsOf(report.error).map(({ message }) => ({ id: 'spent', message }));

  function send() {
    setWrong(fen === null || fen < 0n);
    if (fen === null || fen < 0n) return;
    report.mutate(amountOf(fen), { onSuccess: () => { spent.set(''); spent.forget(); } });
  }

  return (
    <Panel title={t('report.title')} finding={t('report.text', { spent: yuan(contract.spent), paid: yuan(contract.paid) })}>
      <div className="stack">
        {contract.reported !== null && <Note tone="warn"><p>{t('report.waits', { amount: yuan(contract.reported) })}</p></Note>}
        <ErrorSummary faults={faults} refused={report.error} />
        <MoneyField id="spent" label={t('report.spent')} hint={t('report.hint')} value={spent.value} onChange={spent.set} error={faults[0]?.message} />
        <div><Button size="large" loading={report.isPending} onClick={send}>{t('report.verb')}</Button></div>
      </div>
    </Panel>
  );
}
