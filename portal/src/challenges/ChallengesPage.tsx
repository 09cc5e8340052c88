import { useTranslation } from 'react-i18next';
import { RoundsTable } from '../proceedings/RoundsTable';
import { Page } from '../shared/Page';

/** Rounds that take or took challenges. */
export function ChallengesPage() {
  const { t } = useTranslation('challenges');
  return (
    <Page title={t('heading')} lead={t('lead')}>
      <RoundsTable caption={t('heading')} phases={['published', 'open', 'closed', 'opening', 'evaluating', 'ranking', 'notice', 'finalizing', 'final']} to={({ round }) => `/rounds/${round}/challenges`} verb={() => t('handle')} empty={t('noRound')} />
    </Page>
  );
}
