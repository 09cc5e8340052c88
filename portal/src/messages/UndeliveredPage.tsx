import { useTranslation } from 'react-i18next';
import { useApi, usePages } from '../http/context';
import { taken } from '../http/problems';
import { MorePages } from '../shared/MorePages';
import { Page } from '../shared/Page';
import { Empty, Loaded } from '../shared/states';
import { Undelivered } from './Undelivered';

/** Messages that did not arrive, or of which nobody knows: a person decides. */
export function UndeliveredPage() {
  const { t } = useTranslation('messages');
  const api = useApi();
  const undelivered = usePages(['undelivered'], (cursor) => taken(api.GET('/undelivered', { params: { query: { cursor, limit: 50 } } })));
  return (
    <Page title={t('undelivered.heading')} lead={t('undelivered.lead')}>
      <Loaded of={undelivered}>
        {() => undelivered.items.length === 0
          ? <Empty title={t('undelivered.none')}><p>{t('undelivered.noneText')}</p></Empty>
          : <div className="stack">{undelivered.items.map((one) => <Undelivered key={one.delivery} one={one} />)}<MorePages of={undelivered} /></div>}
      </Loaded>
    </Page>
  );
}
