import { Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field, MoneyField, TextField } from '../shared/Field';
import { useDraft, useSetting } from './DraftContext';

interface SettingProps { at: string; label: string; hint?: string; optional?: boolean }

/** A text of the draft. */
export function TextSetting({ at, type, inputMode, rows, ...field }: SettingProps & { type?: 'datetime-local'; inputMode?: 'numeric' | 'decimal'; rows?: number }) {
  const setting = useSetting(at);
  return <TextField {...field} {...setting} type={type} inputMode={inputMode} rows={rows} />;
}

/** An amount of the draft. */
export function MoneySetting({ at, ...field }: SettingProps) {
  const setting = useSetting(at);
  return <MoneyField {...field} {...setting} />;
}

/** One of several values. */
export function ChoiceSetting({ at, options, ...field }: SettingProps & { options: { value: string; label: string }[] }) {
  const { value, onChange, ...setting } = useSetting<string | null>(at);
  return (
    <Field {...field} {...setting}>
      {({ status, id, ...aria }) => (
        <Select {...aria} id={id} status={status} value={value ?? ''} options={options} style={{ width: '100%' }} onChange={(chosen) => onChange(chosen === '' ? null : chosen)} />
      )}
    </Field>
  );
}

/** Several of several values. */
export function ManySetting({ at, label, options }: SettingProps & { options: { value: string; label: string }[] }) {
  const { id, error, value, onChange } = useSetting<string[]>(at);
  return (
    <fieldset className={error ? 'field wrong' : 'field'} id={id} tabIndex={-1}>
      <legend>{label}</legend>
      {error && <p className="error">{error}</p>}
      <Checkbox.Group value={value} options={options} onChange={(chosen) => onChange(chosen)} />
    </fieldset>
  );
}

/** Yes or no. */
export function FlagSetting({ at, label }: SettingProps) {
  const { id, value, onChange } = useSetting<boolean>(at);
  return <Checkbox id={id} checked={value} onChange={(event) => onChange(event.target.checked)}>{label}</Checkbox>;
}

/** A list as lines of text, one entry a line. */
export function LinesSetting({ at, ...field }: SettingProps) {
  const { value, onChange, error, ...setting } = useSetting<string[]>(at);
  const ofOne = useDraft().faults.find(({ id }) => id.startsWith(`${setting.id}-`))?.message;
  return <TextField {...field} {...setting} error={error ?? ofOne} rows={6} value={value.join('\n')} onChange={(text) => onChange(text === '' ? [] : text.split('\n'))} />;
}

/** The button that takes a row away; it carries the row's name. */
export function RemoveRow({ name, remove }: { name: string; remove: () => void }) {
  const { t } = useTranslation('rounds');
  return <button type="button" className="linked" aria-label={t('removeRow', { name })} onClick={remove}>{t('remove')}</button>;
}
