import { useTranslation } from 'react-i18next';
import { SelectField } from '../performance/SelectField';
import { useFundNames } from './useBank';

/** Which fund. */
export function FundChoice({ id, value, onChange }: { id: string; value: string; onChange: (fund: string) => void }) {
  const { t } = useTranslation('bank');
  const funds = useFundNames().data ?? [];
  const options = [{ value: '', label: t('choose') }, ...funds.map((one) => ({ value: one.fund, label: `${one.title}（${one.year}）` }))];
  return <SelectField id={id} label={t('fund')} value={value} onChange={onChange} options={options} />;
}
