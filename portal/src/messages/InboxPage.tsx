import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApi, useCommand, usePages } from '../http/context';
import { taken } from '../http/problems';
import { ErrorSummary } from '../shared/ErrorSummary';
import { MorePages } from '../shared/MorePages';
import { Page } from '../shared/Page';
import { Empty, Filtered, Loaded } from '../shared/states';
import { useFilters } from '../shared/useFilters';
import { MessageRow } from './MessageRow';
import { useUnread } from './useUnread';

const atOnce = 30;

/** What the service told the caller, newest first; each leads to its case. */
export function InboxPage() {
  const { t } = useTranslation('messages');
  const api = useApi();
  const { values, set, clear } = useFilters('show');
  const unread = values.show === 'unread';
  const messages = usePages(['messages', unread], (cursor) => taken(api.GET('/me/messages', { params: { query: { cursor, limit: atOnce, unread: unread ? 'true' : undefined } } })));
  const readAll = useCommand((through: string, key) => taken(api.POST('/me/read-messages', { params: { header: { 'Idempotency-Key': key } }, body: { through } })));
  const newest = messages.items[0];
  const waiting = useUnread();
  return (
    <Page title={t('heading')} lead={t('lead')} actions={<Link to="/messages/preferences">{t('preferences')}</Link>}>
      <div className="stack">
        <div className="row spread">
          <Segmented aria-label={t('filter')} value={unread ? 'unread' : ''} onChange={(show) => set('show', show)} options={['', 'unread'].map((value) => ({ value, label: t(`show.${value || 'all'}`) }))} />
          {newest && waiting !== undefined && waiting.unread > 0 && <Button loading={readAll.isPending} onClick={() => readAll.mutate(newest.message)}>{t('readAll')}</Button>}
        </div>
        <ErrorSummary refused={readAll.error} />
        <Loaded of={messages}>
          {() => messages.items.length === 0
            ? unread ? <Filtered clear={clear} /> : <Empty title={t('none')}><p>{t('noneText')}</p></Empty>
            : (
              <>
                <ol className="inbox">{messages.items.map((one) => <MessageRow key={one.message} one={one} />)}</ol>
                <MorePages of={messages} />
              </>
            )}
        </Loaded>
      </div>
    </Page>
  );
}
