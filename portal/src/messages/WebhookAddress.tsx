import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../shared/Confirm';
import { ErrorSummary, faultsOf } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Note, Panel, Pill } from '../shared/Page';
import { useSetWebhook, type Webhook } from './useWebhook';

/** Where the other system is called; turned off, nothing is sent any more. */
export function WebhookAddress({ webhook, tag }: { webhook: Webhook | null; tag: string | null }) {
  const { t } = useTranslation('messages');
  const now = webhook?.url ?? '';
  const [url, setUrl] = useState(now);
  const [empty, setEmpty] = useState(false);
  const [asked, setAsked] = useState(false);
  const set = useSetWebhook(tag, () => setAsked(false));
  const refusedOf = ['webhook.urlNotAllowed'].includes(set.error?.problem.code ?? '') ? set.error?.problem.detail : undefined;
  const wrong = empty && url.trim() === '' ? t('webhook.addressMissing') : faultsOf(set.error).find(({ id }) => id === 'url')?.message ?? refusedOf;
  function save() {
    setEmpty(url.trim() === '');
    if (url.trim() !== '') set.mutate({ url: url.trim(), newSecret: false });
  }

  return (
    <Panel title={t('webhook.address')} extra={<Pill tone={now ? 'good' : undefined}>{t(now ? 'webhook.on' : 'webhook.off')}</Pill>}>
      <form className="form" onSubmit={(event) => { event.preventDefault(); save(); }}>
        <ErrorSummary faults={wrong ? [{ id: 'url', message: wrong }] : []} refused={asked || refusedOf ? null : set.error} />
        <TextField id="url" label={t('webhook.url')} hint={t('webhook.urlHint')} maxLength={500} value={url} onChange={setUrl} error={wrong} />
        {webhook && !now && <Note>{t('webhook.offText')}</Note>}
        <div className="row">
          <Button type="primary" htmlType="submit" loading={set.isPending && !asked}>{t(now ? 'webhook.change' : 'webhook.begin')}</Button>
          {now && <Button onClick={() => setAsked(true)}>{t('webhook.stop')}</Button>}
        </div>
      </form>
      <Confirm open={asked} title={t('webhook.stopTitle')} verb={t('webhook.stop')} danger busy={set.isPending} refused={asked ? set.error : null} onClose={() => setAsked(false)} onConfirm={() => set.mutate({ url: null, newSecret: false })}>
        <p>{t('webhook.stopText', { url: now })}</p>
      </Confirm>
    </Panel>
  );
}
