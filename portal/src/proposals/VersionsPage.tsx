import { useTranslation } from 'react-i18next';
import { Link, useOutletContext, useParams } from 'react-router';
import type { Schema } from '../http/client';
import { useApi, usePages } from '../http/context';
import { taken } from '../http/problems';
import { MorePages } from '../shared/MorePages';
import { Page } from '../shared/Page';
import { usePersonName } from '../shared/people';
import { Records, type Column } from '../shared/Records';
import { Loaded } from '../shared/states';
import { second } from '../words/dates';
import { usePlaceName } from './SaveState';

type Version = Schema<'ProposalVersionView'>;

/** Every version that was ever saved: who changed what, and when; each can be read as it was. */
export function VersionsPage() {
  const { t } = useTranslation('proposals');
  const { round = '', proposal = '' } = useParams();
  const api = useApi();
  const person = usePersonName();
  const place = usePlaceName();
  const title = useOutletContext<string>() || t('untitled');
  const home = `/proposals/${round}/${proposal}`;
  const versions = usePages(['versions', round, proposal], (cursor) => taken(api.GET('/rounds/{round}/proposals/{proposal}/versions', { params: { path: { round, proposal }, query: { cursor, limit: 50 } } })));
  const columns: Column<Version>[] = [
    { key: 'version', head: t('version.version'), names: true, cell: ({ version }) => <Link to={`${home}/versions/${version}`}>{t('version.no', { no: version })}</Link> },
    { key: 'kind', head: t('version.what'), cell: ({ kind, changed }) => <>{t(`version.kind.${kind}`)}{changed.length > 0 && <span className="second">{changed.map(place).join(t('and'))}</span>}</> },
    { key: 'by', head: t('version.by'), cell: ({ by }) => person(by) },
    { key: 'at', head: t('version.at'), cell: ({ at }) => second(at) },
  ];
  return (
    <Page title={t('version.title')} crumbs={[{ to: '/proposals', text: t('own') }, { to: home, text: title }]} lead={t('version.lead')}>
      <Loaded of={versions}>
        {() => <><Records caption={t('version.title')} columns={columns} groups={[{ key: 'all', rows: versions.items }]} rowKey={({ version }) => `${version}`} /><MorePages of={versions} /></>}
      </Loaded>
    </Page>
  );
}
