import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../http/client';
import { useApi, useCommand } from '../http/context';
import { taken, takenWithTag } from '../http/problems';
import { ErrorSummary, faultsOf } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Note, Page, Panel } from '../shared/Page';
import { Loaded } from '../shared/states';
import { kindsFor } from './kindsFor';
import { useCaller } from '../identity/context';

type Kept = { data: Schema<'PreferencesView'>; tag: string | null };

/** Where e-mail goes, of what, and when it waits. */
export function PreferencesPage() {
  const { t } = useTranslation('messages');
  const api = useApi();
  const kept = useQuery({ queryKey: ['preferences'], queryFn: () => takenWithTag(api.GET('/me/preferences', {})) });
  return (
    <Page title={t('preferences')} crumbs={[{ to: '/messages', text: t('heading') }]} lead={t('preferencesLead')}>
      <Loaded of={kept}>{(found) => <Form kept={found} />}</Loaded>
    </Page>
  );
}

function Form({ kept: { data, tag } }: { kept: Kept }) {
  const { t } = useTranslation('messages');
  const api = useApi();
  const { roles } = useCaller();
  const [email, setEmail] = useState(data.email ?? '');
  const [muted, setMuted] = useState<readonly string[]>(data.muted);
  const [from, setFrom] = useState(data.quietFrom);
  const [until, setUntil] = useState(data.quietUntil);
  const save = useCommand(() => taken(api.PUT('/me/preferences', {
    params: { header: tag === null ? {} : { 'If-Match': tag } },
    body: { email: email.trim() === '' ? null : email.trim(), muted: muted as Schema<'PreferencesView'>['muted'], quietFrom: from, quietUntil: until },
  })));
  const faults = faultsOf(save.error);
  const error = (id: string) => faults.find((one) => one.id === id)?.message;
  const toggle = (kind: string, wanted: boolean) => setMuted((before) => (wanted ? before.filter((one) => one !== kind) : [...before, kind]));
  return (
    <div className="stack">
      <ErrorSummary faults={faults} refused={save.error} />
      {save.isSuccess && <Note tone="good">{t('saved')}</Note>}
      {!data.mailIsSent && <Note tone="warn">{t('mailOff')}</Note>}
      <Panel title={t('byMail')}>
        <div className="stack">
          <TextField id="email" label={t('email')} hint={t('emailHint')} optional inputMode="email" maxLength={254} value={email} onChange={setEmail} error={error('email')} />
          <div className="row">
            <TextField id="quietFrom" label={t('quietFrom')} hint={t('quietHint')} maxLength={5} value={from} onChange={setFrom} error={error('quietFrom')} />
            <TextField id="quietUntil" label={t('quietUntil')} hint={t('quietUntilHint')} maxLength={5} value={until} onChange={setUntil} error={error('quietUntil')} />
          </div>
          <fieldset className="field">
            <legend>{t('of')}</legend>
            <div className="stack-small">
              {kindsFor(roles).map((kind) => <Checkbox key={kind} checked={!muted.includes(kind)} onChange={(event) => toggle(kind, event.target.checked)}>{t(`kind.${kind}`)}</Checkbox>)}
            </div>
          </fieldset>
          <div><Button type="primary" loading={save.isPending} onClick={() => save.mutate(undefined)}>{t('save')}</Button></div>
        </div>
      </Panel>
    </div>
  );
}
