import { Input } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { amountInWords } from '../words/amountInWords';
import { amountOf, fenOf, yuan } from '../words/money';

interface FieldProps {
  /** The id of the control; the summary links to it. */
  id: string;
  label: string;
  hint?: ReactNode;
  error?: string;
  optional?: boolean;
  /** What is said under the control while typing: what is left, the amount in words. */
  below?: ReactNode;
  children: (aria: { id: string; 'aria-describedby': string; 'aria-invalid': boolean; status: 'error' | '' }) => ReactNode;
}

/** A labelled control with its hint, and its error between the two. */
export function Field({ id, label, hint, error, optional, below, children }: FieldProps) {
  const { t } = useTranslation('shared');
  const about = useId();
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{label}{optional && <span className="optional">{t('optional')}</span>}</label>
      <div id={about}>
        {hint && <p className="hint">{hint}</p>}
        {error && <p className="error">{error}</p>}
      </div>
      {children({ id, 'aria-describedby': about, 'aria-invalid': Boolean(error), status: error ? 'error' : '' })}
      {below && <div className="below" aria-live="polite">{below}</div>}
    </div>
  );
}

interface TextProps extends Omit<FieldProps, 'children'> {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  rows?: number;
  maxLength?: number;
  inputMode?: 'numeric' | 'decimal' | 'tel' | 'email';
  type?: 'date' | 'datetime-local';
}

export function TextField({ value, onChange, onBlur, rows, maxLength, inputMode, type, ...field }: TextProps) {
  return (
    <Field {...field}>
      {({ status, ...aria }) => rows
        ? <Input.TextArea {...aria} status={status} rows={rows} value={value} maxLength={maxLength} onBlur={onBlur} onChange={(event) => onChange(event.target.value)} />
        : type
          ? <input {...aria} type={type} value={value} onBlur={onBlur} onChange={(event) => onChange(event.target.value)} />
          : <Input {...aria} status={status} value={value} maxLength={maxLength} inputMode={inputMode} onBlur={onBlur} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}

/** An amount in yuan: right-aligned, thousands set on leaving, in words below. The value is as the API takes it, or as typed. */
export function MoneyField({ value, onChange, onBlur, below, ...field }: Omit<TextProps, 'rows' | 'type' | 'inputMode' | 'maxLength'>) {
  const { t } = useTranslation();
  function leave() {
    const fen = fenOf(value);
    if (fen !== null) onChange(amountOf(fen));
    onBlur?.();
  }

  const shown = /^\d+\.\d{2}$/.test(value) ? yuan(value) : value;
  return (
    <Field {...field} below={<>{amountInWords(value)}{below && <div>{below}</div>}</>}>
      {({ status, ...aria }) => (
        <Input
          {...aria} status={status} className="right" inputMode="decimal" suffix={t('unit.yuan')} value={shown}
          onBlur={leave} onChange={(event) => onChange(event.target.value.replace(/[,，\s]/g, ''))}
        />
      )}
    </Field>
  );
}
