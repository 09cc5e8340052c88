import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useUnread } from './useUnread';

/** The way to the inbox, with the number of unread messages. */
export function Bell() {
  const { t } = useTranslation('messages');
  const unread = useUnread();
  const count = unread === undefined || unread.unread === 0 ? null : unread.more ? t('many', { count: unread.unread }) : `${unread.unread}`;
  return (
    <Link to="/messages" className="bell" aria-label={count === null ? t('heading') : t('unreadOf', { unread: count })}>
      {t('heading')}{count !== null && <span className="count" aria-hidden>{count}</span>}
    </Link>
  );
}
