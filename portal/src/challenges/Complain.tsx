import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Schema } from '../http/client';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { ErrorSummary, faultAt, type FieldFault } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { useKept } from '../shared/useKept';
import type { Challenge } from './useChallenges';

interface Draft { items: Record<string, string>; chosen: number[]; ofReply: string; request: string; received: string }

/** A complaint about a challenge; finance records one that came on paper with the day of its receipt. */
export function Complain({ round, one, paper }: { round: string; one: Challenge; paper?: boolean }) {
  const { t } = useTranslation('challenges');
  const api = useApi();
  const go = useNavigate();
  const { challenge } = one;
  const form = useKept<Draft>(`complaint:${challenge}`, { items: {}, chosen: [], ofReply: '', request: '', received: '' });
  const draft = form.value;
  const [faults, setFaults] = useState<FieldFault[]>([]);
  const file = useCommand(
    (body: Schema<'ComplaintBody'>, key) => taken(api.POST('/rounds/{round}/challenges/{challenge}/complaints', { params: { path: { round, challenge }, header: { 'Idempotency-Key': key } }, body })),
    (filed) => {
      form.forget();
      void go(`/complaints/${round}/${filed.complaint}`);
    },
  );
  const change = (part: Partial<Draft>) => form.set((before) => ({ ...before, ...part }));
  const field = (name: string) => `${name}-${challenge}`;

  function send() {
    const items = [
      ...draft.chosen.map((item) => ({ item, facts: (draft.items[item] ?? '').trim() })),
      ...(draft.ofReply.trim() === '' ? [] : [{ item: null, facts: draft.ofReply.trim() }]),
    ];
    const found = [
      ...(items.length === 0 ? [{ id: field('items'), message: t('missing.items') }] : []),
      ...items.filter(({ facts }) => facts === '').map(({ item }) => ({ id: field(`facts-${item}`), message: t('missing.text') })),
      ...(draft.request.trim() === '' ? [{ id: field('request'), message: t('missing.text') }] : []),
    ];
    setFaults(found);
    if (found.length === 0) file.mutate({ items, request: draft.request.trim(), received: paper && draft.received !== '' ? draft.received : null });
  }

  return (
    <div className="form">
      <ErrorSummary faults={faults} refused={file.error} />
      {paper && <TextField id={field('received')} type="date" optional label={t('received')} value={draft.received} onChange={(received) => change({ received })} />}
      <fieldset className="field" id={field('items')} tabIndex={-1}>
        <legend>{t('complained')}</legend>
        <Checkbox.Group value={draft.chosen} onChange={(chosen) => change({ chosen })}>
          <div className="stack-small">{one.items.map(({ no, matter }) => <Checkbox key={no} value={no}>{t('item', { no, matter })}</Checkbox>)}</div>
        </Checkbox.Group>
      </fieldset>
      {draft.chosen.map((no) => <TextField key={no} id={field(`facts-${no}`)} label={t('factsOf', { no })} rows={3} maxLength={2000} value={draft.items[no] ?? ''} onChange={(facts) => change({ items: { ...draft.items, [no]: facts } })} error={faultAt(faults, field(`facts-${no}`))} />)}
      {one.repliedAt !== null && <TextField id={field('reply')} optional label={t('ofReply')} rows={3} maxLength={2000} value={draft.ofReply} onChange={(ofReply) => change({ ofReply })} />}
      <TextField id={field('request')} label={t('complaintRequest')} rows={2} maxLength={1000} value={draft.request} onChange={(request) => change({ request })} error={faultAt(faults, field('request'))} />
      <div><Button type="primary" loading={file.isPending} onClick={send}>{t(paper ? 'recordComplaint' : 'complain')}</Button></div>
    </div>
  );
}
