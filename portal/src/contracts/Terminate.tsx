import { useTranslation } from 'react-i18next';
import { Panel } from '../shared/Page';
import { ReasonForm } from '../shared/ReasonForm';
import { yuan } from '../words/money';
import type { StepProps } from './orders';

/** An approver ends the contract early. */
export function Terminate({ file: { contract }, orders: { terminate } }: StepProps) {
  const { t } = useTranslation('contracts');
  return (
    <Panel title={t('terminate.title')} finding={t('terminate.text', { paid: yuan(contract.paid), spent: yuan(contract.spent) })}>
      <details><summary>{t('terminate.open')}</summary>
        <div className="inner"><ReasonForm danger name={`terminate-${contract.round}-${contract.proposal}`} label={t('terminate.reason')} verb={t('terminate.verb')} command={terminate} send={(reason) => terminate.mutateAsync(reason)} /></div>
      </details>
    </Panel>
  );
}
