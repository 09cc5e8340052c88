import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaller } from '../identity/context';
import { Page } from '../shared/Page';
import { Empty, Filtered, Loaded } from '../shared/states';
import { useFilters } from '../shared/useFilters';
import { sumOf, yuan } from '../words/money';
import { ChosenBar } from './ChosenBar';
import { groups, shownOf, useQueue, type QueueRow } from './queue';
import { QueueFilters } from './QueueFilters';
import { QueueList } from './QueueList';
import './payments.css';

/** Payments that wait, overdue first; several can be led on one after another. */
export function QueuePage() {
  const { t } = useTranslation('payments');
  const queue = useQueue();
  return (
    <Page title={t('queue')} lead={queue.data && <Lead rows={queue.data} />}>
      <Loaded of={queue}>{(rows) => rows.length === 0 ? <Empty title={t('none')}><p>{t('noneText')}</p></Empty> : <Queue rows={rows} />}</Loaded>
    </Page>
  );
}

function Lead({ rows }: { rows: readonly QueueRow[] }) {
  const { t } = useTranslation('payments');
  const late = rows.filter(({ group }) => group === 'overdue').length;
  return <>{t('lead', { count: rows.length, total: yuan(sumOf(rows.map(({ amount }) => amount))) })} {late > 0 && <strong className="bad">{t('late', { count: late })}</strong>}</>;
}

function Queue({ rows }: { rows: readonly QueueRow[] }) {
  const { t } = useTranslation('payments');
  const { role } = useCaller();
  const { values, set, clear, any } = useFilters('round', 'find', 'kind', 'due', 'sort');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(() => shownOf(rows, values), [rows, values.round, values.find, values.kind, values.due, values.sort]); // eslint-disable-line react-hooks/exhaustive-deps
  const verb = role === 'finance' ? 'toPrepare' : role === 'finance-approver' ? 'toApprove' : null;
  const picked = shown.filter(({ key, kind }) => kind === verb && chosen.has(key));
  const grouped = values.sort === 'amount'
    ? [{ key: 'all', title: undefined, rows: shown }]
    : groups.map((group) => ({ group, rows: shown.filter((row) => row.group === group) })).filter((one) => one.rows.length > 0)
      .map((one) => ({ key: one.group, title: t('groupOf', { group: t(`group.${one.group}`), count: one.rows.length, total: yuan(sumOf(one.rows.map(({ amount }) => amount))) }), rows: one.rows }));

  return (
    <>
      <QueueFilters rows={rows} values={values} set={set} clear={clear} any={any} />
      {verb && <ChosenBar key={verb} verb={verb} picked={picked} all={shown.filter(({ kind }) => kind === verb)} choose={setChosen} />}
      {shown.length === 0 ? <Filtered clear={clear} /> : <QueueList groups={grouped} chosen={chosen} choose={setChosen} verb={verb} total={sumOf(shown.map(({ amount }) => amount))} count={shown.length} />}
    </>
  );
}
