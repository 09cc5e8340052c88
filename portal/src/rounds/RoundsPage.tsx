import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Schema } from '../http/client';
import { useApi, usePages } from '../http/context';
import { taken } from '../http/problems';
import { useCaller } from '../identity/context';
import { MorePages } from '../shared/MorePages';
import { Page, Pill } from '../shared/Page';
import { Records, type Column } from '../shared/Records';
import { Empty, Loaded } from '../shared/states';
import { moment } from '../words/dates';

type Summary = Schema<'RoundSummary'>;

/** The rounds of the district, drafts included, each with its phase. */
export function RoundsPage() {
  const { t } = useTranslation('rounds');
  const api = useApi();
  const navigate = useNavigate();
  const { role } = useCaller();
  const rounds = usePages(['rounds'], (cursor) => taken(api.GET('/rounds', { params: { query: { cursor, limit: 100 } } })));
  const columns: Column<Summary>[] = [
    { key: 'title', head: t('round'), names: true, cell: (one) => <Link to={one.phase === 'draft' ? `/rounds/${one.round}/${role === 'officer' ? 'design' : 'publication'}` : `/rounds/${one.round}`}>{one.title}</Link> },
    { key: 'kind', head: t('field.kind'), cell: (one) => t(`words:kind.${one.kind}`) },
    { key: 'phase', head: t('phase'), cell: (one) => <Pill tone={one.phase === 'draft' ? 'warn' : undefined}>{t(`words:phase.${one.phase}`)}</Pill> },
    { key: 'opens', head: t('field.opensAt'), cell: (one) => moment(one.opensAt) },
    { key: 'closes', head: t('field.closesAt'), cell: (one) => moment(one.closesAt) },
  ];

  return (
    <Page title={t('rounds')} actions={role === 'officer' && <Button type="primary" onClick={() => navigate('/rounds/new')}>{t('newRound')}</Button>}>
      <Loaded of={rounds}>
        {() => rounds.items.length === 0
          ? <Empty title={t('none')}><p>{t('noneText')}</p></Empty>
          : <><Records caption={t('rounds')} columns={columns} groups={[{ key: 'all', rows: rounds.items }]} rowKey={(one) => one.round} /><MorePages of={rounds} /></>}
      </Loaded>
    </Page>
  );
}
