import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Records, type Column } from '../shared/Records';
import { fullDay, shortDay } from '../words/dates';
import { yuan } from '../words/money';
import type { ContractFile, Instalment } from './useOwnContract';

/** The instalments: on what condition, how far each is, what was paid and when the next is due. */
export function OwnInstalments({ file: { contract, settings, claimable } }: { file: ContractFile }) {
  const { t } = useTranslation('supplier');
  const columns: Column<Instalment>[] = [
    { key: 'no', head: t('no'), names: true, cell: ({ no }) => t('noIs', { no }) },
    { key: 'when', head: t('condition'), cell: ({ no }) => t(`when.${settings.instalments[no - 1]?.when ?? 'signed'}`) },
    { key: 'amount', head: t('amount'), right: true, cell: (one) => <>{yuan(one.payable)}{one.payable !== one.amount && <span className="second">{t('agreed', { amount: yuan(one.amount) })}</span>}</> },
    { key: 'state', head: t('state'), cell: (one) => <State one={one} /> },
    { key: 'invoice', head: t('invoice'), cell: ({ invoice }) => invoice ?? '—' },
    { key: 'paid', head: t('paid'), right: true, cell: (one) => one.paid === '0.00' ? '—' : yuan(one.paid) },
  ];
  const place = (no: number) => `/own-contracts/${contract.round}/${contract.proposal}/instalments/${no}/claim`;
  return (
    <div className="stack">
      {contract.instalments.filter(({ no }) => claimable.includes(no)).map((one) => (
        <p key={one.no}><Link className="strong" to={place(one.no)}>{one.returnReason ? t('claim.again', { no: one.no }) : t('claim.verb', { no: one.no, amount: yuan(one.payable) })}</Link></p>
      ))}
      <div className="scroll">
        <Records caption={t('instalments')} columns={columns} groups={[{ key: 'all', rows: contract.instalments }]} rowKey={({ no }) => String(no)} foot={[t('sum'), null, yuan(contract.amount), null, null, yuan(contract.paid)]} />
      </div>
    </div>
  );
}

function State({ one }: { one: Instalment }) {
  const { t } = useTranslation('supplier');
  return (
    <>
      {t(`instalment.${one.status}`)}
      {one.returnReason && <span className="second bad">{t('returnedFor', { reason: one.returnReason })}</span>}
      {one.status === 'accepted' && one.dueBy && <span className="second">{t('payBy', { day: fullDay(one.dueBy) })}</span>}
      {one.bankReturn && <span className="second bad">{t('bounced', { day: shortDay(one.bankReturn.at), reason: one.bankReturn.bankReason ?? '' })}</span>}
      {one.lateInterest !== '0.00' && <span className="second">{t('interest', { amount: yuan(one.lateInterest) })}</span>}
    </>
  );
}
