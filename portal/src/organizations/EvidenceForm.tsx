import { Button } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../http/client';
import type { Refused } from '../http/problems';
import { useToday } from '../http/useToday';
import { ErrorSummary, faultAt, faultsOf } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';

interface EvidenceProps { verb: string; command: { error: Refused | null; isPending: boolean }; send: (evidence: Schema<'EvidenceBody'>) => void; children?: ReactNode }

/** What an officer looked at, where and on which day; nobody verifies without it. */
export function EvidenceForm({ verb, command, send, children }: EvidenceProps) {
  const { t } = useTranslation('organizations');
  const today = useToday();
  const scope = useId();
  const [typed, setTyped] = useState({ what: '', where: '', on: '' });
  const [tried, setTried] = useState(false);
  const on = typed.on || (today ?? '');
  const missing = (['what', 'where'] as const).filter((one) => typed[one].trim() === '').map((one) => ({ id: scope + one, message: t(`evidence.missing.${one}`) }));
  const faults = tried && missing.length > 0 ? missing : faultsOf(command.error, scope);
  function go() {
    setTried(true);
    if (missing.length === 0) send({ what: typed.what.trim(), where: typed.where.trim(), on });
  }

  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); go(); }}>
      <ErrorSummary faults={faults} refused={command.error} />
      <TextField id={`${scope}what`} label={t('evidence.what')} hint={t('evidence.whatHint')} maxLength={500} value={typed.what} onChange={(what) => setTyped({ ...typed, what })} error={faultAt(faults, `${scope}what`)} />
      <div className="pair">
        <TextField id={`${scope}where`} label={t('evidence.where')} maxLength={200} value={typed.where} onChange={(where) => setTyped({ ...typed, where })} error={faultAt(faults, `${scope}where`)} />
        <TextField id={`${scope}on`} label={t('evidence.on')} type="date" value={on} onChange={(to) => setTyped({ ...typed, on: to })} error={faultAt(faults, `${scope}on`)} />
      </div>
      {children}
      <div><Button type="primary" htmlType="submit" loading={command.isPending}>{verb}</Button></div>
    </form>
  );
}
