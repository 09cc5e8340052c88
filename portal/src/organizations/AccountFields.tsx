import { useTranslation } from 'react-i18next';
import { faultAt, type FieldFault } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import type { Account } from './useOrganizations';

interface AccountFieldsProps { value: Account; onChange: (value: Account) => void; faults: readonly FieldFault[]; prefix?: string; name: string }

/** The bank, the number and, where it is not the organization by its name, the holder. */
export function AccountFields({ value, onChange, faults, prefix = '', name }: AccountFieldsProps) {
  const { t } = useTranslation('organizations');
  const field = (part: keyof Account) => ({ id: `${prefix}${part}`, error: faultAt(faults, `${prefix}${part}`), value: value[part] ?? '' });
  return (
    <>
      <div className="pair">
        <TextField {...field('bank')} label={t('account.bank')} onChange={(bank) => onChange({ ...value, bank })} />
        <TextField {...field('number')} label={t('account.number')} inputMode="numeric" onChange={(number) => onChange({ ...value, number: number.replace(/\s/g, '') })} />
      </div>
      <TextField {...field('holder')} label={t('account.holder')} optional hint={name ? t('account.holderHint', { name }) : undefined} onChange={(holder) => onChange({ ...value, holder })} />
    </>
  );
}

/** An account as it is sent: no holder is the organization by its name. */
export const accountBody = ({ bank, number, holder }: Account): Account => ({ bank: bank.trim(), number, holder: holder?.trim() ? holder.trim() : null });
