import { useTranslation } from 'react-i18next';
import { TextField } from '../shared/Field';
import { useHeld } from './DraftContext';
import { SectionPage } from './SectionPage';

/** Who leads the project. */
export function LeadPage() {
  const { t } = useTranslation('proposals');
  const { content, change, settings } = useHeld();
  const { certifiedLead } = settings.eligibility;
  const lead = (part: Partial<typeof content.lead>) => change({ lead: { ...content.lead, ...part } });
  return (
    <SectionPage section="lead">
      {(said, leave) => (
        <div className="form panel inside">
          <TextField id="lead-name" label={t('field.leadName')} maxLength={50} value={content.lead.name} error={said('lead-name')} onBlur={() => leave('lead-name')} onChange={(name) => lead({ name })} />
          <TextField
            id="lead-certificate" label={t('field.certificate')} optional={!certifiedLead} hint={t(certifiedLead ? 'fieldHint.certificateAsked' : 'fieldHint.certificate')} maxLength={50}
            value={content.lead.certificate ?? ''} error={said('lead-certificate')} onBlur={() => leave('lead-certificate')} onChange={(certificate) => lead({ certificate })}
          />
        </div>
      )}
    </SectionPage>
  );
}
