import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useOrganizationNames } from '../contracts/useNames';
import { useCaller } from '../identity/context';
import { Page } from '../shared/Page';
import { Loaded } from '../shared/states';
import { yuan } from '../words/money';
import { Receive } from './Receive';
import { Sheet } from './Sheet';
import { DecideSetOff, ProposeSetOff } from './SetOff';
import { WriteOffSteps } from './WriteOffSteps';
import { useReceivable, useReceivableOrders } from './useReceivables';

/** One receivable, with the steps that are the reader's. */
export function ReceivablePage() {
  const { t } = useTranslation('receivables');
  const { uscc = '', receivable = '' } = useParams();
  const { role } = useCaller();
  const nameOf = useOrganizationNames();
  const found = useReceivable({ uscc, receivable });
  const orders = useReceivableOrders({ uscc, receivable });
  const crumbs = [{ to: '/receivables', text: t('heading') }, { to: `/receivables/${uscc}`, text: nameOf(uscc) }];
  return (
    <Page title={t('title', { no: receivable.slice(1) })} lead={found.data && t('isLeft', { left: yuan(found.data.left) })} crumbs={crumbs}>
      <Loaded of={found}>
        {(one) => (
          <div className="stack">
            <Sheet receivable={one} contractAt={`/rounds/${one.round}/contracts/${one.proposal}`} />
            {role === 'finance' && one.status === 'open' && <Receive key={one.left} receivable={one} orders={orders} />}
            {role === 'finance' && one.status === 'open' && <ProposeSetOff receivable={one} orders={orders} />}
            {role === 'finance-approver' && one.setOffs.filter(({ status }) => status === 'proposed').map((setOff) => <DecideSetOff key={setOff.setOff} setOff={setOff} orders={orders} />)}
            <WriteOffSteps receivable={one} role={role} orders={orders} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}
