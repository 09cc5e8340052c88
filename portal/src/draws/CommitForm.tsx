import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Round } from '../proceedings/useRound';
import { Confirm } from '../shared/Confirm';
import { ErrorSummary, faultAt, faultsOf, type FieldFault } from '../shared/ErrorSummary';
import { Field, TextField } from '../shared/Field';
import { useKept } from '../shared/useKept';
import { fromLocalInput, fullDay, moment } from '../words/dates';
import { useCommitDraw, type DrawBody } from './useDraws';

const grades = ['senior', 'intermediate', 'other'] as const;

interface Draft { seats: string; categories: string[]; region: string; minimumGrade: (typeof grades)[number]; minimumYears: string; rotation: string; reviewOn: string; source: string; from: string }

/** Committing to a draw: who is asked, how many, and which value nobody can know yet completes it. */
export function CommitForm({ round }: { round: Round }) {
  const { t } = useTranslation('draws');
  const planned = round.settings.evaluation.committee?.experts;
  const { value, set, forget } = useKept<Draft>(`draw:${round.round}`, {
    seats: planned ? String(planned) : '', categories: [...round.settings.categories], region: '', minimumGrade: 'intermediate', minimumYears: '8', rotation: '', reviewOn: '', source: '', from: '',
  });
  const commit = useCommitDraw(round.round, forget);
  const [asking, setAsking] = useState(false);
  const [tried, setTried] = useState(false);
  const put = (change: Partial<typeof value>) => set((was) => ({ ...was, ...change }));
  const missing = (['seats', 'reviewOn', 'source', 'from'] as const).filter((part) => value[part].trim() === '').map((part): FieldFault => ({ id: part, message: t(`commit.missing.${part}`) }));
  const faults = tried ? [...missing, ...faultsOf(commit.error)] : [];
  const field = (part: 'seats' | 'region' | 'minimumYears' | 'rotation' | 'reviewOn' | 'source' | 'from') => ({ id: part, label: t(`commit.${part}`), value: value[part], onChange: (text: string) => put({ [part]: text }), error: faultAt(faults, part) });
  const body = (): DrawBody => ({
    seats: Number(value.seats), categories: value.categories, reviewOn: value.reviewOn, publicSource: value.source.trim(), publicFrom: fromLocalInput(value.from), region: value.region.trim() || null,
    minimumGrade: value.minimumGrade, minimumYears: Number(value.minimumYears), rotationMaximum: value.rotation === '' ? null : Number(value.rotation),
  });
  function ask() {
    setTried(true);
    if (missing.length === 0) setAsking(true);
  }

  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); ask(); }}>
      <ErrorSummary faults={faults} refused={asking ? null : commit.error} />
      <div className="pair"><TextField {...field('seats')} inputMode="numeric" maxLength={2} /><TextField {...field('reviewOn')} type="date" hint={t('commit.reviewHint')} /></div>
      <Field id="categories" label={t('commit.categories')} hint={t('commit.categoriesHint')} error={faultAt(faults, 'categories')}>
        {({ status, ...aria }) => <Select {...aria} status={status} mode="tags" size="large" style={{ width: '100%' }} value={value.categories} onChange={(categories) => put({ categories })} options={round.settings.categories.map((one) => ({ value: one, label: one }))} />}
      </Field>
      <div className="pair">
        <Field id="minimumGrade" label={t('commit.grade')}>
          {({ status, ...aria }) => <Select {...aria} status={status} size="large" style={{ width: '100%' }} value={value.minimumGrade} onChange={(minimumGrade) => put({ minimumGrade })} options={grades.map((one) => ({ value: one, label: t(`grade.${one}`) }))} />}
        </Field>
        <TextField {...field('minimumYears')} inputMode="numeric" maxLength={2} />
      </div>
      <div className="pair"><TextField {...field('region')} optional maxLength={60} /><TextField {...field('rotation')} optional inputMode="numeric" maxLength={3} /></div>
      <div className="pair"><TextField {...field('source')} maxLength={200} hint={t('commit.sourceHint')} /><TextField {...field('from')} type="datetime-local" /></div>
      <div><Button type="primary" htmlType="submit">{t('commit.verb')}</Button></div>
      <Confirm open={asking} title={t('commit.ask')} verb={t('commit.verb')} busy={commit.isPending} refused={commit.error} onConfirm={() => commit.mutate(body(), { onSuccess: () => setAsking(false) })} onClose={() => setAsking(false)}>
        <p>{t('commit.askText', { seats: value.seats, source: value.source, from: moment(fromLocalInput(value.from)), day: fullDay(value.reviewOn || null) })}</p>
        <p>{t('commit.after')}</p>
      </Confirm>
    </form>
  );
}
