import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { ErrorSummary, faultAt, faultsOf, type FieldFault } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Note, Page } from '../shared/Page';
import { Loaded } from '../shared/states';
import { useOwnOrders } from './orders';
import { draftOf, planOf, type PlanDraft } from './plan';
import { usePerformance, usePlace, type Performance } from './reads';
import { SelectField } from './SelectField';

/** Proposes a service plan, or again one that was given back. */
export function PlanPage() {
  const { t } = useTranslation('performance');
  const { home } = usePlace();
  const performance = usePerformance();
  return (
    <Page title={t('plan.propose')} crumbs={[{ to: home, text: t('title') }]}>
      <Loaded of={performance}>{(one) => <Form performance={one} />}</Loaded>
    </Page>
  );
}

function Form({ performance }: { performance: Performance }) {
  const { t } = useTranslation('performance');
  const { home } = usePlace();
  const go = useNavigate();
  const [query] = useSearchParams();
  const { propose } = useOwnOrders();
  const again = performance.plans.find(({ plan, status }) => plan === query.get('again') && status !== 'agreed');
  const [value, setValue] = useState<PlanDraft>(() => draftOf(performance, again));
  const [missing, setMissing] = useState<readonly FieldFault[]>([]);
  const set = (change: Partial<PlanDraft>) => {
    setMissing((before) => before.filter(({ id }) => !(id in change)));
    setValue((before) => ({ ...before, ...change }));
  };
  const faults = missing.length > 0 ? missing : faultsOf(propose.error);
  const said = (id: string) => faultAt(faults, id);
  const agreed = performance.plans.filter(({ status }) => status === 'agreed');

  function send() {
    const lacks = (['title', 'site', 'from', 'through'] as const).filter((name) => value[name].trim() === '').map((id) => ({ id, message: t(`plan.missing.${id}`) }));
    setMissing(lacks);
    if (lacks.length === 0) propose.mutate(planOf(value, performance.unit, again?.plan ?? null), { onSuccess: () => void go(home) });
  }

  return (
    <div className="panel"><div className="inside form">
      <ErrorSummary faults={faults} refused={missing.length > 0 ? null : propose.error} />
      <Note><p>{t('plan.noHiring')}</p></Note>
      {again?.remarks && <Note tone="warn"><p>{again.remarks}</p></Note>}
      <TextField id="title" label={t('plan.name')} hint={t('plan.nameHint')} maxLength={100} value={value.title} onChange={(title) => set({ title })} error={said('title')} />
      <SelectField id="kind" label={t('plan.kind')} value={value.kind} onChange={(kind) => set({ kind: kind as PlanDraft['kind'] })} options={(['visits', 'post'] as const).map((one) => ({ value: one, label: t(`plan.of.${one}`) }))} />
      {performance.sites.length > 0
        ? <SelectField id="site" label={t('month.site')} value={value.site} onChange={(site) => set({ site })} error={said('site')} options={performance.sites.map(({ ref, name }) => ({ value: ref, label: name }))} />
        : <TextField id="site" label={t('month.site')} maxLength={100} value={value.site} onChange={(site) => set({ site })} error={said('site')} />}
      <div className="halves">
        <TextField id="from" type="date" label={t('plan.from')} value={value.from} onChange={(from) => set({ from })} error={said('from')} />
        <TextField id="through" type="date" label={t('plan.through')} value={value.through} onChange={(through) => set({ through })} error={said('through')} />
      </div>
      <fieldset className="field"><legend>{t('plan.weekdays')}</legend>
        <Checkbox.Group aria-label={t('plan.weekdays')} value={value.weekdays} onChange={(weekdays) => set({ weekdays })} options={[1, 2, 3, 4, 5, 6, 7].map((one) => ({ value: one, label: t(`weekday.${one}`) }))} />
      </fieldset>
      <div className="halves">
        <TextField id="begins" label={t('visit.from')} hint={t('visit.clock')} inputMode="numeric" maxLength={5} value={value.begins} onChange={(begins) => set({ begins })} error={said('weekly-0-from')} />
        <TextField id="ends" label={t('visit.until')} hint={t('visit.clock')} inputMode="numeric" maxLength={5} value={value.ends} onChange={(ends) => set({ ends })} error={said('weekly-0-until')} />
      </div>
      <TextField id="except" label={t('plan.except')} hint={t('plan.exceptHint')} optional maxLength={1000} value={value.except} onChange={(except) => set({ except })} error={said('except')} />
      <TextField id="quantity" label={t('plan.quantityIn', { unit: t(`unit.${performance.unit}`) })} inputMode="numeric" maxLength={4} value={value.quantity} onChange={(quantity) => set({ quantity })} error={said('quantity')} />
      {agreed.length > 0 && <SelectField id="replaces" label={t('plan.replaces')} hint={t('plan.replacesHint')} value={value.replaces} onChange={(replaces) => set({ replaces })} options={[{ value: '', label: t('plan.replacesNone') }, ...agreed.map(({ plan, title }) => ({ value: plan, label: title }))]} />}
      <div className="row"><Button type="primary" size="large" loading={propose.isPending} onClick={send}>{t('plan.send')}</Button><Button size="large" onClick={() => go(home)}>{t('back')}</Button></div>
    </div></div>
  );
}
