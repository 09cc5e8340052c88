import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorSummary } from '../shared/ErrorSummary';
import { Facts, Note, Panel } from '../shared/Page';
import { moment } from '../words/dates';
import { useOwnOrganization } from '../proposals/reads';
import type { Contract, Orders } from './useOwnContract';

const active: readonly Contract['status'][] = ['awaitingSignatures', 'inForce', 'terminated'];

/** The account that is paid to; it follows the registry when the supplier asks and finance confirms. */
export function PayeePanel({ contract, orders: { changePayee } }: { contract: Contract; orders: Orders }) {
  const { t } = useTranslation('supplier');
  const organization = useOwnOrganization();
  const registered = organization.data?.account;
  const differs = registered && (registered.number !== contract.payee.number || registered.bank !== contract.payee.bank);
  return (
    <Panel title={t('payee.title')}>
      <div className="stack">
        <Facts rows={[[t('payee.holder'), contract.payee.holder ?? organization.data?.name], [t('payee.bank'), contract.payee.bank], [t('payee.number'), contract.payee.number]]} />
        {contract.payeeProposed && <Note tone="warn"><p>{t('payee.waits', { bank: contract.payeeProposed.account.bank, number: contract.payeeProposed.account.number, at: moment(contract.payeeProposed.at) })}</p></Note>}
        {!contract.payeeProposed && differs && active.includes(contract.status) && (
          <div className="stack">
            <p>{t('payee.differs', { bank: registered.bank, number: registered.number })}</p>
            <ErrorSummary refused={changePayee.error} />
            <div><Button loading={changePayee.isPending} onClick={() => changePayee.mutate(null)}>{t('payee.propose')}</Button></div>
          </div>
        )}
        {!differs && active.includes(contract.status) && <p className="quiet">{t('payee.change')}<Link to="/own-organization">{t('organization')}</Link></p>}
      </div>
    </Panel>
  );
}
