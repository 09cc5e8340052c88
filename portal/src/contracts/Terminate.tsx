import { Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../shared/Page';
import { ReasonForm } from '../shared/ReasonForm';
import { yuan } from '../words/money';
import type { StepProps } from './orders';

const all = ['breach', 'publicInterest', 'forceMajeure', 'supplierGone'] as const;

/** An approver ends the contract early, on grounds that are the purchaser's own. */
export function Terminate({ file: { contract }, orders: { terminate } }: StepProps) {
  const { t } = useTranslation('contracts');
  const [grounds, setGrounds] = useState<typeof all[number]>('breach');
  return (
    <Panel title={t('terminate.title')} finding={t('terminate.text', { paid: yuan(contract.paid), spent: yuan(contract.spent) })}>
      <details><summary>{t('terminate.open')}</summary>
        <div className="inner stack">
          <Radio.Group aria-label={t('terminate.grounds.label')} value={grounds} onChange={({ target }) => setGrounds(target.value as typeof grounds)} options={all.map((one) => ({ value: one, label: t(`terminate.grounds.${one}`) }))} />
          <ReasonForm danger name={`terminate-${contract.round}-${contract.proposal}`} label={t('terminate.reason')} verb={t('terminate.verb')} command={terminate} send={(reason) => terminate.mutateAsync({ grounds, reason })} />
        </div>
      </details>
    </Panel>
  );
}
