import { useTranslation } from 'react-i18next';
import { useCaller } from '../identity/context';
import { Page } from '../shared/Page';
import { List } from './List';

/** What the own organization has to return. */
export function OwnReceivablesPage() {
  const { t } = useTranslation('receivables');
  const { organization } = useCaller();
  return (
    <Page title={t('own')} lead={t('ownLead')}>
      <List uscc={organization ?? ''} at={(receivable) => `/own-receivables/${receivable}`} />
    </Page>
  );
}
