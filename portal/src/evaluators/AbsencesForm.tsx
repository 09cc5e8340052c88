import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary, faultAt, faultsOf } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { useStateAbsences, type Evaluator } from './useEvaluators';

/** The days on which an evaluator cannot come; they count at once. */
export function AbsencesForm({ of }: { of: Evaluator }) {
  const { t } = useTranslation('evaluators');
  const [days, setDays] = useState(of.absences);
  const state = useStateAbsences();
  const faults = faultsOf(state.error);
  const put = (at: number, part: Partial<(typeof days)[number]>) => setDays(days.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <div className="stack">
      <ErrorSummary faults={faults} refused={state.error} />
      {days.map((one, index) => (
        <div className="pair" key={index}>
          <TextField id={`absences-${index}-from`} label={t('absences.from', { no: index + 1 })} type="date" value={one.from} onChange={(from) => put(index, { from })} error={faultAt(faults, `absences-${index}-from`)} />
          <TextField id={`absences-${index}-through`} label={t('absences.through', { no: index + 1 })} type="date" value={one.through} onChange={(through) => put(index, { through })} error={faultAt(faults, `absences-${index}-through`)} />
          <button type="button" className="linked" onClick={() => setDays(days.filter((_, at) => at !== index))}>{t('removeRow', { what: t('absences.one', { no: index + 1 }) })}</button>
        </div>
      ))}
      <div className="row">
        <Button onClick={() => setDays([...days, { from: '', through: '' }])}>{t('absences.add')}</Button>
        <Button loading={state.isPending} onClick={() => state.mutate({ absences: days })}>{t('absences.save')}</Button>
      </div>
    </div>
  );
}
