import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field, TextField } from '../shared/Field';
import { yuan } from '../words/money';
import { useHeld } from './DraftContext';
import { RoundRules } from './RoundRules';
import { SectionPage } from './SectionPage';
import { SitesChoice } from './SitesChoice';

/** What the project is: its name, lot, category and the organization's own number. */
export function ProjectPage() {
  const { t } = useTranslation('proposals');
  const { content, change, settings } = useHeld();
  return (
    <SectionPage section="project" aside={<RoundRules settings={settings} lot={content.lot} />}>
      {(said, leave) => (
        <div className="form panel inside">
          <TextField id="title" label={t('field.title')} hint={t('fieldHint.title')} maxLength={100} value={content.title} error={said('title')} onBlur={() => leave('title')} onChange={(title) => change({ title })} />
          <Field id="lot" label={t('field.lot')} error={said('lot')}>
            {({ status, ...aria }) => (
              <Select
                {...aria} status={status} size="large" value={content.lot || undefined} placeholder={t('choose')} onChange={(lot: string) => change({ lot, sites: [] })}
                options={settings.lots.map((lot) => ({ value: lot.ref, label: lot.ceiling ? t('lotWithCeiling', { lot: lot.title, amount: yuan(lot.ceiling) }) : lot.title }))}
              />
            )}
          </Field>
          <SitesChoice error={said('sites')} />
          <Field id="category" label={t('field.category')} error={said('category')}>
            {({ status, ...aria }) => (
              <Select
                {...aria} status={status} size="large" value={content.category || undefined} placeholder={t('choose')} onChange={(category: string) => change({ category })}
                options={settings.categories.map((value) => ({ value, label: value }))}
              />
            )}
          </Field>
          <TextField id="reference" label={t('field.reference')} hint={t('fieldHint.reference')} maxLength={64} value={content.reference} error={said('reference')} onBlur={() => leave('reference')} onChange={(reference) => change({ reference })} />
        </div>
      )}
    </SectionPage>
  );
}
