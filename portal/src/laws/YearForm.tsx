import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refused } from '../http/problems';
import { useCaller } from '../identity/context';
import { ErrorSummary, faultAt, faultsOf, type FieldFault } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { useKept } from '../shared/useKept';
import { daysOf } from './days';
import { Entered } from './Entered';
import { useEnterYear } from './useLaw';

/** A year from the notice of the State Council's office; it counts once two have entered the same. */
export function YearForm({ year }: { year: string }) {
  const { t } = useTranslation('laws');
  const { account } = useCaller();
  const kept = useKept(`calendar:${year}`, { holidays: '', workdays: '', source: '' });
  const [asked, setAsked] = useState(false);
  const enter = useEnterYear(year, kept.forget);
  const { value } = kept;
  const typed = { holidays: daysOf(value.holidays), workdays: daysOf(value.workdays) };
  const wrong = (['holidays', 'workdays'] as const).flatMap((id) => typed[id].wrong.map((line) => ({ id, message: t('years.noDay', { line }) })));
  const faults = asked && wrong.length > 0 ? wrong : faultsIn(enter.error);
  const put = (name: keyof typeof value) => (text: string) => kept.set((was) => ({ ...was, [name]: text }));

  function send() {
    setAsked(true);
    if (wrong.length === 0) enter.mutate({ holidays: typed.holidays.days, workdays: typed.workdays.days, source: value.source });
  }

  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); send(); }}>
      <ErrorSummary faults={faults} refused={wrong.length > 0 ? null : enter.error} />
      {enter.data && <Entered counts={enter.data.waiting?.enteredBy !== account} />}
      <TextField id="holidays" label={t('years.holidays')} hint={t('hint.days', { year })} rows={8} value={value.holidays} onChange={put('holidays')} error={faultAt(faults, 'holidays')} below={t('years.count', { count: typed.holidays.days.length })} />
      <TextField id="workdays" label={t('years.workdays')} hint={t('hint.workdays')} optional rows={5} value={value.workdays} onChange={put('workdays')} error={faultAt(faults, 'workdays')} below={t('years.count', { count: typed.workdays.days.length })} />
      <TextField id="source" label={t('field.source')} hint={t('hint.notice')} value={value.source} onChange={put('source')} error={faultAt(faults, 'source')} />
      <div><Button type="primary" htmlType="submit" loading={enter.isPending}>{t('years.enter', { year })}</Button></div>
    </form>
  );
}

/** The faults at their fields: one of a day of a list is the list's, and what the calendar refuses is too. */
function faultsIn(refused: Refused | null): FieldFault[] {
  const named = faultsOf(refused).map((one) => ({ ...one, id: one.id.replace(/^(holidays|workdays)-.*$/, '$1') }));
  if (named.length > 0 || !refused?.problem.code.startsWith('calendar.')) return named;
  return [{ id: refused.problem.code === 'calendar.workdayNoWeekend' ? 'workdays' : 'holidays', message: refused.problem.detail }];
}
