import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Schema } from '../http/client';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { Confirm } from '../shared/Confirm';
import { ErrorSummary, faultsOf } from '../shared/ErrorSummary';
import { Facts, Note, Page, Panel } from '../shared/Page';
import { useKept } from '../shared/useKept';
import { fullDay } from '../words/dates';
import { yuan } from '../words/money';
import { CorrectionFields } from './CorrectionFields';
import { same, sendable, unsendable } from './draft';
import type { SubmittedProps } from './SubmittedPages';
import { useFieldNames } from './useFieldNames';

/** What was returned, of which only the named fields can be written; once. */
export function CorrectionPage({ view, round, asked }: SubmittedProps & { asked: Schema<'ReturnView'> }) {
  const { t } = useTranslation('proposals');
  const navigate = useNavigate();
  const api = useApi();
  const names = useFieldNames();
  const kept = useKept(`correction:${view.round}:${view.proposal}`, view.content);
  const [asking, setAsking] = useState(false);
  const [tried, setTried] = useState(false);
  const home = `/proposals/${view.round}/${view.proposal}`;
  const body = sendable(kept.value, view.content);
  const send = useCommand(
    (content: Schema<'ProposalBody'>, key) => taken(api.POST('/rounds/{round}/proposals/{proposal}/correction', { params: { path: { round: view.round, proposal: view.proposal }, header: { 'Idempotency-Key': key } }, body: content })),
    () => {
      kept.forget();
      void navigate(home);
    },
  );
  // What is no amount would be sent as it was before: it is said instead.
  const untaken = unsendable(kept.value).map((id) => ({ id, message: t(id === 'reference' ? 'fault.referenceMalformed' : 'fault.noAmount') }));
  const faults = tried && untaken.length > 0 ? untaken : faultsOf(send.error);
  const over = asked.correctedAt !== null || view.examination !== null;
  const fixed = [[t('field.requestedPlain'), t('yuan', { amount: yuan(view.content.requested) })], [t('field.lot'), round.settings.lots.find(({ ref }) => ref === view.content.lot)?.title ?? view.content.lot]] as const;

  return (
    <Page title={t('correction.title', { title: view.content.title })} lead={t('correction.until', { day: fullDay(asked.deadline.due) })} crumbs={[{ to: '/proposals', text: t('own') }, { to: home, text: view.content.title }]}>
      <div className="sideways">
        <div className="stack">
          <Note tone="warn"><p className="strong">{t('correction.only', { fields: names(asked.fields) })}</p><p>{asked.reason}</p></Note>
          {over
            ? <Note>{t('correction.over')}</Note>
            : (
              <form className="stack" onSubmit={(event) => { event.preventDefault(); setTried(true); setAsking(untaken.length === 0); }}>
                <ErrorSummary faults={faults} refused={asking ? null : send.error} />
                <CorrectionFields fields={asked.fields} round={view.round} settings={round.settings} before={view.content} value={kept.value} onChange={kept.set} faults={faults} />
                <div><Button type="primary" size="large" htmlType="submit" disabled={same(kept.value, view.content)}>{t('correction.send')}</Button></div>
              </form>
            )}
        </div>
        <aside><Panel title={t('correction.fixed')}><Facts rows={fixed} /></Panel></aside>
      </div>
      <Confirm open={asking} title={t('correction.confirm')} verb={t('correction.send')} busy={send.isPending} refused={send.error} onConfirm={() => send.mutate(body)} onClose={() => setAsking(false)}>
        <p>{t('correction.once')}</p>
      </Confirm>
    </Page>
  );
}
