import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApi, usePages } from '../http/context';
import { taken } from '../http/problems';
import { ErrorSummary } from '../shared/ErrorSummary';
import { Field, TextField } from '../shared/Field';
import { isGoodName } from '../shared/goodName';
import { Page } from '../shared/Page';
import type { Template } from './fromTemplate';
import { LocalChoice } from './LocalChoice';
import { useTemplates } from './useTemplates';

/** The number of a new round, and whether it begins as an earlier one. */
export function NewRoundPage() {
  const { t } = useTranslation('rounds');
  const api = useApi();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [from, setFrom] = useState('');
  const [local, setLocal] = useState('');
  const templates = useTemplates().data;
  const template = templates?.templates.find((one) => `template:${one.name}` === from);
  const [asked, setAsked] = useState(false);
  const rounds = usePages(['rounds'], (cursor) => taken(api.GET('/rounds', { params: { query: { cursor, limit: 100 } } })));
  const isTaken = rounds.items.some((one) => one.round === name);
  const fault = !isGoodName(name) ? t('fault.name') : isTaken ? t('fault.taken') : undefined;

  function begin() {
    setAsked(true);
    if (!fault) void navigate(`/rounds/${name}/design?${searchOf(from, template, local)}`);
  }

  return (
    <Page title={t('newRound')} lead={t('newLead')} crumbs={[{ to: '/rounds', text: t('rounds') }]} wrong={asked && Boolean(fault)}>
      <ErrorSummary faults={asked && fault ? [{ id: 'name', message: fault }] : []} />
      <form className="form" onSubmit={(event) => { event.preventDefault(); begin(); }}>
        <TextField id="name" label={t('field.name')} hint={t('hint.name')} value={name} onChange={setName} error={asked ? fault : undefined} />
        <Field id="from" label={t('field.from2')} hint={t('hint.from2')}>
          {({ status, ...aria }) => (
            <Select
              {...aria} status={status} value={from} onChange={setFrom} style={{ width: '100%' }}
              options={[
                ...(templates?.templates ?? []).map((one) => ({ value: `template:${one.name}`, label: t('fromTemplateOf', { title: one.title, from: one.from }) })),
                { value: '', label: t('fromNothing') }, ...rounds.items.map((one) => ({ value: one.round, label: `${one.title}（${one.round}）` })),
              ]}
            />
          )}
        </Field>
        {template && <p className="quiet">{t('templateSource', { source: template.source, note: template.note })}</p>}
        {template && templates && <LocalChoice all={templates.local} value={local} onChange={setLocal} />}
        <div><Button type="primary" htmlType="submit">{t('begin')}</Button></div>
      </form>
    </Page>
  );
}

function searchOf(from: string, template: Template | undefined, local: string): string {
  if (template) return new URLSearchParams({ template: template.name, ...(local ? { local } : {}) }).toString();
  return from ? `from=${encodeURIComponent(from)}` : 'new=1';
}
