import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useCaller } from '../identity/context';
import { Page } from '../shared/Page';
import { Loaded } from '../shared/states';
import { yuan } from '../words/money';
import { Sheet } from './Sheet';
import { useReceivable } from './useReceivables';

/** One thing that the own organization has to return, and what became of it. */
export function OwnReceivablePage() {
  const { t } = useTranslation('receivables');
  const { receivable = '' } = useParams();
  const { organization } = useCaller();
  const found = useReceivable({ uscc: organization ?? '', receivable });
  return (
    <Page title={t('title', { no: receivable.slice(1) })} lead={found.data && t('isLeft', { left: yuan(found.data.left) })} crumbs={[{ to: '/own-receivables', text: t('own') }]}>
      <Loaded of={found}>{(one) => <Sheet receivable={one} contractAt={`/own-contracts/${one.round}/${one.proposal}`} />}</Loaded>
    </Page>
  );
}
