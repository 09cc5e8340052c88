import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Page } from '../shared/Page';
import { Empty, Loaded } from '../shared/states';
import { AcceptancePanel } from './AcceptancePanel';
import { StagePanel } from './StagePanel';
import { StageSteps } from './StageSteps';
import { stageNames, useAssessment } from './useAssessment';

/** The purchaser's view: both stages with what can be done about them, and the acceptance. */
export function PurchaserPage() {
  const { t } = useTranslation('assessments');
  const { round = '', proposal = '' } = useParams();
  const file = useAssessment(round, proposal);
  const contract = `/rounds/${round}/contracts/${proposal}`;
  return (
    <Page title={t('heading')} crumbs={[{ to: '/contracts', text: t('contracts') }, { to: contract, text: file.data?.title ?? t('contract') }]} lead={file.data && t('lead', { title: file.data.title })}>
      <Loaded of={file}>
        {(all) => (
          <div className="stack">
            {!all.midtermTerm && !all.finalTerm && <Empty title={t('noTerms')}><p>{t('noTermsText')}</p><p><Link to={contract}>{t('toContract')}</Link></p></Empty>}
            {stageNames.map((name) => <StagePanel key={name} all={all} name={name}><StageSteps all={all} name={name} /></StagePanel>)}
            <AcceptancePanel all={all} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}
