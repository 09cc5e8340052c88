import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Schema } from '../http/client';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { useSession, useCaller } from '../identity/context';
import { moment } from '../words/dates';

/** One message: opening its case marks it as read, and takes up the role that it was written to. */
export function MessageRow({ one }: { one: Schema<'MessageView'> }) {
  const { t } = useTranslation('messages');
  const api = useApi();
  const navigate = useNavigate();
  const { session } = useSession();
  const caller = useCaller();
  const read = useCommand((message: string, key) => taken(api.POST('/me/messages/{message}/read', { params: { path: { message }, header: { 'Idempotency-Key': key } } })));
  function open() {
    if (!one.read) read.mutate(one.message);
    if (one.role !== null && one.role !== caller.role && caller.roles.includes(one.role)) session.changeRole(one.role);
    void navigate(one.link);
  }

  return (
    <li className={one.read ? 'read' : 'unread'}>
      <div className="spread">
        <h2>{!one.read && <span className="dot" role="img" aria-label={t('unread')} />}{one.title}</h2>
        <span className="quiet">{moment(one.at)}</span>
      </div>
      <p className="message">{one.text}</p>
      <div className="row">
        <a href={one.link} onClick={(event) => { event.preventDefault(); open(); }}>{t('open')}</a>
        {!one.read && <button type="button" className="linked" onClick={() => read.mutate(one.message)}>{t('markRead')}</button>}
      </div>
    </li>
  );
}
