import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Pill } from '../shared/Page';
import { Records, type Column } from '../shared/Records';
import { Empty, Loaded } from '../shared/states';
import { fullDay } from '../words/dates';
import { yuan } from '../words/money';
import { useReceivables, type Receivable } from './useReceivables';

const tones = { open: 'warn', settled: 'good', writtenOff: undefined, dropped: undefined } as const;

/** Where a receivable stands, in a word. */
export function StatePill({ receivable }: { receivable: Receivable }) {
  const { t } = useTranslation('receivables');
  return receivable.overdue ? <Pill tone="bad">{t('isOverdue')}</Pill> : <Pill tone={tones[receivable.status]}>{t(`status.${receivable.status}`)}</Pill>;
}

/** Everything that an organization has or had to return; `at` is the page of one. */
export function List({ uscc, at }: { uscc: string; at: (receivable: string) => string }) {
  const { t } = useTranslation('receivables');
  const found = useReceivables(uscc);
  const columns: Column<Receivable>[] = [
    { key: 'what', head: t('what'), names: true, cell: (one) => <><Link to={at(one.receivable)}>{t('numbered', { no: one.receivable.slice(1), cause: t(`cause.${one.cause}`) })}</Link><span className="second">{one.proposal}</span></> },
    { key: 'amount', head: t('amount'), right: true, cell: (one) => yuan(one.amount) },
    { key: 'left', head: t('left'), right: true, cell: (one) => yuan(one.left) },
    { key: 'due', head: t('due'), cell: (one) => fullDay(one.due.due) },
    { key: 'state', head: t('state'), cell: (one) => <StatePill receivable={one} /> },
  ];
  return (
    <Loaded of={found}>
      {() => found.items.length === 0
        ? <Empty title={t('none')}><p>{t('noneOfOne')}</p></Empty>
        : (
          <div className="stack">
            <Records caption={t('heading')} columns={columns} groups={[{ key: 'all', rows: found.items }]} rowKey={(one) => one.receivable} />
            {found.hasNextPage && <div><Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{t('more')}</Button></div>}
          </div>
        )}
    </Loaded>
  );
}
