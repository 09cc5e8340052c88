import { useTranslation } from 'react-i18next';
import { RoundsTable } from '../proceedings/RoundsTable';
import { Page } from '../shared/Page';

/** The rounds whose proposals may be read: closed and later. */
export function ExaminationPage() {
  const { t } = useTranslation('examination');
  return (
    <Page title={t('heading')} lead={t('intro')}>
      <RoundsTable
        caption={t('heading')} phases={['closed', 'opening', 'evaluating', 'ranking', 'notice', 'finalizing', 'final']} to={({ round }) => `/rounds/${round}/examination`}
        verb={({ phase }) => t(phase === 'closed' ? 'examine' : 'read')} empty={t('noRound')}
      />
    </Page>
  );
}
