import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useOrganizationNames } from '../contracts/useNames';
import { Page } from '../shared/Page';
import { List } from './List';

/** What one organization has to return. */
export function DebtorPage() {
  const { t } = useTranslation('receivables');
  const { uscc = '' } = useParams();
  const nameOf = useOrganizationNames();
  return (
    <Page title={t('of', { name: nameOf(uscc) })} crumbs={[{ to: '/receivables', text: t('heading') }]}>
      <List uscc={uscc} at={(receivable) => `/receivables/${uscc}/${receivable}`} />
    </Page>
  );
}
