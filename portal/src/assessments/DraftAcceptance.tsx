import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary, faultAt, faultsOf, type FieldFault } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { useKept } from '../shared/useKept';
import type { AcceptanceOrders, Assessment } from './useAssessment';

interface Line { ref: string; own: boolean; standard: string; delivered: string; measured: string; met: boolean; opinion: string }

interface Draft { lines: Line[]; accepters: string; beneficiaries: string; others: string }

const listed = (text: string) => text.split(/[\n,，、]+/).map((one) => one.trim()).filter((one) => one !== '');

/** The draft of an acceptance: every item of the agreement, who accepts, and who is invited. */
export function DraftAcceptance({ all, orders: { draft: command } }: { all: Assessment; orders: AcceptanceOrders }) {
  const { t } = useTranslation('assessments');
  const agreed = all.items.map((item): Line => ({ ref: item.ref, own: false, standard: item.standard, delivered: '', measured: '', met: false, opinion: '' }));
  const other = (no: number): Line => ({ ref: `other-${no}`, own: true, standard: '', delivered: '', measured: '', met: false, opinion: '' });
  const kept = useKept<Draft>(`acceptance:${all.round}:${all.proposal}`, { lines: agreed.length > 0 ? agreed : [other(1)], accepters: '', beneficiaries: '', others: '' });
  const [checked, setChecked] = useState(false);
  const draft = kept.value;
  const sourceOf = (ref: string) => all.items.find((item) => item.ref === ref)?.source ?? 'other';
  const lacking: FieldFault[] = [
    ...draft.lines.flatMap((line): FieldFault[] => [
      ...(line.own && line.standard.trim() === '' ? [{ id: `standard-${line.ref}`, message: t('draft.standardMissing') }] : []),
      ...(line.delivered.trim() === '' ? [{ id: `delivered-${line.ref}`, message: t('draft.deliveredMissing', { standard: line.standard }) }] : []),
    ]),
    ...(listed(draft.accepters).length < 2 ? [{ id: 'accepters', message: t('draft.acceptersMissing') }] : []),
    ...(listed(draft.beneficiaries).length === 0 ? [{ id: 'beneficiaries', message: t('draft.beneficiariesMissing') }] : []),
  ];
  const faults = checked ? [...lacking, ...faultsOf(command.error)] : [];
  const set = (change: Partial<Draft>) => kept.set((before) => ({ ...before, ...change }));
  const change = (ref: string, to: Partial<Line>) => set({ lines: draft.lines.map((line) => (line.ref === ref ? { ...line, ...to } : line)) });

  function send() {
    setChecked(true);
    if (lacking.length > 0) return;
    command.mutate({
      items: draft.lines.map((line) => ({
        ref: line.ref, delivered: line.delivered.trim(), met: line.met, standard: line.own ? line.standard.trim() : null,
        measured: sourceOf(line.ref) === 'kpi' ? line.measured.trim() : null, opinion: line.opinion.trim() || null,
      })),
      accepters: listed(draft.accepters),
      invited: [
        ...listed(draft.beneficiaries).map((designation, index) => ({ ref: `b${index + 1}`, kind: 'beneficiary' as const, designation })),
        ...listed(draft.others).map((designation, index) => ({ ref: `t${index + 1}`, kind: 'thirdParty' as const, designation })),
      ],
    }, { onSuccess: () => kept.forget() });
  }

  return (
    <div className="stack">
      <ErrorSummary faults={faults} refused={command.error} />
      {draft.lines.map((line) => <ItemFields key={line.ref} line={line} source={sourceOf(line.ref)} faults={faults} change={(to) => change(line.ref, to)} />)}
      <div><Button onClick={() => set({ lines: [...draft.lines, other(draft.lines.length + 1)] })}>{t('draft.add')}</Button></div>
      <TextField id="accepters" label={t('draft.accepters')} hint={t('draft.acceptersHint')} rows={2} value={draft.accepters} onChange={(accepters) => set({ accepters })} error={faultAt(faults, 'accepters')} />
      <TextField id="beneficiaries" label={t('draft.beneficiaries')} hint={t('draft.beneficiariesHint')} rows={2} value={draft.beneficiaries} onChange={(beneficiaries) => set({ beneficiaries })} error={faultAt(faults, 'beneficiaries')} />
      <TextField id="others" label={t('draft.others')} optional rows={2} value={draft.others} onChange={(others) => set({ others })} />
      <div><Button type="primary" loading={command.isPending} onClick={send}>{t('draft.verb')}</Button></div>
    </div>
  );
}

interface ItemProps { line: Line; source: 'kpi' | 'duty' | 'other'; faults: readonly FieldFault[]; change: (to: Partial<Line>) => void }

function ItemFields({ line, source, faults, change }: ItemProps) {
  const { t } = useTranslation('assessments');
  return (
    <fieldset className="field">
      <legend>{line.own ? t('draft.other') : line.standard}</legend>
      <div className="stack">
        {line.own && <TextField id={`standard-${line.ref}`} label={t('acceptance.standard')} maxLength={300} value={line.standard} onChange={(standard) => change({ standard })} error={faultAt(faults, `standard-${line.ref}`)} />}
        <TextField id={`delivered-${line.ref}`} label={t('acceptance.delivered')} rows={2} maxLength={300} value={line.delivered} onChange={(delivered) => change({ delivered })} error={faultAt(faults, `delivered-${line.ref}`)} />
        {source === 'kpi'
          ? <TextField id={`measured-${line.ref}`} label={t('acceptance.measured')} hint={t('draft.measuredHint')} inputMode="decimal" value={line.measured} onChange={(measured) => change({ measured })} />
          : <Checkbox checked={line.met} onChange={(event) => change({ met: event.target.checked })}>{t('acceptance.met')}</Checkbox>}
        <TextField id={`opinion-${line.ref}`} label={t('opinion')} hint={t('draft.opinionHint')} optional rows={2} maxLength={300} value={line.opinion} onChange={(opinion) => change({ opinion })} />
      </div>
    </fieldset>
  );
}
