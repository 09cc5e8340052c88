import { useTranslation } from 'react-i18next';
import type { Schema } from '../http/client';
import { Records, type Column } from '../shared/Records';
import { Empty } from '../shared/states';
import { yuan } from '../words/money';

type Row = Schema<'PublicAwardView'>;

/** What the notice says of awards or of the reserve. */
export function AwardsTable({ rows, lots, total }: { rows: readonly Row[]; lots: readonly Schema<'LotBody'>[]; total?: string }) {
  const { t } = useTranslation('awards');
  if (rows.length === 0) return <Empty title={t('notice.none')} />;
  const columns: Column<Row>[] = [
    { key: 'rank', head: t('ranking.rank'), right: true, cell: ({ rank }) => rank },
    { key: 'title', head: t('ranking.project'), names: true, cell: ({ title }) => title },
    { key: 'organization', head: t('notice.organization'), cell: ({ organization }) => organization },
    ...(lots.length > 1 ? [{ key: 'lot', head: t('notice.lot'), cell: ({ lot }: Row) => lots.find(({ ref }) => ref === lot)?.title ?? lot }] : []),
    { key: 'amount', head: t('notice.amount'), right: true, cell: ({ amount }) => yuan(amount) },
  ];
  const foot = total === undefined ? undefined : columns.map(({ key }) => (key === 'title' ? t('notice.total') : key === 'amount' ? yuan(total) : ''));
  return <Records caption={t('notice.title', { round: '' })} columns={columns} groups={[{ key: 'all', rows }]} rowKey={({ proposal }) => proposal} foot={foot} />;
}
