import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../http/client';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { Confirm } from '../shared/Confirm';
import { ErrorSummary, faultsOf } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Facts, Note, Panel } from '../shared/Page';
import { Loaded } from '../shared/states';
import { useKept } from '../shared/useKept';
import { fromLocalInput, localInput, moment } from '../words/dates';

type Terms = Schema<'ClarificationTermsView'>;

/** A clarification to be written, with the closing that publishing it now asks for, shown before it is confirmed. */
export function ClarifyForm({ round }: { round: Schema<'RoundView'> }) {
  const api = useApi();
  const terms = useQuery({
    queryKey: ['round', round.round, 'clarification-terms'],
    queryFn: () => taken(api.GET('/rounds/{round}/clarifications/terms', { params: { path: { round: round.round } } })),
    refetchInterval: 60_000,
  });
  return <Loaded of={terms}>{(held) => <Form round={round} terms={held} />}</Loaded>;
}

function Form({ round, terms }: { round: Schema<'RoundView'>; terms: Terms }) {
  const { t } = useTranslation('rounds');
  const api = useApi();
  const queries = useQueryClient();
  const kept = useKept(`clarify:${round.round}:${round.clarifications.length}`, { text: '', reason: '', affects: true, closesAt: '' });
  const { text, reason, affects, closesAt } = kept.value;
  const [asked, setAsked] = useState(false);
  const [checked, setChecked] = useState(false);
  const proposed = affects ? terms.proposed : round.settings.closesAt;
  const typed = closesAt || localInput(proposed);
  // An input knows minutes; what was not touched is sent as it was shown.
  const closing = closesAt === '' || closesAt === localInput(proposed) ? proposed : fromLocalInput(closesAt);
  const clarify = useCommand(
    (body: Schema<'ClarificationBody'>, key) => taken(api.POST('/rounds/{round}/clarifications', { params: { path: { round: round.round }, header: { 'Idempotency-Key': key } }, body })),
    (done) => {
      kept.forget();
      setAsked(false);
      queries.setQueryData(['round', round.round], done);
      void queries.invalidateQueries({ queryKey: ['round', round.round, 'clarification-terms'] });
    },
  );
  const missing = [...(text.trim() === '' ? [{ id: 'text', message: t('clarify.missing') }] : []), ...(reason.trim() === '' ? [{ id: 'reason', message: t('clarify.missingReason') }] : [])];
  const faults = checked ? [...missing, ...faultsOf(clarify.error)] : [];
  const said = (id: string) => faults.find((one) => one.id === id)?.message;
  const set = (change: Partial<typeof kept.value>) => kept.set((before) => ({ ...before, ...change }));
  const isMoved = Date.parse(closing) !== Date.parse(round.settings.closesAt);

  return (
    <Panel title={t('clarify.publish')}>
      <form className="form" onSubmit={(event) => { event.preventDefault(); setChecked(true); if (missing.length === 0) setAsked(true); }}>
        <ErrorSummary faults={faults} refused={clarify.error} />
        <TextField id="text" label={t('clarify.text')} rows={4} maxLength={1000} value={text} error={said('text')} onChange={(value) => set({ text: value })} />
        <TextField id="reason" label={t('clarify.reason')} rows={2} maxLength={500} value={reason} error={said('reason')} onChange={(value) => set({ reason: value })} />
        <div>
          <Checkbox id="affects" checked={affects} onChange={(event) => set({ affects: event.target.checked, closesAt: '' })}>{t('clarify.affects')}</Checkbox>
          <p className="quiet">{t('clarify.affectsHint')}</p>
        </div>
        {affects && <TermsOf terms={terms} />}
        <TextField id="closesAt" label={t('clarify.closesAt')} type="datetime-local" value={typed} error={said('closesAt')} onChange={(value) => set({ closesAt: value })} />
        <div><Button type="primary" htmlType="submit">{t('clarify.publish')}</Button></div>
      </form>
      <Confirm
        open={asked} title={t('clarify.confirmTitle')} verb={t('clarify.publish')} busy={clarify.isPending} refused={clarify.error}
        onClose={() => setAsked(false)} onConfirm={() => clarify.mutate({ text: text.trim(), reason: reason.trim(), affectsProposals: affects, closesAt: isMoved ? closing : null, contact: null })}
      >
        <p>{text}</p>
        <p className="strong">{isMoved ? t('clarify.moves', { before: moment(round.settings.closesAt), after: moment(closing) }) : t('clarify.stays', { before: moment(round.settings.closesAt) })}</p>
        <p>{t('clarify.public')}</p>
      </Confirm>
    </Panel>
  );
}

/** The rule of the kind of round, and what it comes to now. */
function TermsOf({ terms }: { terms: Terms }) {
  const { t } = useTranslation('rounds');
  return (
    <>
      <Facts rows={[
        [t('clarify.now'), moment(terms.closesAt)],
        ...(terms.days === null ? [] : [[t('clarify.rule'), `${t(terms.workingDays ? 'clarify.workingDays' : 'clarify.days', { days: terms.days })}　${terms.source ?? ''}`] as const]),
        [t('clarify.earliest'), moment(terms.earliest)],
      ]} />
      <Note tone={terms.mustExtend ? 'warn' : 'good'}>{terms.mustExtend ? t('clarify.mustExtend', { moment: moment(terms.proposed) }) : t('clarify.enough')}</Note>
    </>
  );
}
