import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../shared/Confirm';
import { Facts, Panel } from '../shared/Page';
import { fullDay } from '../words/dates';
import { yuan } from '../words/money';
import type { StepProps } from './orders';

/** An approver signs for the purchaser. */
export function Sign({ file: { contract, organization }, orders: { sign } }: StepProps) {
  const { t } = useTranslation('contracts');
  const [asking, setAsking] = useState(false);
  return (
    <Panel title={t('sign.title')} finding={t('sign.text', { day: fullDay(contract.signBy) })}>
      <Button type="primary" onClick={() => setAsking(true)}>{t('sign.verb')}</Button>
      <Confirm open={asking} title={t('sign.title')} verb={t('sign.confirm', { amount: yuan(contract.amount) })} busy={sign.isPending} refused={sign.error} onClose={() => setAsking(false)}
        onConfirm={() => sign.mutate('sign', { onSuccess: () => setAsking(false) })}>
        <Facts rows={[[t('project'), contract.title], [t('parties.organization'), organization.name], [t('amount'), yuan(contract.amount)], [t('money.words'), contract.amountInWords], [t('parties.holder'), contract.payee.holder ?? organization.name], [t('parties.number'), `${contract.payee.bank} ${contract.payee.number}`]]} />
        <p>{t('sign.final')}</p>
      </Confirm>
    </Panel>
  );
}
