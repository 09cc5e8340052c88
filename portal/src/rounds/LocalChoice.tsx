import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field } from '../shared/Field';
import type { Local } from './fromTemplate';

/** What a place asked of rounds of its own, to begin with; each says where that is known from. */
export function LocalChoice({ all, value, onChange }: { all: readonly Local[]; value: string; onChange: (name: string) => void }) {
  const { t } = useTranslation('rounds');
  const chosen = all.find(({ name }) => name === value);
  return (
    <Field
      id="local" label={t('field.local')} hint={t('hint.local')} optional
      below={chosen && <>{chosen.values.note} {t('localSource', { source: chosen.source })}{t(`strength.${chosen.strength}`)}</>}
    >
      {({ status, ...aria }) => (
        <Select
          {...aria} status={status} value={value} onChange={onChange} style={{ width: '100%' }}
          options={[{ value: '', label: t('noLocal') }, ...all.map((one) => ({ value: one.name, label: t('localOf', { title: one.title, from: one.from }) }))]}
        />
      )}
    </Field>
  );
}
