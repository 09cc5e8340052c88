import { useTranslation } from 'react-i18next';
import { RoundsTable } from '../proceedings/RoundsTable';
import { Page } from '../shared/Page';

/** Rounds whose notice takes or took objections. */
export function ObjectionsPage() {
  const { t } = useTranslation('objections');
  return (
    <Page title={t('heading')} lead={t('lead')}>
      <RoundsTable caption={t('heading')} phases={['notice', 'finalizing', 'final']} to={({ round }) => `/rounds/${round}/objections`} verb={({ phase }) => t(phase === 'notice' ? 'handle' : 'read')} empty={t('noRound')} />
    </Page>
  );
}
