import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApi, usePages } from '../http/context';
import { taken } from '../http/problems';
import { MorePages } from '../shared/MorePages';
import { Page, Panel } from '../shared/Page';
import { Empty, Loaded } from '../shared/states';
import { Undelivered } from './Undelivered';
import { useWebhook } from './useWebhook';
import { WebhookAddress } from './WebhookAddress';
import { WebhookSecret } from './WebhookSecret';

/** The other system of the district that is told what happens here: its address, its secret, what did not arrive. */
export function WebhookPage() {
  const { t } = useTranslation('messages');
  const read = useWebhook();
  return (
    <Page title={t('webhook.heading')} lead={t('webhook.lead')}>
      <Loaded of={read}>
        {({ offered, webhook, tag }) => offered
          ? (
            <div className="stack">
              <WebhookAddress key={tag ?? 'new'} webhook={webhook} tag={tag} />
              {webhook && <WebhookSecret webhook={webhook} tag={tag} />}
              <NotArrived />
            </div>
          )
          : <Empty title={t('webhook.notOffered')}><p>{t('webhook.notOfferedText')}</p></Empty>}
      </Loaded>
    </Page>
  );
}

function NotArrived() {
  const { t } = useTranslation('messages');
  const api = useApi();
  const undelivered = usePages(['undelivered'], (cursor) => taken(api.GET('/undelivered', { params: { query: { cursor, limit: 50 } } })));
  const own = undelivered.items.filter(({ channel }) => channel === 'webhook');
  return (
    <Loaded of={undelivered}>
      {() => (
        <>
          <Panel title={t('webhook.notArrived', { count: own.length })} extra={<Link to="/undelivered">{t('webhook.allUndelivered')}</Link>}>
            <p className="quiet">{t(own.length === 0 ? 'webhook.allArrived' : 'webhook.notArrivedText')}</p>
          </Panel>
          {own.map((one) => <Undelivered key={one.delivery} one={one} />)}
          {undelivered.hasNextPage && <MorePages of={undelivered} />}
        </>
      )}
    </Loaded>
  );
}
