import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { useCaller } from '../identity/context';
import { ErrorSummary } from '../shared/ErrorSummary';
import { Note, Panel } from '../shared/Page';
import { saveFile } from '../shared/saveFile';
import { heldKey } from './keyStore';
import { shareText } from './sealing';

/**
 * Takes the own share, which is given out once; it is unwrapped here and nowhere else. Once taken it stays on the page
 * until its holder has kept it, whatever is read meanwhile.
 */
export function CollectShare({ round, holderKey, collected }: { round: string; holderKey: string; collected: boolean }) {
  const { t } = useTranslation('openings');
  const api = useApi();
  const queries = useQueryClient();
  const { account } = useCaller();
  const [text, setText] = useState<string | null>(null);
  const pair = useQuery({ queryKey: ['held-key', account, holderKey], queryFn: async () => await heldKey(account, holderKey) ?? null });
  const collect = useCommand(
    async (own: CryptoKeyPair, key) => {
      const collected = await taken(api.POST('/rounds/{round}/opening/collection', { params: { path: { round }, header: { 'Idempotency-Key': key } } }));
      return await shareText(own, collected);
    },
    (share) => setText(share),
  );
  // Whoever leaves before keeping it has lost it: the browser asks first.
  useEffect(() => {
    if (!text) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [text]);
  if (text) {
    return (
      <Panel title={t('collect.title')}>
        <div className="stack">
          <Note tone="warn">{t('collect.once')}</Note>
          <p className="mono share">{text}</p>
          <div className="row">
            <Button type="primary" onClick={() => saveFile(t('collect.file', { round }), new Blob([`${text}\n`], { type: 'text/plain' }))}>{t('collect.save')}</Button>
            <Button onClick={() => { setText(null); void queries.invalidateQueries({ queryKey: ['opening', round] }); }}>{t('collect.kept')}</Button>
          </div>
        </div>
      </Panel>
    );
  }

  if (collected) return null;
  return (
    <Panel title={t('collect.title')}>
      <div className="stack">
        <ErrorSummary refused={collect.error} />
        <p>{t('collect.text')}</p>
        {pair.data === null && <Note tone="bad">{t('collect.elsewhere', { key: holderKey })}</Note>}
        {pair.data && <div className="row"><Button type="primary" loading={collect.isPending} onClick={() => pair.data && collect.mutate(pair.data)}>{t('collect.take')}</Button></div>}
      </div>
    </Panel>
  );
}
