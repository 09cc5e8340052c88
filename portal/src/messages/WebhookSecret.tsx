import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../shared/Confirm';
import { Facts, Note, Panel } from '../shared/Page';
import { useSetWebhook, type Webhook } from './useWebhook';

/** The secret that signs the calls: on the screen only when it is asked for, and replaced at once when it got about. */
export function WebhookSecret({ webhook: { url, secret, secretVersion }, tag }: { webhook: Webhook; tag: string | null }) {
  const { t } = useTranslation('messages');
  const [shown, setShown] = useState(false);
  const [asked, setAsked] = useState(false);
  const renew = useSetWebhook(tag, () => {
    setAsked(false);
    setShown(true);
  });
  return (
    <Panel title={t('webhook.secret')} finding={t('webhook.secretText')}>
      <div className="stack">
        <Facts rows={[[t('webhook.version'), t('webhook.versionNo', { no: secretVersion })], [t('webhook.secret'), <span key="secret" className="mono share">{shown ? secret : '••••••••'}</span>]]} />
        {renew.isSuccess && <Note tone="warn">{t('webhook.renewed')}</Note>}
        <div className="row">
          <Button onClick={() => setShown(!shown)}>{t(shown ? 'webhook.hide' : 'webhook.show')}</Button>
          <Button onClick={() => setAsked(true)}>{t('webhook.renew')}</Button>
        </div>
      </div>
      <Confirm open={asked} title={t('webhook.renewTitle')} verb={t('webhook.renew')} danger busy={renew.isPending} refused={renew.error} onClose={() => setAsked(false)} onConfirm={() => renew.mutate({ url, newSecret: true })}>
        <p>{t('webhook.renewText')}</p>
      </Confirm>
    </Panel>
  );
}
