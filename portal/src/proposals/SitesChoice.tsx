import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { useHeld } from './DraftContext';

/** The sites of the lot that the applicant would serve: all that are chosen, or none. */
export function SitesChoice({ error }: { error?: string }) {
  const { t } = useTranslation('proposals');
  const { content, change, settings } = useHeld();
  const sites = settings.lots.find(({ ref }) => ref === content.lot)?.sites ?? [];
  if (sites.length === 0) return null;
  const chosen = content.sites ?? [];
  return (
    <fieldset className={error ? 'field wrong' : 'field'} id="sites" tabIndex={-1}>
      <legend>{t('sites.title')}</legend>
      <p className="hint">{t('sites.hint')}</p>
      {error && <p className="error">{error}</p>}
      <div className="stack-small">
        {sites.map((site) => (
          <Checkbox
            key={site.ref} checked={chosen.includes(site.ref)}
            onChange={(event) => change({ sites: sites.map(({ ref }) => ref).filter((ref) => (ref === site.ref ? event.target.checked : chosen.includes(ref))) })}
          >
            <span className="strong">{site.name}</span> <span className="quiet">{site.address}　{site.hours}</span>
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
