import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Note, Panel } from '../shared/Page';
import { saveFile } from '../shared/saveFile';
import type { Links as Given, StepProps } from './useSurvey';

/** Where a link leads; what stands behind # no server sees. */
const addressOf = (link: string): string => `${window.location.origin}/s.html#${link}`;

const tableOf = (links: Given): string => links.map((one) => [one.client, one.group ?? '', addressOf(one.link)].join(',')).join('\n');

/** Gives links out, once for everybody and again for whoever lost one. They are shown here and nowhere else. */
export function Links({ survey: { counts }, orders: { links } }: StepProps) {
  const { t } = useTranslation('surveys');
  const [lost, setLost] = useState('');
  const [given, setGiven] = useState<Given>([]);
  const first = (counts?.withoutLink ?? 0) > 0;
  const named = lost.split(/[\s,，]+/).filter((one) => one !== '');
  const give = (clients: string[] | null) => links.mutate({ clients }, { onSuccess: (answer) => { setGiven(answer.links); setLost(''); } });
  return (
    <Panel title={t('links.title')} finding={t('links.text')}>
      <div className="stack">
        <ErrorSummary refused={links.error} />
        {first && <div><Button type="primary" loading={links.isPending} onClick={() => give(null)}>{t('links.verb', { count: counts?.withoutLink })}</Button></div>}
        {!first && (
          <>
            <TextField id="lost" label={t('links.lost')} hint={t('links.lostHint')} value={lost} onChange={setLost} />
            <div><Button loading={links.isPending} disabled={named.length === 0} onClick={() => give(named)}>{t('links.again', { count: named.length })}</Button></div>
          </>
        )}
        {given.length > 0 && (
          <>
            <Note tone="warn" alert><p>{t('links.once', { count: given.length })}</p></Note>
            <ul className="links">{given.map((one) => <li key={one.link}>{one.client}　<a href={addressOf(one.link)} target="_blank" rel="noreferrer">{addressOf(one.link)}</a></li>)}</ul>
            <div><Button onClick={() => saveFile('links.csv', new Blob([`\uFEFF${tableOf(given)}`], { type: 'text/csv' }))}>{t('links.save')}</Button></div>
          </>
        )}
      </div>
    </Panel>
  );
}
