import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../http/client';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { useCaller } from '../identity/context';
import { ErrorSummary, faultsOf } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Facts, Note, Panel, Pill } from '../shared/Page';
import { ReasonForm } from '../shared/ReasonForm';
import { moment } from '../words/dates';

/** One message that did not arrive: to whom, why, and the ways out. */
export function Undelivered({ one }: { one: Schema<'UndeliveredView'> }) {
  const { t } = useTranslation('messages');
  const { role } = useCaller();
  const unclear = one.status === 'unclear';
  return (
    <Panel title={one.title} finding={t(unclear ? 'undelivered.unclearText' : 'undelivered.failedText')} extra={<Pill tone={unclear ? 'warn' : 'bad'}>{t(unclear ? 'undelivered.unclear' : 'undelivered.failed')}</Pill>}>
      <div className="stack">
        <Facts rows={[
          [t('undelivered.to'), one.channel === 'email' ? <>{one.address}<span className="quiet">{t('undelivered.account', { account: one.recipient })}</span></> : one.address],
          [t('undelivered.about'), t(`kind.${one.kind}`)],
          [t('undelivered.at'), moment(one.at)],
          [t('undelivered.why'), <div key="why">{t(`why.${one.code ?? ''}`, { defaultValue: one.code ?? '' })}<div className="quiet mono">{one.text}</div></div>],
          [t('undelivered.tried'), t('undelivered.tries', { count: one.tries, last: moment(one.since) })],
        ]} />
        {(role === 'officer' || role === 'admin') && <Ways one={one} />}
      </div>
    </Panel>
  );
}

function Ways({ one: { delivery, channel } }: { one: Schema<'UndeliveredView'> }) {
  const { t } = useTranslation('messages');
  const api = useApi();
  const [email, setEmail] = useState('');
  const params = (key: string) => ({ path: { delivery }, header: { 'Idempotency-Key': key } });
  const retry = useCommand((_: 'retry', key) => taken(api.POST('/undelivered/{delivery}/retry', { params: params(key) })));
  const other = useCommand((address: string, key) => taken(api.POST('/undelivered/{delivery}/other-address', { params: params(key), body: { email: address } })));
  const dismiss = useCommand((reason: string, key) => taken(api.POST('/undelivered/{delivery}/dismissal', { params: params(key), body: { reason } })));
  const field = `email-${delivery}`;
  return (
    <>
      <ErrorSummary refused={retry.error} />
      {(retry.isSuccess || other.isSuccess) && <Note tone="good">{t('undelivered.sentAgain')}</Note>}
      <div><Button type="primary" loading={retry.isPending} onClick={() => retry.mutate('retry')}>{t('undelivered.retry')}</Button></div>
      {channel === 'email' && (
        <details>
          <summary>{t('undelivered.orOther')}</summary>
          <div className="stack">
            <ErrorSummary faults={faultsOf(other.error).map(({ message }) => ({ id: field, message }))} refused={other.error} />
            <TextField id={field} label={t('undelivered.otherAddress')} hint={t('undelivered.otherHint')} inputMode="email" maxLength={254} value={email} onChange={setEmail} error={faultsOf(other.error)[0]?.message} />
            <div><Button loading={other.isPending} onClick={() => other.mutate(email.trim())}>{t('undelivered.sendThere')}</Button></div>
          </div>
        </details>
      )}
      <details>
        <summary>{t('undelivered.orDismiss')}</summary>
        <ReasonForm name={`undelivered:${delivery}`} label={t('undelivered.reason')} hint={t('undelivered.reasonHint')} verb={t('undelivered.dismiss')} command={dismiss} send={(reason) => dismiss.mutateAsync(reason)} />
      </details>
    </>
  );
}
