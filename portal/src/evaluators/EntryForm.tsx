import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ErrorSummary, faultAt, faultsOf } from '../shared/ErrorSummary';
import { Field, TextField } from '../shared/Field';
import { useKept } from '../shared/useKept';
import { useDictionary } from '../rounds/useTemplates';
import { RelationFields, noPost, noRelation } from './RelationFields';
import { useEnterPool, type Evaluator, type EvaluatorBody } from './useEvaluators';

const nothing: EvaluatorBody = { name: '', phone: '', employer: '', employerUscc: null, title: '', grade: 'intermediate', years: 0, region: '', categories: [], history: [], relations: [] };
const grades = ['senior', 'intermediate', 'other'] as const;

const orNothing = (text: string | null | undefined) => (text?.trim() ? text.trim() : null);

/** What an evaluator says of itself; a change is verified again. */
export function EntryForm({ before }: { before: Evaluator | null }) {
  const { t } = useTranslation('evaluators');
  const kept = useKept(`evaluator:${before?.times ?? 0}`, before?.entry ?? nothing);
  const enter = useEnterPool(kept.forget);
  const dictionary = useDictionary('categories', '').data;
  const { value } = kept;
  const put = (change: Partial<EvaluatorBody>) => kept.set((was) => ({ ...was, ...change }));
  const faults = faultsOf(enter.error);
  const field = (part: 'name' | 'phone' | 'employer' | 'title' | 'region', max: number) => ({ id: part, maxLength: max, label: t(`field.${part}`), value: value[part], onChange: (text: string) => put({ [part]: text }), error: faultAt(faults, part) });
  function go() {
    enter.mutate({
      ...value, name: value.name.trim(), phone: value.phone.trim(), employer: value.employer.trim(), employerUscc: orNothing(value.employerUscc), title: value.title.trim(), region: value.region.trim(),
      history: (value.history ?? []).map((one) => ({ organization: one.organization.trim(), uscc: orNothing(one.uscc), role: one.role.trim(), through: orNothing(one.through) })),
      relations: (value.relations ?? []).map((one) => ({ kind: one.kind, organization: one.organization.trim(), uscc: orNothing(one.uscc), person: one.person.trim(), ended: orNothing(one.ended) })),
    });
  }

  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); go(); }}>
      <ErrorSummary faults={faults} refused={enter.error} />
      <div className="pair"><TextField {...field('name', 50)} /><TextField {...field('phone', 40)} inputMode="tel" /></div>
      <div className="pair">
        <TextField {...field('employer', 100)} />
        <TextField id="employerUscc" label={t('field.uscc')} optional maxLength={18} value={value.employerUscc ?? ''} onChange={(employerUscc) => put({ employerUscc })} error={faultAt(faults, 'employerUscc')} />
      </div>
      <div className="pair">
        <TextField {...field('title', 60)} />
        <Field id="grade" label={t('field.grade')} error={faultAt(faults, 'grade')}>
          {({ status, ...aria }) => <Select {...aria} status={status} size="large" style={{ width: '100%' }} value={value.grade} onChange={(grade) => put({ grade })} options={grades.map((one) => ({ value: one, label: t(`grade.${one}`) }))} />}
        </Field>
      </div>
      <div className="pair">
        <TextField id="years" label={t('field.years')} inputMode="numeric" maxLength={2} value={value.years === 0 ? '' : String(value.years)} onChange={(text) => put({ years: Number(text.replace(/\D/g, '')) })} error={faultAt(faults, 'years')} />
        <TextField {...field('region', 60)} />
      </div>
      <Field id="categories" label={t('field.categories')} hint={t('hint.categories')} error={faultAt(faults, 'categories')}>
        {({ status, ...aria }) => <Select {...aria} status={status} mode="tags" size="large" style={{ width: '100%' }} value={[...value.categories]} onChange={(categories) => put({ categories })} options={(dictionary?.entries ?? []).map(({ title }) => ({ value: title, label: title }))} />}
      </Field>
      <h2>{t('history.title')}</h2>
      <p className="hint">{t('history.hint')}</p>
      <RelationFields of="history" list={value.history ?? []} none={noPost} change={(history) => put({ history })} faults={faults} />
      <h2>{t('relations.title')}</h2>
      <p className="hint">{t('relations.hint')}</p>
      <RelationFields of="relations" list={value.relations ?? []} none={noRelation} change={(relations) => put({ relations })} faults={faults} />
      <div><Button type="primary" size="large" htmlType="submit" loading={enter.isPending}>{t(before ? 'sendAgain' : 'send')}</Button></div>
    </form>
  );
}
