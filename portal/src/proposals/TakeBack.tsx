import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi, useCommand } from '../http/context';
import { takenWithTag } from '../http/problems';
import { Confirm } from '../shared/Confirm';
import { Panel } from '../shared/Page';
import { fullDay, timeOfDay } from '../words/dates';
import { timeLeft } from './applying';
import type { SubmittedProps } from './SubmittedPages';

/** Until the closing an application can be taken back, changed and submitted again. */
export function TakeBack({ view, round, now }: SubmittedProps) {
  const { t } = useTranslation('proposals');
  const api = useApi();
  const queries = useQueryClient();
  const [asked, setAsked] = useState(false);
  const path = { round: view.round, proposal: view.proposal };
  const copyKey = view.receipt?.copyKey;
  const takeBack = useCommand(
    (_: null, key) => takenWithTag(api.POST('/rounds/{round}/proposals/{proposal}/withdrawal', { params: { path, header: { 'Idempotency-Key': key } }, ...(copyKey ? { body: { copyKey } } : {}) })),
    ({ data, tag }) => { queries.setQueryData(['proposal', view.round, view.proposal], { view: data, tag: tag ?? '' }); },
  );
  const { closesAt } = round.settings;
  if (!timeLeft(now, closesAt)) return null;
  const until = { day: fullDay(closesAt), time: timeOfDay(closesAt) };
  return (
    <Panel title={t('takeBack.title')}>
      <div className="stack">
        <p>{t('takeBack.text', until)}</p>
        <div className="row"><Button onClick={() => setAsked(true)}>{t('takeBack.ask')}</Button></div>
      </div>
      <Confirm open={asked} title={t('takeBack.sure')} verb={t('takeBack.verb')} danger busy={takeBack.isPending} refused={takeBack.error} onClose={() => setAsked(false)} onConfirm={() => takeBack.mutate(null)}>
        <p>{t('takeBack.means', { title: view.content.title || view.proposal, ...until })}</p>
        {view.hidden && <p className="bad">{t('sealed.takeBack')}</p>}
      </Confirm>
    </Panel>
  );
}
