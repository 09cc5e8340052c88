import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../http/client';
import { useApi, useCommand } from '../http/context';
import { takenWithTag } from '../http/problems';
import { ChooseButton } from '../shared/ChooseButton';
import { ErrorSummary } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Note, Panel } from '../shared/Page';

/** The key in what somebody chose or pasted: a receipt that was saved, or the key alone. */
export function keyIn(text: string): string {
  try {
    const receipt = JSON.parse(text) as { copyKey?: unknown };
    return typeof receipt.copyKey === 'string' ? receipt.copyKey : text.trim();
  } catch {
    return text.trim();
  }
}

/** A sealed application shows its content by the key of its receipt, and to nobody else. */
export function HiddenCopy({ view }: { view: Schema<'ProposalView'> }) {
  const { t } = useTranslation('proposals');
  const api = useApi();
  const queries = useQueryClient();
  const [copyKey, setCopyKey] = useState('');
  const [missing, setMissing] = useState(false);
  const path = { round: view.round, proposal: view.proposal };
  const open = useCommand(
    (given: string, key) => takenWithTag(api.POST('/rounds/{round}/proposals/{proposal}/copy', { params: { path, header: { 'Idempotency-Key': key } }, body: { copyKey: given } })),
    ({ data, tag }) => { queries.setQueryData(['proposal', view.round, view.proposal], { view: data, tag: tag ?? '' }); },
  );
  if (view.hidden !== 'sealed') return <Note tone="bad">{t(view.hidden === 'broken' ? 'sealed.broken' : 'sealed.unreadable')}</Note>;
  return (
    <Panel title={t('sealed.title')}>
      <form className="stack" onSubmit={(event) => { event.preventDefault(); setMissing(copyKey === ''); if (copyKey) open.mutate(copyKey); }}>
        <ErrorSummary refused={open.error} />
        <p>{t('sealed.text')}</p>
        <ChooseButton label={t('sealed.file')} onChoose={(file) => void file.text().then((text) => setCopyKey(keyIn(text)))} />
        <TextField id="copyKey" label={t('sealed.key')} error={missing && copyKey === '' ? t('sealed.missing') : undefined} value={copyKey} onChange={(text) => setCopyKey(keyIn(text))} />
        <div className="row"><Button type="primary" htmlType="submit" loading={open.isPending}>{t('sealed.open')}</Button></div>
      </form>
    </Panel>
  );
}
