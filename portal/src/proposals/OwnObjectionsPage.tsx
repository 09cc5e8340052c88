import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useApi } from '../http/context';
import { allOf } from '../http/allOf';
import type { Schema } from '../http/client';
import { taken } from '../http/problems';
import { useCaller } from '../identity/context';
import { Note, Page, Panel } from '../shared/Page';
import { Empty, Loaded } from '../shared/states';
import { fullDay, moment } from '../words/dates';
import { orNull, useRoundOf } from './reads';
import { RaiseObjection } from './RaiseObjection';

/** Objections of the organization to the award notice: raised within its days, and their answers. */
export function OwnObjectionsPage() {
  const { t } = useTranslation('proposals');
  const { round = '' } = useParams();
  const api = useApi();
  const { tenant } = useCaller();
  const of = useRoundOf(round);
  const notice = useQuery({
    queryKey: ['notice', round],
    queryFn: () => orNull(['notice.notPublished'], taken(api.GET('/public/{tenant}/rounds/{round}/notice', { params: { path: { tenant, round } } }))),
  });
  const objections = useQuery({
    queryKey: ['objections', round],
    queryFn: () => allOf((query) => taken(api.GET('/rounds/{round}/objections', { params: { path: { round }, query } }))),
  });
  // The list follows a moment later; what was raised just now is shown at once.
  const [raised, setRaised] = useState<Schema<'ObjectionView'> | null>(null);
  const withRaised = (all: readonly Schema<'ObjectionView'>[]) => (raised && !all.some((one) => one.objection === raised.objection) ? [...all, raised] : all);
  const about = (proposal: string) => notice.data?.awards.find((one) => one.proposal === proposal);

  return (
    <Page title={t('objection.title')} crumbs={[{ to: '/proposals', text: t('own') }]} lead={of.data?.settings.title}>
      <div className="stack">
        <Loaded of={notice}>
          {(said) => !said ? <Empty title={t('objection.notYet')}><p>{t('objection.notYetText')}</p></Empty>
            : said.publicity.ended ? <Note><p>{t('objection.over', { day: fullDay(said.publicity.through) })}</p></Note>
            : <RaiseObjection round={round} notice={said} onRaised={setRaised} />}
        </Loaded>
        <Loaded of={objections}>
          {(all) => <>{withRaised(all).map((one) => (
            <Panel key={one.objection} title={about(one.proposal)?.title ?? one.proposal} finding={t('objection.raised', { moment: moment(one.at) })}>
              <div className="stack">
                <p>{one.grounds}</p>
                {one.upheld === null
                  ? <Note tone="warn"><p>{t('objection.waits')}</p></Note>
                  : <Note tone={one.upheld ? 'good' : undefined}><p className="strong">{t(one.upheld ? 'objection.upheld' : 'objection.notUpheld', { moment: moment(one.answeredAt) })}</p><p>{one.reason}</p></Note>}
              </div>
            </Panel>
          ))}</>}
        </Loaded>
      </div>
    </Page>
  );
}
