import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../http/context';
import { taken } from '../http/problems';
import { useCaller } from '../identity/context';
import type { Schema } from '../http/client';
import { Note, Page, Panel, Pill } from '../shared/Page';
import { Records, type Column } from '../shared/Records';
import { Loaded } from '../shared/states';
import { fullDay, moment, timeOfDay } from '../words/dates';
import { BringShare } from './BringShare';
import { CollectShare } from './CollectShare';
import { OpeningState } from './OpeningsPage';
import { useOpening } from './reads';

type Share = Schema<'OpeningShareView'>;

/** The opening of one round: who keeps a share, who has brought it, how many are still missing. */
export function OpeningPage() {
  const { t } = useTranslation('openings');
  const { round = '' } = useParams();
  const api = useApi();
  const { account } = useCaller();
  const opening = useOpening(round);
  const found = useQuery({ queryKey: ['round', round], queryFn: () => taken(api.GET('/rounds/{round}', { params: { path: { round } } })) });
  const me = useQuery({ queryKey: ['me'], queryFn: () => taken(api.GET('/me')), refetchInterval: 60_000 });
  const columns: Column<Share>[] = [
    { key: 'who', head: t('holder'), names: true, cell: (one) => <>{one.account}{one.account === account && <span className="quiet">　{t('you')}</span>}</> },
    { key: 'kind', head: t('kind'), cell: (one) => one.isRecovery ? t('recovery') : t('officer') },
    { key: 'collected', head: t('collected'), cell: (one) => one.collectedAt ? moment(one.collectedAt) : <Pill tone="warn">{t('notCollected')}</Pill> },
    { key: 'brought', head: t('brought'), cell: (one) => one.broughtAt ? <Pill tone="good">{moment(one.broughtAt)}</Pill> : t('notBrought') },
  ];
  return (
    <Loaded of={found}>
      {({ settings }) => (
        <Loaded of={opening}>
          {(of) => {
            const own = of.shares.find((one) => one.account === account);
            const isOver = me.data !== undefined && Date.parse(me.data.now) > Date.parse(settings.closesAt);
            return (
              <Page title={settings.title} crumbs={[{ to: '/openings', text: t('title') }]} lead={t('roundLead', { threshold: of.threshold, all: of.shares.length })} actions={<OpeningState opening={of} />}>
                <div className="stack">
                  {!isOver && <Note>{t('tooEarly', { day: fullDay(settings.closesAt), time: timeOfDay(settings.closesAt) })}</Note>}
                  {isOver && !of.openedAt && <Note tone="warn">{t('missing', { count: of.missing })}</Note>}
                  {of.openedAt && !of.unsealedAt && <Note>{t('working')}</Note>}
                  {of.unsealedAt && <Note tone="good">{t('done', { count: of.unsealed, at: moment(of.unsealedAt) })}</Note>}
                  {of.broken.length > 0 && <Note tone="bad"><p className="strong">{t('broken')}</p><ul>{of.broken.map((one) => <li key={one.proposal}>{one.proposal}</li>)}</ul></Note>}
                  {own && <CollectShare round={round} holderKey={own.holderKey} collected={own.collectedAt !== null} />}
                  {own && isOver && !own.broughtAt && !of.openedAt && <BringShare round={round} />}
                  <Panel title={t('shares')}>
                    <Records caption={t('shares')} columns={columns} groups={[{ key: 'all', rows: of.shares }]} rowKey={(one) => String(one.no)} />
                  </Panel>
                </div>
              </Page>
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}
