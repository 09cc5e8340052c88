import { useTranslation } from 'react-i18next';
import { Facts, Panel } from '../shared/Page';
import { yuan } from '../words/money';
import { leftAfter } from './comparison';
import type { Instalment } from './stages';
import type { Dossier } from './useDossier';

/** Where the money comes from, and what is left after it. */
export function FundPanel({ data, instalment }: { data: Dossier; instalment: Instalment }) {
  const { t } = useTranslation('payments');
  const { fund, contract } = data;
  return (
    <Panel title={t('fund.title', { fund: fund.title })} finding={t('fund.unit')}>
      <Facts sums rows={[
        [t('fund.appropriation'), yuan(fund.appropriation)], [t('fund.committed'), yuan(fund.committed)], [t('fund.paid'), yuan(fund.paid)], [t('fund.available'), yuan(fund.available)],
        [t('fund.contract'), `${yuan(contract.paid)} / ${yuan(contract.amount)}`],
        [t('fund.this'), <span key="this" className="strong">{yuan(instalment.status === 'paid' ? instalment.paid : instalment.payable)}</span>],
        [t('fund.after'), yuan(leftAfter(contract, instalment))],
      ]} />
    </Panel>
  );
}
