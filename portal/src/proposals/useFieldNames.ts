import { useTranslation } from 'react-i18next';

const keys = { reference: 'field.reference', title: 'field.title', category: 'field.category', lead: 'correction.lead', own: 'field.ownPlain', budget: 'section.budget', sources: 'sources.title', attachments: 'section.files' } as const;

/** The names of fields that may be corrected, as forms say them. */
export function useFieldNames(): (fields: readonly string[]) => string {
  const { t } = useTranslation('proposals');
  return (fields) => fields.map((one) => (one in keys ? t(keys[one as keyof typeof keys]) : one)).join(t('comma'));
}
