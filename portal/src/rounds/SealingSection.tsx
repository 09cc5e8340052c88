import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSetting } from './DraftContext';
import { unnamed, type Draft } from './draft';
import { LinesSetting, TextSetting } from './fields';

/** Whether nobody reads a proposal before the opening, and who opens: so many of these officers together. */
export function SealingSection() {
  const { t } = useTranslation('rounds');
  const { id, value, onChange } = useSetting<Draft['sealing']>('sealing');
  return (
    <>
      <p className="quiet">{t('hint.sealing')}</p>
      <Checkbox id={id} checked={value !== null} onChange={(event) => onChange(event.target.checked ? unnamed : null)}>{t('sealing.uses')}</Checkbox>
      {value && (
        <>
          <LinesSetting at="sealing.officers" label={t('field.officers')} hint={t('hint.officers')} />
          <TextSetting at="sealing.threshold" label={t('field.threshold')} hint={t('hint.threshold')} inputMode="numeric" />
          <TextSetting at="sealing.recovery" label={t('field.recovery')} hint={t('hint.recovery')} />
          <p>{t('sealing.keys')} <Link to="/openings">{t('sealing.toKeys')}</Link></p>
        </>
      )}
    </>
  );
}
