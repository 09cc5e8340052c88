import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../http/client';
import { TextField } from '../shared/Field';
import { useSetting } from './DraftContext';

const usual: Schema<'ChecklistBody'> = { items: [], correctionDays: 5 };

/** What formal examination looks at, an item a line, and how many working days a correction may take. */
export function ChecklistSetting() {
  const { t } = useTranslation('rounds');
  const { value, onChange, error, id } = useSetting<Schema<'ChecklistBody'> | null>('checklist');
  // What is typed may end with an empty line; items are numbered as they stand.
  const put = (text: string) => onChange({ ...(value ?? usual), items: text === '' ? [] : text.split('\n').map((title, index) => ({ ref: `C${index + 1}`, title })) });
  return (
    <>
      <Checkbox id={id} checked={value !== null} onChange={(event) => onChange(event.target.checked ? usual : null)}>{t('checklist.uses')}</Checkbox>
      {value && (
        <>
          <TextField id="checklist-items" label={t('checklist.items')} hint={t('checklist.itemsHint')} rows={6} value={value.items.map(({ title }) => title).join('\n')} onChange={put} error={error} />
          <TextField id="checklist-correctionDays" label={t('checklist.days')} hint={t('checklist.daysHint')} inputMode="numeric" value={String(value.correctionDays || '')} onChange={(days) => onChange({ ...value, correctionDays: Number(days.replace(/\D/g, '')) })} />
        </>
      )}
    </>
  );
}
