import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCaller } from '../identity/context';
import { ErrorSummary } from '../shared/ErrorSummary';
import { Field } from '../shared/Field';
import { MorePages } from '../shared/MorePages';
import { Note, Page, Panel } from '../shared/Page';
import { usePersonName } from '../shared/people';
import { Records, type Column } from '../shared/Records';
import { Empty, Loaded } from '../shared/states';
import { moment } from '../words/dates';
import { base64Of } from './base64Of';
import { useAnswers, useTake, type AnswerFile } from './useBank';

/** What the bank sent, file by file; the same file again changes nothing. */
export function AnswersPage() {
  const { t } = useTranslation('bank');
  const { role } = useCaller();
  const nameOf = usePersonName();
  const [latest, setLatest] = useState('');
  const files = useAnswers(latest);
  const columns: Column<AnswerFile>[] = [
    { key: 'name', head: t('file'), names: true, cell: (row) => <Link to={`/bank-answers/${row.answer}`}>{row.name}</Link> },
    { key: 'message', head: t('message'), cell: (row) => t(`messageKind.${row.message}`) },
    { key: 'received', head: t('received'), cell: (row) => `${nameOf(row.receivedBy)}　${moment(row.receivedAt)}` },
    { key: 'done', head: t('done'), right: true, cell: (row) => t('doneOf', { done: row.done, count: row.count }) },
    { key: 'booked', head: t('outcome.booked'), right: true, cell: (row) => row.booked },
    { key: 'exceptions', head: t('outcome.exception'), right: true, cell: (row) => row.exceptions },
  ];
  return (
    <Page title={t('answers')} lead={t('answersLead')}>
      <div className="stack">
        {role !== 'supervisor' && <Take after={setLatest} />}
        <Loaded of={files}>
          {() => files.items.length === 0 ? <Empty title={t('noAnswers')} /> : (
            <div><Records caption={t('answers')} columns={columns} groups={[{ key: 'all', rows: files.items }]} rowKey={(row) => row.answer} /><MorePages of={files} /></div>
          )}
        </Loaded>
      </div>
    </Page>
  );
}

function Take({ after }: { after: (answer: string) => void }) {
  const { t } = useTranslation('bank');
  const take = useTake();
  const input = useRef<HTMLInputElement>(null);
  const [missing, setMissing] = useState(false);
  async function send() {
    const file = input.current?.files?.[0];
    setMissing(!file);
    if (!file) return;
    const content = base64Of(new Uint8Array(await file.arrayBuffer()));
    take.mutate({ name: file.name, content }, { onSuccess: ({ answer }) => { after(answer); if (input.current) input.current.value = ''; } });
  }

  return (
    <Panel title={t('takeTitle')} finding={t('takeText')}>
      <div className="stack">
        <ErrorSummary refused={take.error} faults={missing ? [{ id: 'bank-file', message: t('fileMissing') }] : []} />
        {take.error?.problem.errors.map((one) => <p key={one.message} className="bad">{one.message}</p>)}
        {take.data && <Note tone={take.data.exceptions > 0 ? 'warn' : 'good'}><p aria-live="polite">{t('taken', { name: take.data.name, count: take.data.count })}</p></Note>}
        <Field id="bank-file" label={t('file')} hint={t('fileHint')} error={missing ? t('fileMissing') : undefined}>
          {({ id, 'aria-describedby': about, 'aria-invalid': wrong }) => <input ref={input} id={id} aria-describedby={about} aria-invalid={wrong} type="file" accept=".xml,application/xml,text/xml" />}
        </Field>
        <div><Button type="primary" loading={take.isPending} onClick={send}>{t('takeVerb')}</Button></div>
      </div>
    </Panel>
  );
}
