import { useTranslation } from 'react-i18next';
import { useCaller } from '../identity/context';
import { RoundsTable } from '../proceedings/RoundsTable';
import { Page } from '../shared/Page';
import { OwnBooks } from './OwnBooks';

/** Evaluators find their books here, officers the rounds that are being scored or wait for a panel. */
export function EvaluationPage() {
  const { t } = useTranslation('evaluation');
  const { role } = useCaller();
  if (role === 'evaluator') return <OwnBooks />;
  return (
    <Page title={t('heading')} lead={t('officer.lead')}>
      <RoundsTable caption={t('heading')} phases={['closed', 'opening', 'evaluating', 'ranking']} to={({ round }) => `/rounds/${round}/panel`} verb={({ phase }) => t(phase === 'closed' ? 'officer.convene' : 'officer.progress')} empty={t('officer.none')} />
    </Page>
  );
}
