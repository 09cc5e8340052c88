import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaller } from '../identity/context';
import { Confirm } from '../shared/Confirm';
import { ErrorSummary } from '../shared/ErrorSummary';
import { Note } from '../shared/Page';
import { Records, type Column } from '../shared/Records';
import { Loaded } from '../shared/states';
import { fullDay, moment } from '../words/dates';
import { sumOf, yuan } from '../words/money';
import { useArrearsList, type ArrearsList } from './useReports';

type Line = ArrearsList['lines'][number];

/** The list of one year: drawn by one officer of finance, published by another. */
export function YearlyList({ year }: { year: string }) {
  const { t } = useTranslation('reports');
  const { account, role } = useCaller();
  const { list, draw, publish } = useArrearsList(year);
  const [asks, setAsks] = useState(false);
  const finance = role === 'finance' || role === 'finance-approver';
  return (
    <Loaded of={list}>
      {(known) => {
        const drawn = known.drawn;
        const isPublic = drawn !== null && known.published?.digest === drawn.digest;
        const total = yuan(sumOf((drawn?.totals ?? []).map((one) => one.amount)));
        return (
          <div className="stack">
            <Standing list={known} />
            {drawn && <Lines lines={known.lines} />}
            <ErrorSummary refused={draw.error} />
            {finance && (
              <div className="row">
                <Button loading={draw.isPending} onClick={() => draw.mutate(null)}>{t(drawn ? 'yearly.drawAgain' : 'yearly.draw')}</Button>
                {drawn && !isPublic && drawn.by !== account && <Button type="primary" onClick={() => setAsks(true)}>{t('yearly.publish')}</Button>}
              </div>
            )}
            {finance && drawn && !isPublic && drawn.by === account && <p className="quiet">{t('yearly.another')}</p>}
            {drawn && (
              <Confirm open={asks} title={t('yearly.publish')} verb={t('yearly.publishOf', { year })} busy={publish.isPending} refused={publish.error} onClose={() => setAsks(false)} onConfirm={() => publish.mutate(drawn.digest, { onSuccess: () => setAsks(false) })}>
                <p>{t('yearly.sum', { year, contracts: drawn.totals.reduce((sum, one) => sum + one.contracts, 0), count: known.lines.length, total })}</p>
              </Confirm>
            )}
          </div>
        );
      }}
    </Loaded>
  );
}

function Standing({ list }: { list: ArrearsList }) {
  const { t } = useTranslation('reports');
  return (
    <Note tone={list.published ? 'good' : 'warn'}>
      <p className="strong">{list.published ? t('yearly.published', { at: moment(list.publishedAt), count: list.editions }) : t('yearly.notPublished', { day: fullDay(list.dueBy) })}</p>
      {list.drawn && <p>{t('yearly.drawn', { day: fullDay(list.drawn.day), by: list.drawn.by })}</p>}
    </Note>
  );
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation('reports');
  if (lines.length === 0) return <p>{t('yearly.nothing')}</p>;
  const columns: Column<Line>[] = [
    { key: 'title', head: t('arrears.contract'), names: true, cell: (one) => <>{one.title}<span className="second">{t('arrears.of', { reference: one.reference, no: one.instalment, name: one.organizationName })}</span></> },
    { key: 'dueBy', head: t('arrears.dueBy'), cell: (one) => fullDay(one.dueBy) },
    { key: 'amount', head: t('arrears.amount'), right: true, cell: (one) => yuan(one.amount) },
    { key: 'paidOn', head: t('yearly.paidOn'), cell: (one) => fullDay(one.paidOn) },
  ];
  return <Records caption={t('yearly.heading')} columns={columns} groups={[{ key: 'all', rows: lines }]} rowKey={(one) => `${one.reference}|${one.title}|${one.instalment}`} foot={[t('arrears.total'), '', yuan(sumOf(lines.map((one) => one.amount))), '']} />;
}
