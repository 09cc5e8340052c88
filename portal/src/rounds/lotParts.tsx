import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRows } from './DraftContext';
import type { Site } from './draft';
import { ChoiceSetting, RemoveRow, TextSetting } from './fields';
import { useDictionary } from './useTemplates';

/** What a lot is counted in: something that is done, never posts or months of people. */
export function UnitSetting({ at }: { at: string }) {
  const { t } = useTranslation('rounds');
  const units = useDictionary('units');
  const options = (units.data?.entries ?? []).map(({ code, title }) => ({ value: code, label: title }));
  return <ChoiceSetting at={at} label={t('field.unit')} hint={t('hint.unit')} options={[{ value: '', label: t('noUnit') }, ...options]} />;
}

/** The sites of a lot; each is served by one organization. */
export function SitesSetting({ at, lot }: { at: string; lot: string }) {
  const { t } = useTranslation('rounds');
  const { rows, add, remove } = useRows<Site>(at);
  return (
    <div className="stack">
      <div><p className="strong">{t('sites')}</p><p className="quiet">{t('hint.sites')}</p></div>
      {rows.map((site, index) => (
        <div key={index} className="stack-small">
          <div className="pair">
            <TextSetting at={`${at}[${index}].name`} label={t('field.siteName', { no: index + 1 })} />
            <TextSetting at={`${at}[${index}].ref`} label={t('field.ref')} />
          </div>
          <div className="pair">
            <TextSetting at={`${at}[${index}].address`} label={t('field.siteAddress')} />
            <TextSetting at={`${at}[${index}].hours`} label={t('field.siteHours')} />
          </div>
          <div><RemoveRow name={site.name || site.ref} remove={() => remove(index)} /></div>
        </div>
      ))}
      <div><Button aria-label={t('addSiteTo', { lot })} onClick={() => add({ ref: `S${rows.length + 1}`, name: '', address: '', hours: '' })}>{t('addSite')}</Button></div>
    </div>
  );
}
