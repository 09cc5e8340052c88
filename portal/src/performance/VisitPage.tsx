import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ErrorSummary, faultAt, faultsOf, type FieldFault } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Note, Page } from '../shared/Page';
import { Loaded } from '../shared/states';
import { useKept } from '../shared/useKept';
import { EvidenceField } from './EvidenceField';
import { useOwnOrders } from './orders';
import { usePerformance, usePlace, type Performance } from './reads';
import { SelectField } from './SelectField';
import { emptyVisit, timesOn, verifications, visitOf, type VisitDraft } from './visit';

/** Records a visit, on the phone of who was there. */
export function VisitPage() {
  const { t } = useTranslation('performance');
  const { home } = usePlace();
  const performance = usePerformance();
  return (
    <Page title={t('visit.record')} crumbs={[{ to: home, text: t('title') }]}>
      <Loaded of={performance}>{(one) => <Form performance={one} />}</Loaded>
    </Page>
  );
}

function Form({ performance }: { performance: Performance }) {
  const { t } = useTranslation('performance');
  const { round, proposal, home } = usePlace();
  const go = useNavigate();
  const { record } = useOwnOrders();
  const draft = useKept<VisitDraft>(`visit:${round}:${proposal}`, emptyVisit(performance));
  const [missing, setMissing] = useState<readonly FieldFault[]>([]);
  const { value } = draft;
  const set = (change: Partial<VisitDraft>) => {
    setMissing((before) => before.filter(({ id }) => !(id in change)));
    draft.set((before) => ({ ...before, ...change }));
  };
  const times = timesOn(performance, value.day);
  const faults = missing.length > 0 ? missing : faultsOf(record.error);
  const said = (id: string) => faultAt(faults, id);

  function chooseTime(key: string) {
    const time = times.find((one) => one.key === key);
    set(time ? { time: key, site: time.site, from: time.from, until: time.until } : { time: '' });
  }

  function send() {
    const lacks = (['workers', 'from', 'until', 'site'] as const).filter((name) => value[name].trim() === '').map((id) => ({ id, message: t(`visit.missing.${id}`) }));
    setMissing(lacks);
    if (lacks.length > 0) return;
    record.mutate(visitOf(value, times), { onSuccess: () => { draft.forget(); void go(home); } });
  }

  return (
    <div className="panel"><div className="inside form">
      <ErrorSummary faults={faults} refused={missing.length > 0 ? null : record.error} />
      <Note><p>{t('visit.noHiring')}</p></Note>
      <TextField id="day" type="date" label={t('visit.day')} value={value.day} onChange={(day) => set({ day, time: '' })} error={said('day')} />
      <SelectField id="planned" label={t('visit.time')} hint={t('visit.timeHint')} value={value.time} onChange={chooseTime} error={said('planned')} options={[{ value: '', label: t('visit.unplanned') }, ...times.map(({ key, title, from, until }) => ({ value: key, label: `${from}–${until} ${title}` }))]} />
      <div className="halves">
        <TextField id="from" label={t('visit.from')} hint={t('visit.clock')} inputMode="numeric" maxLength={5} value={value.from} onChange={(from) => set({ from })} error={said('from')} />
        <TextField id="until" label={t('visit.until')} hint={t('visit.clock')} inputMode="numeric" maxLength={5} value={value.until} onChange={(until) => set({ until })} error={said('until')} />
      </div>
      {performance.sites.length > 0
        ? <SelectField id="site" label={t('month.site')} value={value.site} onChange={(site) => set({ site })} error={said('site')} options={performance.sites.map(({ ref, name }) => ({ value: ref, label: name }))} />
        : <TextField id="site" label={t('month.site')} maxLength={100} value={value.site} onChange={(site) => set({ site })} error={said('site')} />}
      <TextField id="workers" label={t('visit.workers')} hint={t('visit.workersHint')} maxLength={200} value={value.workers} onChange={(workers) => set({ workers })} error={said('workers')} />
      <TextField id="client" label={t('visit.client')} hint={t('visit.clientHint')} optional maxLength={32} value={value.client} onChange={(client) => set({ client })} error={said('client')} />
      <TextField id="quantity" label={t('visit.quantityIn', { unit: t(`unit.${performance.unit}`) })} inputMode="numeric" maxLength={4} value={value.quantity} onChange={(quantity) => set({ quantity })} error={said('quantity')} />
      <SelectField id="verification" label={t('visit.verification')} value={value.verification} onChange={(one) => set({ verification: one as VisitDraft['verification'] })} error={said('verification')} options={verifications.map((one) => ({ value: one, label: t(`verification.${one}`) }))} />
      <TextField id="note" label={t('visit.note')} hint={t('visit.noteHint')} optional rows={2} maxLength={500} value={value.note} onChange={(note) => set({ note })} error={said('note')} />
      <EvidenceField id="files" label={t('visit.files')} hint={t('visit.filesHint')} error={said('files')} named={value.files} onNamed={(change) => draft.set((before) => ({ ...before, files: change(before.files) }))} />
      <div className="row"><Button type="primary" size="large" loading={record.isPending} onClick={send}>{t('visit.send')}</Button><Button size="large" onClick={() => go(home)}>{t('back')}</Button></div>
    </div></div>
  );
}
