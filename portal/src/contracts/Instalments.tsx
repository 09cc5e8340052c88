import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '../http/client';
import { useCaller } from '../identity/context';
import { Records, type Column } from '../shared/Records';
import { shortDay } from '../words/dates';
import { yuan } from '../words/money';
import type { ContractFile } from './useContract';

type Instalment = Schema<'InstalmentView'>;

/** The instalments with their conditions and how far each is. */
export function Instalments({ file: { contract, round } }: { file: ContractFile }) {
  const { t } = useTranslation('contracts');
  const { role } = useCaller();
  const term = (no: number) => round.settings.instalments[no - 1];
  const place = (no: number) => `/payments/${contract.round}/${contract.proposal}/${no}`;
  const columns: Column<Instalment>[] = [
    { key: 'no', head: t('no'), names: true, cell: ({ no }) => role === 'approver' ? t('noIs', { no }) : <Link to={place(no)}>{t('noIs', { no })}</Link> },
    { key: 'when', head: t('condition'), cell: ({ no }) => <>{t(`when.${term(no)?.when ?? 'signed'}`)}<span className="second">{term(no) && t('percent', { percent: term(no)?.percent })}</span></> },
    { key: 'amount', head: t('amount'), right: true, cell: (one) => <>{yuan(one.payable)}{one.payable !== one.amount && <span className="second">{t('agreed', { amount: yuan(one.amount) })}</span>}</> },
    { key: 'status', head: t('stageLabel'), cell: (one) => <>{t(one.prepared && one.status === 'accepted' ? 'instalment.prepared' : `instalment.${one.status}`)}{one.returnReason && <span className="second">{t('returnedFor', { reason: one.returnReason })}</span>}</> },
    { key: 'invoice', head: t('invoice'), cell: ({ invoice }) => invoice ?? '—' },
    { key: 'due', head: t('due'), cell: ({ dueBy }) => dueBy ? shortDay(dueBy) : '—' },
    { key: 'paid', head: t('paid'), right: true, cell: (one) => one.status === 'paid' ? yuan(one.paid) : '—' },
    { key: 'interest', head: t('interest'), right: true, cell: ({ lateInterest }) => yuan(lateInterest) },
  ];
  return (
    <div className="scroll">
      <Records caption={t('instalments')} columns={columns} groups={[{ key: 'all', rows: contract.instalments }]} rowKey={({ no }) => String(no)}
        foot={[t('sum'), null, yuan(contract.amount), null, null, null, yuan(contract.paid), null]} />
    </div>
  );
}
