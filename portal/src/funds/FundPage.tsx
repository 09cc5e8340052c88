import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { kindsOf, trailOf } from '../audit/trailKinds';
import { useCaller } from '../identity/context';
import type { Role } from '../identity/roles';
import { Facts, Note, Page, Panel } from '../shared/Page';
import { Loaded } from '../shared/states';
import { amountInWords } from '../words/amountInWords';
import { yuan } from '../words/money';
import { FundsPlot } from './FundsPlot';
import type { Fund } from './segments';
import { useFund } from './useFunds';

const readsLedger: readonly Role[] = ['finance', 'finance-approver', 'supervisor'];

/** One fund in figures, and how far its money has come. */
export function FundPage() {
  const { t } = useTranslation('funds');
  const { fund: id = '' } = useParams();
  const navigate = useNavigate();
  const { role } = useCaller();
  const read = useFund(id);
  return (
    <Loaded of={read}>
      {({ data: fund }) => (
        <Page
          title={fund.title} crumbs={[{ to: '/funds', text: t('heading') }]}
          lead={t('fundLead', { fund: fund.fund, year: fund.year, source: t(`source.${fund.source}`) })}
          actions={<>{readsLedger.includes(role) && <Link to={`/funds/${id}/ledger`}>{t('ledger.heading')}</Link>}{kindsOf(role).includes('fund') && <Link to={trailOf('fund', { fund: id })}>{t('trail')}</Link>}{(role === 'finance' || role === 'admin') && <Button onClick={() => navigate(`/funds/${id}/change`)}>{t('change')}</Button>}</>}
        >
          <div className="stack">
            <Panel title={t('figures')} finding={t('lead')}>
              <Facts sums rows={[
                [t('appropriation'), <>{yuan(fund.appropriation)}<div className="quiet">{amountInWords(fund.appropriation)}</div></>],
                [t('committed'), yuan(fund.committed)], [t('reserved'), yuan(fund.reserved)], [t('payable'), yuan(fund.payable)], [t('paid'), yuan(fund.paid)], [t('recovered'), yuan(fund.recovered)],
                [t('available'), yuan(fund.available), 'total'],
              ]} />
              <p className="quiet">{t('equation')}</p>
            </Panel>
            <Budget fund={fund} />
            <OnePlot fund={fund} />
          </div>
        </Page>
      )}
    </Loaded>
  );
}

/** What finance said of the fund besides its amount. */
function Budget({ fund }: { fund: Fund }) {
  const { t } = useTranslation('funds');
  return (
    <Panel title={t('budget')}>
      <div className="stack">
        {!fund.inBudget && <Note tone="warn"><p className="strong">{t('notInBudget')}</p><p>{t('notInBudgetText')}</p></Note>}
        <Facts rows={[
          [t('field.inBudget'), fund.inBudget ?? '—'], [t('field.account'), fund.account ? `${fund.account.holder ?? ''} ${fund.account.bank} ${fund.account.number}` : '—'],
          ...(fund.envelope ? [[t('field.envelope'), yuan(fund.envelope)] as const] : []),
          ...(fund.excludedCosts ? [[t('field.excludedCosts'), fund.excludedCosts.join('、') || t('noneExcluded')] as const] : []),
        ]} />
      </div>
    </Panel>
  );
}

function OnePlot({ fund }: { fund: Fund }) {
  const funds = useMemo(() => [fund], [fund]);
  return <FundsPlot funds={funds} />;
}
