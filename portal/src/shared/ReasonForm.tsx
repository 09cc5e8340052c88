import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refused } from '../http/problems';
import { ErrorSummary, faultsOf } from './ErrorSummary';
import { TextField } from './Field';
import { useKept } from './useKept';

export interface ReasonFormProps {
  /** Under which the text is kept until it is sent. */
  name: string;
  label: string;
  hint?: string;
  verb: string;
  danger?: boolean;
  command: { error: Refused | null; isPending: boolean };
  send: (reason: string) => Promise<unknown>;
}

/** A step that is not taken without saying why. */
export function ReasonForm({ name, label, hint, verb, danger, command, send }: ReasonFormProps) {
  const { t } = useTranslation('shared');
  const id = `${useId()}reason`;
  const reason = useKept(name, '');
  const [missing, setMissing] = useState(false);
  const said = reason.value.trim() !== '';
  const faults = missing && !said ? [{ id, message: t('reasonMissing') }] : faultsOf(command.error).map(({ message }) => ({ id, message }));

  async function go() {
    setMissing(!said);
    if (!said) return;
    try {
      await send(reason.value.trim());
      reason.set('');
      reason.forget();
    } catch {
      // The command shows what was refused; the text stays.
    }
  }

  return (
    <div className="stack">
      <ErrorSummary faults={faults} refused={command.error} />
      <TextField id={id} label={label} hint={hint} rows={3} maxLength={1000} value={reason.value} onChange={reason.set} error={faults[0]?.message} />
      <div><Button danger={danger} loading={command.isPending} onClick={go}>{verb}</Button></div>
    </div>
  );
}
