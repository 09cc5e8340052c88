import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useOutletContext, useParams } from 'react-router';
import type { Schema } from '../http/client';
import { useApi } from '../http/context';
import { taken } from '../http/problems';
import { Budget } from '../shared/Budget';
import { Facts, Page, Panel } from '../shared/Page';
import { usePersonName } from '../shared/people';
import { Loaded } from '../shared/states';
import { second } from '../words/dates';
import { yuan } from '../words/money';
import { DraftContext } from './DraftContext';
import { useRoundOf } from './reads';

/** One version as it was; a draft can be brought back to it, which makes another version and loses none. */
export function VersionPage() {
  const { t } = useTranslation('proposals');
  const { round = '', proposal = '', version = '' } = useParams();
  const api = useApi();
  const person = usePersonName();
  const home = `/proposals/${round}/${proposal}`;
  const title = useOutletContext<string>() || t('untitled');
  const settings = useRoundOf(round).data?.settings;
  const read = useQuery({ queryKey: ['version', round, proposal, version], queryFn: () => taken(api.GET('/rounds/{round}/proposals/{proposal}/versions/{version}', { params: { path: { round, proposal, version } } })), staleTime: Infinity });
  return (
    <Page title={t('version.no', { no: version })} crumbs={[{ to: '/proposals', text: t('own') }, { to: home, text: title }, { to: `${home}/versions`, text: t('version.title') }]}>
      <Loaded of={read}>
        {({ kind, by, at, content }) => (
          <div className="stack">
            <p>{t('version.made', { kind: t(`version.kind.${kind}`), by: person(by), at: second(at) })}</p>
            <Panel title={t('status.content')}>
              <div className="stack">
                <Facts rows={[
                  [t('field.title'), content.title], [t('field.lot'), settings?.lots.find(({ ref }) => ref === content.lot)?.title ?? content.lot],
                  [t('field.category'), content.category], [t('field.reference'), content.reference],
                  [t('field.leadName'), `${content.lead.name}　${content.lead.certificate ?? ''}`],
                  [t('field.requestedPlain'), t('yuan', { amount: yuan(content.requested) })], [t('field.ownPlain'), t('yuan', { amount: yuan(content.own) })],
                ]} />
                <Budget lines={content.budget} rules={settings?.costRules ?? null} />
              </div>
            </Panel>
            <BringBack content={content} home={home} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function BringBack({ content, home }: { content: Schema<'ProposalBody'>; home: string }) {
  const { t } = useTranslation('proposals');
  const navigate = useNavigate();
  const draft = useContext(DraftContext);
  if (!draft) return null;
  return (
    <div className="row">
      <Button onClick={() => { draft.change(content); void navigate(home); }}>{t('version.bringBack')}</Button>
      <span className="quiet">{t('version.bringBackHint')}</span>
    </div>
  );
}
