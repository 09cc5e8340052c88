import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../shared/Confirm';
import { Facts, Panel } from '../shared/Page';
import { yuan } from '../words/money';
import type { StepProps } from './orders';

/** Everybody is done with the contract. */
export function Close({ file: { contract }, orders: { close } }: StepProps) {
  const { t } = useTranslation('contracts');
  const [asking, setAsking] = useState(false);
  return (
    <Panel title={t('close.title')} finding={t('close.text')}>
      <Button type="primary" onClick={() => setAsking(true)}>{t('close.verb')}</Button>
      <Confirm open={asking} title={t('close.title')} verb={t('close.confirm')} busy={close.isPending} refused={close.error} onClose={() => setAsking(false)} onConfirm={() => close.mutate('close', { onSuccess: () => setAsking(false) })}>
        <Facts rows={[[t('money.amount'), yuan(contract.amount)], [t('money.paid'), yuan(contract.paid)], [t('money.spent'), yuan(contract.spent)], [t('money.recovered'), yuan(contract.recovered)]]} />
        <p>{t('close.final')}</p>
      </Confirm>
    </Panel>
  );
}
