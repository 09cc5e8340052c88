import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary, faultAt, faultsOf, type FieldFault } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { useKept } from '../shared/useKept';
import { percent } from '../words/money';
import { hundredthsOf, totalOf } from './points';
import { useStageOrders, type Assessment, type Assessor, type StageName, type Term } from './useAssessment';

interface Draft { accounts: Record<string, string>; names: Record<string, string>; criteria: { title: string; maximum: string }[] }

/** An officer names an account for each party of the round, and what all give points for. */
export function Arrange({ all, name, term }: { all: Assessment; name: StageName; term: Term }) {
  const { t } = useTranslation('assessments');
  const { arrange } = useStageOrders(all.round, all.proposal, name);
  const usual: Draft = { accounts: {}, names: {}, criteria: [{ title: t('arrange.output'), maximum: '60' }, { title: t('arrange.effect'), maximum: '40' }] };
  const kept = useKept<Draft>(`arrange:${all.round}:${all.proposal}:${name}`, usual);
  const [checked, setChecked] = useState(false);
  const draft = kept.value;
  const set = (change: Partial<Draft>) => kept.set((before) => ({ ...before, ...change }));
  const sum = totalOf(draft.criteria.map(({ maximum }) => maximum));
  const lacking: FieldFault[] = [
    ...term.assessors.flatMap(({ assessor }): FieldFault[] => [
      ...((draft.names[assessor] ?? '').trim() === '' ? [{ id: `name-${assessor}`, message: t('arrange.nameMissing', { party: t(`assessor.${assessor}`) }) }] : []),
      ...((draft.accounts[assessor] ?? '').trim() === '' ? [{ id: `account-${assessor}`, message: t('arrange.accountMissing', { party: t(`assessor.${assessor}`) }) }] : []),
    ]),
    ...draft.criteria.flatMap((one, index): FieldFault[] => one.title.trim() === '' || !hundredthsOf(one.maximum) ? [{ id: `criterion-${index}`, message: t('arrange.criterionWrong', { no: index + 1 }) }] : []),
    ...(sum === '100' ? [] : [{ id: 'criterion-0', message: t('arrange.sum', { sum }) }]),
  ];
  const faults = checked ? [...lacking, ...faultsOf(arrange.error)] : [];

  function send() {
    setChecked(true);
    if (lacking.length > 0) return;
    arrange.mutate({
      assessors: term.assessors.map(({ assessor }) => ({ assessor, account: (draft.accounts[assessor] ?? '').trim(), name: (draft.names[assessor] ?? '').trim() })),
      criteria: draft.criteria.map(({ title, maximum }, index) => ({ ref: `c${index + 1}`, title: title.trim(), maximum: maximum.trim() })),
    }, { onSuccess: () => kept.forget() });
  }

  const change = (index: number, change: Partial<Draft['criteria'][number]>) => set({ criteria: draft.criteria.map((one, at) => (at === index ? { ...one, ...change } : one)) });
  return (
    <div className="stack">
      <p>{t('arrange.text', { days: term.dueAfterDays })}</p>
      <ErrorSummary faults={faults} refused={arrange.error} />
      {term.assessors.map(({ assessor, weight }) => <PartyFields key={assessor} assessor={assessor} weight={weight} draft={draft} faults={faults} set={set} />)}
      <fieldset className="field">
        <legend>{t('arrange.criteria', { sum })}</legend>
        <div className="stack">
          {draft.criteria.map((one, index) => (
            <div key={index} className="pair">
              <TextField id={`criterion-${index}`} label={t('arrange.criterion', { no: index + 1 })} maxLength={100} value={one.title} onChange={(title) => change(index, { title })} error={faultAt(faults, `criterion-${index}`)} />
              <TextField id={`maximum-${index}`} label={t('maximum')} inputMode="decimal" value={one.maximum} onChange={(maximum) => change(index, { maximum })} />
              {draft.criteria.length > 1 && <button type="button" className="linked" onClick={() => set({ criteria: draft.criteria.filter((_, at) => at !== index) })}>{t('arrange.remove', { no: index + 1 })}</button>}
            </div>
          ))}
        </div>
      </fieldset>
      <div className="row">
        <Button onClick={() => set({ criteria: [...draft.criteria, { title: '', maximum: '' }] })}>{t('arrange.add')}</Button>
        <Button type="primary" loading={arrange.isPending} onClick={send}>{t('arrange.verb', { stage: t(`stage.${name}`) })}</Button>
      </div>
    </div>
  );
}

interface PartyProps { assessor: Assessor; weight: string; draft: Draft; faults: readonly FieldFault[]; set: (change: Partial<Draft>) => void }

function PartyFields({ assessor, weight, draft, faults, set }: PartyProps) {
  const { t } = useTranslation('assessments');
  return (
    <fieldset className="field">
      <legend>{t('arrange.party', { party: t(`assessor.${assessor}`), weight: percent(weight) })}</legend>
      <div className="pair">
        <TextField id={`name-${assessor}`} label={t('partyName')} maxLength={60} value={draft.names[assessor] ?? ''} onChange={(name) => set({ names: { ...draft.names, [assessor]: name } })} error={faultAt(faults, `name-${assessor}`)} />
        <TextField id={`account-${assessor}`} label={t('account')} maxLength={64} value={draft.accounts[assessor] ?? ''} onChange={(account) => set({ accounts: { ...draft.accounts, [assessor]: account } })} error={faultAt(faults, `account-${assessor}`)} />
      </div>
    </fieldset>
  );
}
