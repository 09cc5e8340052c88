import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { ChooseButton } from '../shared/ChooseButton';
import { ErrorSummary } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Panel } from '../shared/Page';

/** Brings the own share, from its file or by pasting it. */
export function BringShare({ round }: { round: string }) {
  const { t } = useTranslation('openings');
  const api = useApi();
  const queries = useQueryClient();
  const [share, setShare] = useState('');
  const [empty, setEmpty] = useState(false);
  const bring = useCommand(
    (text: string, key) => taken(api.POST('/rounds/{round}/opening/shares', { params: { path: { round }, header: { 'Idempotency-Key': key } }, body: { share: text } })),
    (view) => {
      queries.setQueryData(['opening', round], view);
      void queries.invalidateQueries({ queryKey: ['opening'] });
    },
  );
  const wrong = empty ? t('bring.empty') : bring.error?.problem.errors.find(({ field }) => field === 'share')?.message;
  return (
    <Panel title={t('bring.title')}>
      <form className="stack" onSubmit={(event) => { event.preventDefault(); setEmpty(share.trim() === ''); if (share.trim() !== '') bring.mutate(share.trim()); }}>
        <ErrorSummary refused={bring.error} />
        <p>{t('bring.text')}</p>
        <ChooseButton label={t('bring.file')} onChoose={(file) => void file.text().then((text) => setShare(text.trim()))} />
        <TextField id="share" label={t('bring.share')} hint={t('bring.hint')} error={wrong} rows={3} value={share} onChange={setShare} />
        <div className="row"><Button type="primary" htmlType="submit" loading={bring.isPending}>{t('bring.bring')}</Button></div>
      </form>
    </Panel>
  );
}
