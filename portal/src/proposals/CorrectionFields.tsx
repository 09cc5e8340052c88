import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../http/client';
import { faultAt, type FieldFault } from '../shared/ErrorSummary';
import { Field, MoneyField, TextField } from '../shared/Field';
import { Documents } from './Documents';
import { lineKinds, type Content } from './draft';
import { SourcesFields } from './SourcesFields';
import { useOwnFiles } from './useUploads';

interface FieldsProps {
  fields: readonly string[];
  round: string;
  settings: Schema<'RoundBody'>;
  before: Content;
  value: Content;
  onChange: (change: (before: Content) => Content) => void;
  faults: readonly FieldFault[];
}

/** The controls of the fields that were returned, and of no other. */
export function CorrectionFields({ fields, round, settings, before, value, onChange, faults }: FieldsProps) {
  const { t } = useTranslation('proposals');
  const files = useOwnFiles(round, fields.includes('attachments'));
  const put = (part: Partial<Content>) => onChange((was) => ({ ...was, ...part }));
  const error = (id: string) => faultAt(faults, id);
  return (
    <section className="panel"><div className="inside form">
      {fields.includes('title') && <TextField id="title" label={t('field.title')} maxLength={100} value={value.title} onChange={(title) => put({ title })} error={error('title')} />}
      {fields.includes('category') && (
        <Field id="category" label={t('field.category')} error={error('category')}>
          {({ status, ...aria }) => <Select {...aria} status={status} size="large" value={value.category} onChange={(category: string) => put({ category })} options={settings.categories.map((one) => ({ value: one, label: one }))} />}
        </Field>
      )}
      {fields.includes('reference') && <TextField id="reference" label={t('field.reference')} maxLength={64} value={value.reference} onChange={(reference) => put({ reference })} error={error('reference')} />}
      {fields.includes('lead') && (
        <>
          <TextField id="lead-name" label={t('field.leadName')} maxLength={50} value={value.lead.name} onChange={(name) => put({ lead: { ...value.lead, name } })} error={error('lead-name')} />
          <TextField id="lead-certificate" label={t('field.certificate')} maxLength={50} value={value.lead.certificate ?? ''} onChange={(certificate) => put({ lead: { ...value.lead, certificate } })} error={error('lead-certificate')} />
        </>
      )}
      {fields.includes('own') && <MoneyField id="own" label={t('field.own')} value={value.own} onChange={(own) => put({ own })} error={error('own')} />}
      {fields.includes('budget') && <Lines value={value} put={put} error={error} />}
      {fields.includes('sources') && (
        <section className="stack" id="sources" tabIndex={-1} aria-label={t('sources.title')}>
          <h2>{t('sources.title')}</h2>
          {error('sources') && <p className="bad strong">{error('sources')}</p>}
          <SourcesFields sources={value.sources ?? []} onChange={(sources) => put({ sources })} said={error} />
        </section>
      )}
      {fields.includes('attachments') && (
        <section className="stack" id="attachments" tabIndex={-1} aria-label={t('section.files')}>
          {error('attachments') && <p className="bad strong">{error('attachments')}</p>}
          <Documents
            round={round} settings={settings} files={files.data ?? []} named={value.attachments ?? []} submitted={before.attachments ?? []} said={error}
            onNamed={(to) => onChange((was) => ({ ...was, attachments: to(was.attachments ?? []) }))}
          />
        </section>
      )}
    </div></section>
  );
}

function Lines({ value, put, error }: { value: Content; put: (part: Partial<Content>) => void; error: (id: string) => string | undefined }) {
  const { t } = useTranslation('proposals');
  const set = (row: number, part: Partial<Content['budget'][number]>) => put({ budget: value.budget.map((line, index) => (index === row ? { ...line, ...part } : line)) });
  return (
    <fieldset className="stack" id="budget">
      <legend className="strong">{t('section.budget')}</legend>
      {error('budget') && <p className="bad strong">{error('budget')}</p>}
      {value.budget.map((line, row) => (
        <div key={row} className="stack-small">
          <div className="pair">
            <Field id={`budget-${row}-line`} label={t('budget.kindOf', { no: row + 1 })}>
              {({ status, ...aria }) => <Select {...aria} status={status} value={line.line} onChange={(kind) => set(row, { line: kind })} style={{ width: '100%' }} options={lineKinds.map((one) => ({ value: one, label: t(`shared:budget.of.${one}`) }))} />}
            </Field>
            <MoneyField id={`budget-${row}-amount`} label={t('budget.amountOf', { no: row + 1 })} value={line.amount} onChange={(amount) => set(row, { amount })} error={error(`budget-${row}-amount`)} />
          </div>
          <TextField id={`budget-${row}-name`} label={t('budget.nameOf', { no: row + 1 })} optional maxLength={100} value={line.name ?? ''} onChange={(name) => set(row, { name })} />
          <div><button type="button" className="linked" onClick={() => put({ budget: value.budget.filter((_, index) => index !== row) })}>{t('budget.remove')}<span className="unseen">{t('budget.rowOf', { no: row + 1 })}</span></button></div>
        </div>
      ))}
      <div><Button onClick={() => put({ budget: [...value.budget, { line: 'activity', amount: '', name: null }] })}>{t('budget.add')}</Button></div>
    </fieldset>
  );
}
