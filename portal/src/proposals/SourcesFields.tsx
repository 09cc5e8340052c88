import { Button, Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field, MoneyField, TextField } from '../shared/Field';
import { sumOf, yuan } from '../words/money';
import { otherSources, type Source } from './draft';

interface SourcesProps { sources: readonly Source[]; onChange: (sources: Source[]) => void; said: (id: string) => string | undefined; leave?: (id: string) => void }

/** Where money comes from beside what is asked for, a source each, with its evidence; what is given in kind is apart. */
export function SourcesFields({ sources, onChange, said, leave }: SourcesProps) {
  const { t } = useTranslation('proposals');
  const set = (row: number, part: Partial<Source>) => onChange(sources.map((one, index) => (index === row ? { ...one, ...part } : one)));
  const sum = (inKind: boolean) => yuan(sumOf(sources.filter((one) => one.inKind === inKind).map(({ amount }) => amount)));
  return (
    <>
      <p className="quiet">{t('sources.text')}</p>
      {sources.map((one, row) => (
        <fieldset key={row} className="field panel inside stack">
          <legend className="unseen">{t('sources.no', { no: row + 1 })}</legend>
          <div className="pair form-of-two">
            <Field id={`sources-${row}-source`} label={t('sources.source')}>
              {({ status, ...aria }) => <Select {...aria} status={status} style={{ width: '100%' }} value={one.source} onChange={(source: Source['source']) => set(row, { source })} options={otherSources.map((value) => ({ value, label: t(`sources.of.${value}`) }))} />}
            </Field>
            <MoneyField id={`sources-${row}-amount`} label={t('sources.amount')} value={one.amount} error={said(`sources-${row}-amount`)} onBlur={() => leave?.(`sources-${row}-amount`)} onChange={(amount) => set(row, { amount })} />
          </div>
          <TextField id={`sources-${row}-evidence`} label={t('sources.evidence')} hint={t('sources.evidenceHint')} maxLength={500} value={one.evidence ?? ''} error={said(`sources-${row}-evidence`)} onBlur={() => leave?.(`sources-${row}-evidence`)} onChange={(evidence) => set(row, { evidence })} />
          <div className="spread">
            <Checkbox checked={one.inKind} onChange={(event) => set(row, { inKind: event.target.checked })}>{t('sources.inKind')}</Checkbox>
            <button type="button" className="linked" onClick={() => onChange(sources.filter((_, index) => index !== row))}>{t('sources.remove', { no: row + 1 })}</button>
          </div>
        </fieldset>
      ))}
      <div className="spread">
        <Button id="add-source" onClick={() => onChange([...sources, { source: 'ownFunds', amount: '', evidence: '', inKind: false }])}>{t('sources.add')}</Button>
        <span className="strong" aria-live="polite">{t('sources.sums', { cash: sum(false), kind: sum(true) })}</span>
      </div>
      {said('add-source') && <p className="bad strong">{said('add-source')}</p>}
    </>
  );
}
