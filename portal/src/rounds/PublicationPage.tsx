import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { useCaller } from '../identity/context';
import { Confirm } from '../shared/Confirm';
import { Note, Page } from '../shared/Page';
import { Empty, Loaded } from '../shared/states';
import { fullDay, timeOfDay } from '../words/dates';
import { sumOf, yuan } from '../words/money';
import { SettingsSheet } from './SettingsSheet';
import { useStoredRound } from './useRoundDraft';

/** The whole draft to read, and its publication by somebody who did not draft it. */
export function PublicationPage() {
  const { t } = useTranslation('rounds');
  const { round = '' } = useParams();
  const { role } = useCaller();
  const api = useApi();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const stored = useStoredRound(round);
  const publish = useCommand(
    (_: null, key) => taken(api.POST('/rounds/{round}/publication', { params: { path: { round }, header: { 'Idempotency-Key': key } } })),
    () => navigate(`/rounds/${round}`),
  );

  return (
    <Loaded of={stored}>
      {({ settings, phase }) => {
        if (!settings) return <Page title={round}><Empty title={t('notStored')} /></Page>;
        const closes = `${fullDay(settings.closesAt)} ${timeOfDay(settings.closesAt)}`;
        return (
          <Page
            title={settings.title} lead={t('publicationLead', { count: settings.lots.length, amount: yuan(sumOf(settings.lots.map((lot) => lot.budget))), closes })}
            crumbs={[{ to: '/rounds', text: t('rounds') }]}
            actions={phase === 'draft' && (role === 'approver'
              ? <Button type="primary" onClick={() => setAsked(true)}>{t('publish')}</Button>
              : role === 'officer' && <Link to={`/rounds/${round}/design`}>{t('goOnDesigning')}</Link>)}
          >
            <div className="stack">
              {phase === 'draft' && role === 'officer' && <Note>{t('waitsForApprover')}</Note>}
              {phase !== 'draft' && <Note tone="good">{t('published')} <Link to={`/rounds/${round}`}>{t('toRound')}</Link></Note>}
              <SettingsSheet settings={settings} />
            </div>
            <Confirm
              open={asked} title={t('publishTitle')} verb={t('publish')} busy={publish.isPending} refused={publish.error}
              onClose={() => setAsked(false)} onConfirm={() => publish.mutate(null)}
            >
              <p>{t('publishText', { opens: `${fullDay(settings.opensAt)} ${timeOfDay(settings.opensAt)}`, closes })}</p>
            </Confirm>
          </Page>
        );
      }}
    </Loaded>
  );
}
