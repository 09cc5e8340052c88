import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../http/useToday';
import { ErrorSummary, faultAt, faultsOf } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { useLifting } from './useRegister';

/** Lifts a sanction from a day on, with a reason; one that was entered by mistake never counted. */
export function LiftForm({ uscc, no }: { uscc: string; no: number }) {
  const { t } = useTranslation('organizations');
  const today = useToday();
  const lift = useLifting(uscc, no);
  const [typed, setTyped] = useState({ on: '', reason: '', mistaken: false });
  const faults = faultsOf(lift.error, `lift-${no}-`);
  const on = typed.on || (today ?? '');
  return (
    <details>
      <summary>{t('sanction.lift')}</summary>
      <form className="form" onSubmit={(event) => { event.preventDefault(); lift.mutate({ ...typed, on, reason: typed.reason.trim() }); }}>
        <ErrorSummary faults={faults} refused={lift.error} />
        <TextField id={`lift-${no}-on`} label={t('sanction.liftFrom')} type="date" value={on} onChange={(to) => setTyped({ ...typed, on: to })} error={faultAt(faults, `lift-${no}-on`)} />
        <TextField id={`lift-${no}-reason`} label={t('reason')} rows={2} maxLength={500} value={typed.reason} onChange={(reason) => setTyped({ ...typed, reason })} error={faultAt(faults, `lift-${no}-reason`)} />
        <Checkbox checked={typed.mistaken} onChange={(event) => setTyped({ ...typed, mistaken: event.target.checked })}>{t('sanction.mistaken')}</Checkbox>
        <div><Button htmlType="submit" loading={lift.isPending}>{t('sanction.lift')}</Button></div>
      </form>
    </details>
  );
}
