import { Button, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary, faultAt, type FieldFault } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { useKept } from '../shared/useKept';
import { Effect, type EffectName } from './Effect';
import { useChallengeOrders, type Challenge } from './useChallenges';

interface Draft { answers: Record<string, { upheld: boolean | null; reason: string }>; department: string; effect: EffectName; proposal: string }

const nothing = { upheld: null, reason: '' };

/** The reply to a challenge, item by item. */
export function Reply({ round, one, done }: { round: string; one: Challenge; done: (replied: Challenge) => void }) {
  const { t } = useTranslation('challenges');
  const { value: draft, set, forget } = useKept<Draft>(`reply:${one.challenge}`, { answers: {}, department: '', effect: 'none', proposal: '' });
  const [faults, setFaults] = useState<FieldFault[]>([]);
  const { reply } = useChallengeOrders(round, one.challenge, (replied) => {
    forget();
    done(replied);
  });
  const answers = one.items.map(({ no }) => ({ no, ...(draft.answers[no] ?? nothing) }));
  const isUpheld = answers.some(({ upheld }) => upheld);
  const change = (no: number, part: Partial<{ upheld: boolean; reason: string }>) => set((before) => ({ ...before, answers: { ...before.answers, [no]: { ...(before.answers[no] ?? nothing), ...part } } }));

  function send() {
    const found = [
      ...answers.flatMap(({ no, upheld, reason }) => [...(upheld === null ? [{ id: `upheld-${no}`, message: t('missing.upheld') }] : []), ...(reason.trim() === '' ? [{ id: `reason-${no}`, message: t('missing.reason') }] : [])]),
      ...(draft.department.trim() === '' ? [{ id: 'department', message: t('missing.department') }] : []),
    ];
    setFaults(found);
    if (found.length > 0) return;
    const ruling = isUpheld ? { effect: draft.effect, proposal: draft.effect === 'disqualify' ? draft.proposal : null } : { effect: 'none' as const, proposal: null };
    reply.mutate({ answers: answers.map(({ no, upheld, reason }) => ({ no, upheld: upheld === true, reason: reason.trim() })), department: draft.department.trim(), ...ruling });
  }

  return (
    <div className="form">
      <ErrorSummary faults={faults} refused={reply.error} />
      {one.items.map(({ no, matter }) => (
        <div key={no} className="stack">
          <fieldset className="field" id={`upheld-${no}`}>
            <legend>{t('item', { no, matter })}</legend>
            <Radio.Group value={draft.answers[no]?.upheld ?? null} onChange={(event) => change(no, { upheld: event.target.value as boolean })}>
              <Radio value>{t('upheld')}</Radio><Radio value={false}>{t('notUpheld')}</Radio>
            </Radio.Group>
          </fieldset>
          <TextField id={`reason-${no}`} label={t('answerTo', { no })} rows={3} maxLength={1000} value={draft.answers[no]?.reason ?? ''} onChange={(reason) => change(no, { reason })} error={faultAt(faults, `reason-${no}`)} />
        </div>
      ))}
      {isUpheld && <Effect id="effect" effect={draft.effect} proposal={draft.proposal} onChange={(effect, proposal) => set((before) => ({ ...before, effect, proposal }))} />}
      <TextField id="department" label={t('department')} hint={t('departmentHint')} maxLength={100} value={draft.department} onChange={(department) => set((before) => ({ ...before, department }))} error={faultAt(faults, 'department')} />
      <p className="quiet">{t('replyText')}</p>
      <div><Button type="primary" loading={reply.isPending} onClick={send}>{t('replyVerb')}</Button></div>
    </div>
  );
}
