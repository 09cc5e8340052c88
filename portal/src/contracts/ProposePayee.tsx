import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../shared/ErrorSummary';
import { Facts, Panel } from '../shared/Page';
import type { StepProps } from './orders';

/** The registry has another account: an officer proposes it for the contract. */
export function ProposePayee({ file: { contract, organization }, orders: { proposePayee } }: StepProps) {
  const { t } = useTranslation('contracts');
  return (
    <Panel title={t('propose.title')} finding={t('propose.text')}>
      <div className="stack">
        <Facts rows={[[t('payee.now'), `${contract.payee.bank} ${contract.payee.number}`], [t('propose.registered'), `${organization.account.bank} ${organization.account.number}`]]} />
        <ErrorSummary refused={proposePayee.error} />
        <div><Button loading={proposePayee.isPending} onClick={() => proposePayee.mutate('propose')}>{t('propose.verb')}</Button></div>
      </div>
    </Panel>
  );
}
