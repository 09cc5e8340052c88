import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '../http/client';
import { useApi, usePages } from '../http/context';
import { taken } from '../http/problems';
import { useCaller } from '../identity/context';
import { MorePages } from '../shared/MorePages';
import { Page, Pill } from '../shared/Page';
import { Records, type Column } from '../shared/Records';
import { Empty, Loaded } from '../shared/states';
import { fullDay } from '../words/dates';

type Seated = Schema<'SeatedView'>;

/** The stages that the caller assesses, those with a sheet to fill first. */
export function SeatedPage() {
  const { t } = useTranslation('assessments');
  const api = useApi();
  const { account } = useCaller();
  const seats = usePages(['seated', account], (cursor) => taken(api.GET('/me/assessments', { params: { query: { limit: 100, cursor } } })));
  const rows = [...seats.items].sort((one, other) => Number(other.toFill) - Number(one.toFill) || one.due.localeCompare(other.due));
  const columns: Column<Seated>[] = [
    { key: 'title', head: t('seated.project'), names: true, cell: (row) => <Link to={`/assessments/${row.round}/${row.proposal}`}>{row.title}</Link> },
    { key: 'stage', head: t('seated.stage'), cell: (row) => t(`stage.${row.stage}`) },
    { key: 'assessor', head: t('seated.as'), cell: (row) => t(`assessor.${row.assessor}`) },
    { key: 'due', head: t('seated.due'), cell: (row) => fullDay(row.due) },
    { key: 'state', head: t('seated.state'), cell: (row) => row.toFill ? <Pill tone="warn">{t('seated.toFill')}</Pill> : <Pill tone="good">{t('seated.done')}</Pill> },
  ];
  return (
    <Page title={t('seated.heading')} lead={t('seated.lead')}>
      <Loaded of={seats}>
        {() => rows.length === 0
          ? <Empty title={t('seated.none')}><p>{t('seated.noneText')}</p></Empty>
          : <><Records caption={t('seated.heading')} columns={columns} groups={[{ key: 'all', rows }]} rowKey={(row) => `${row.round}|${row.proposal}|${row.stage}`} /><MorePages of={seats} /></>}
      </Loaded>
    </Page>
  );
}
