import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../http/useToday';
import { ErrorSummary, faultAt, faultsOf } from '../shared/ErrorSummary';
import { Field, TextField } from '../shared/Field';
import { grades } from './kinds';
import { useRegisterEntries } from './useRegister';

export type EntryKind = 'standing' | 'rating' | 'sanction' | 'stage';

const statuses = ['registered', 'filed', 'suspended', 'deregistered'] as const;
const sanctions = ['abnormalList', 'violationList', 'penalty', 'ban'] as const;
const stages = ['incubating', 'cultivating', 'supported'] as const;
const optionsOf = { standing: statuses, rating: grades, sanction: sanctions, stage: [...stages, 'none'] } as const;

type Part = 'what' | 'from' | 'through' | 'host' | 'source' | 'reason';

const oneOf = <T extends string>(all: readonly T[], text: string): T | undefined => all.find((one) => one === text);

/** The next entry of the register, of any kind: what it is, from when, until when, by which paper and why. */
export function EntryForm({ kind, uscc, done }: { kind: EntryKind; uscc: string; done: () => void }) {
  const { t } = useTranslation('organizations');
  const today = useToday();
  const [typed, setTyped] = useState<Record<Part, string>>({ what: optionsOf[kind][0], from: '', through: '', host: '', source: '', reason: '' });
  const put = (change: Partial<typeof typed>) => setTyped({ ...typed, ...change });
  const commands = useRegisterEntries(uscc, done);
  const command = commands[kind];
  const faults = faultsOf(command.error, `${kind}-`);
  const from = typed.from || (today ?? '');
  const label = (option: string) => kind === 'rating' ? option : kind === 'stage' ? (option === 'none' ? t('stage.none') : t(`stage.is.${option as 'supported'}`)) : kind === 'sanction' ? t(`sanction.kind.${option as 'ban'}`) : t(`standing.status.${option as 'filed'}`);
  function go() {
    const [reason, source, through] = [typed.reason.trim(), typed.source.trim(), typed.through || null];
    if (kind === 'standing') commands.standing.mutate({ status: oneOf(statuses, typed.what) ?? 'registered', from, through, reason, host: typed.what === 'filed' ? typed.host.replace(/\s/g, '').toUpperCase() : null });
    if (kind === 'rating') commands.rating.mutate({ grade: oneOf(grades, typed.what) ?? '1A', from, through: typed.through, source });
    if (kind === 'sanction') commands.sanction.mutate({ kind: oneOf(sanctions, typed.what) ?? 'penalty', from, through, source, reason });
    if (kind === 'stage') commands.stage.mutate({ stage: oneOf(stages, typed.what) ?? null, from, reason });
  }

  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); go(); }}>
      <ErrorSummary faults={faults} refused={command.error} />
      <Field id={`${kind}-what`} label={t(`${kind}.what`)}>
        {({ status, ...aria }) => <Select {...aria} status={status} value={typed.what} onChange={(what) => put({ what })} style={{ width: '100%' }} options={optionsOf[kind].map((value) => ({ value, label: label(value) }))} />}
      </Field>
      {kind === 'standing' && typed.what === 'filed' && <TextField id={`${kind}-host`} label={t('enrol.host')} maxLength={18} value={typed.host} onChange={(host) => put({ host })} error={faultAt(faults, `${kind}-host`)} />}
      <div className="pair">
        <TextField id={`${kind}-from`} label={t('from')} type="date" value={from} onChange={(to) => put({ from: to })} error={faultAt(faults, `${kind}-from`)} />
        {kind !== 'stage' && <TextField id={`${kind}-through`} label={t('through')} optional={kind !== 'rating'} type="date" value={typed.through} onChange={(through) => put({ through })} error={faultAt(faults, `${kind}-through`)} />}
      </div>
      {(kind === 'rating' || kind === 'sanction') && <TextField id={`${kind}-source`} label={t('source')} hint={t(`${kind}.sourceHint`)} maxLength={200} value={typed.source} onChange={(source) => put({ source })} error={faultAt(faults, `${kind}-source`)} />}
      {kind !== 'rating' && <TextField id={`${kind}-reason`} label={t('reason')} rows={2} maxLength={500} value={typed.reason} onChange={(reason) => put({ reason })} error={faultAt(faults, `${kind}-reason`)} />}
      <div className="row"><Button type="primary" htmlType="submit" loading={command.isPending}>{t(`${kind}.save`)}</Button><Button onClick={done}>{t('cancel')}</Button></div>
    </form>
  );
}
