import { Field } from '../shared/Field';
import './performance.css';

interface SelectFieldProps { id: string; label: string; hint?: string; error?: string; value: string; onChange: (value: string) => void; options: readonly { value: string; label: string }[] }

/** One of few: the phone shows its own list. */
export function SelectField({ value, onChange, options, ...field }: SelectFieldProps) {
  return (
    <Field {...field}>
      {({ id, 'aria-describedby': about, 'aria-invalid': wrong }) => (
        <select id={id} aria-describedby={about} aria-invalid={wrong} className="choice" value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map((one) => <option key={one.value} value={one.value}>{one.label}</option>)}
        </select>
      )}
    </Field>
  );
}
