import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ErrorSummary, faultAt, faultsOf } from '../shared/ErrorSummary';
import { Field, MoneyField, TextField } from '../shared/Field';
import { useKept } from '../shared/useKept';
import { Entered } from './Entered';
import { useEnterParameter, type Parameter, type ParameterBody } from './useLaw';
import { written } from './values';

const levels = ['central', 'province', 'city', 'county'] as const;

interface Typed { value: string; from: string; region: string; level: NonNullable<ParameterBody['level']> | ''; source: string }

/** Another value: it counts once a second administrator has entered the same. */
export function ParameterForm({ parameter: { key, kind }, region, from }: { parameter: Parameter; region: string; from: string }) {
  const { t } = useTranslation('laws');
  const kept = useKept<Typed>(`law:${key}:${region}:${from}`, { value: '', from, region, level: '', source: '' });
  const enter = useEnterParameter(key, kept.forget);
  const { value } = kept;
  const faults = [...faultsOf(enter.error), ...(enter.error?.problem.code === 'law.valueInvalid' ? [{ id: 'value', message: enter.error.problem.detail }] : [])];
  const put = (change: Partial<Typed>) => kept.set((was) => ({ ...was, ...change }));
  const field = { id: 'value', label: t('field.value'), hint: t(`form.${kind}`), error: faultAt(faults, 'value'), value: value.value, onChange: (text: string) => put({ value: text }) };
  const send = () => enter.mutate({ from: value.from, source: value.source, value: value.value === '' ? null : written(kind, value.value), region: value.region || '000000', level: value.level || null });

  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); send(); }}>
      <ErrorSummary faults={faults} refused={enter.error} />
      {enter.data && <Entered counts={enter.data.counts} />}
      {kind === 'money' ? <MoneyField {...field} optional /> : kind === 'flag' ? <Flag {...field} /> : <TextField {...field} optional inputMode={kind === 'bands' ? undefined : 'decimal'} />}
      <TextField id="from" type="date" label={t('field.from')} value={value.from} onChange={(text) => put({ from: text })} error={faultAt(faults, 'from')} />
      <div className="pair">
        <TextField id="region" label={t('field.region')} hint={t('hint.region')} optional inputMode="numeric" maxLength={6} value={value.region} onChange={(text) => put({ region: text })} error={faultAt(faults, 'region')} />
        <Field id="level" label={t('field.level')} hint={t('hint.level')} error={faultAt(faults, 'level')}>
          {({ status, ...aria }) => <Select {...aria} status={status} value={value.level} onChange={(level) => put({ level })} style={{ width: '100%' }} options={[{ value: '' as const, label: t('anyLevel') }, ...levels.map((one) => ({ value: one, label: t(`level.${one}`) }))]} />}
        </Field>
      </div>
      <TextField id="source" label={t('field.source')} hint={t('hint.source')} maxLength={200} value={value.source} onChange={(text) => put({ source: text })} error={faultAt(faults, 'source')} />
      <div><Button type="primary" htmlType="submit" loading={enter.isPending}>{t('enterValue')}</Button></div>
    </form>
  );
}

function Flag({ id, label, hint, error, value, onChange }: { id: string; label: string; hint: string; error?: string; value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation('laws');
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {({ status, ...aria }) => <Select {...aria} status={status} value={value} onChange={onChange} style={{ width: '100%' }} options={[{ value: '', label: t('value.ended') }, { value: 'true', label: t('value.yes') }, { value: 'false', label: t('value.no') }]} />}
    </Field>
  );
}
