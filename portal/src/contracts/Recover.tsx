import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary, faultAt, faultsOf } from '../shared/ErrorSummary';
import { MoneyField } from '../shared/Field';
import { Panel } from '../shared/Page';
import { amountOf, yuan } from '../words/money';
import type { StepProps } from './orders';
import { outstandingOf } from './stage';

/** Finance books money that came back. */
export function Recover({ file: { contract }, orders: { recover } }: StepProps) {
  const { t } = useTranslation('contracts');
  const due = amountOf(outstandingOf(contract));
  const [amount, setAmount] = useState(due);
  const faults = faultsOf(recover.error);
  return (
    <Panel title={t('recover.title')} finding={t('recover.text', { recoverable: yuan(contract.recoverable), recovered: yuan(contract.recovered), due: yuan(due) })}>
      <div className="stack">
        <ErrorSummary faults={faults} refused={recover.error} />
        <MoneyField id="amount" label={t('recover.amount')} value={amount} onChange={setAmount} error={faultAt(faults, 'amount')} />
        <div><Button type="primary" loading={recover.isPending} onClick={() => recover.mutate(amount)}>{t('recover.verb', { amount: yuan(amount) })}</Button></div>
      </div>
    </Panel>
  );
}
