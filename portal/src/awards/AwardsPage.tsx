import { useTranslation } from 'react-i18next';
import { RoundsTable } from '../proceedings/RoundsTable';
import { Page } from '../shared/Page';

/** The rounds that have a result, and where it stands. */
export function AwardsPage() {
  const { t } = useTranslation('awards');
  return (
    <Page title={t('heading')} lead={t('lead')}>
      <RoundsTable
        caption={t('heading')} phases={['ranking', 'notice', 'finalizing', 'final']} to={({ round, phase }) => `/rounds/${round}/${phase === 'notice' ? 'notice' : 'ranking'}`}
        verb={({ phase }) => t(phase === 'notice' ? 'toNotice' : 'toRanking')} empty={t('noRound')}
      />
    </Page>
  );
}
