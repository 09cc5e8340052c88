import { Button, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary, faultsOf } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Panel } from '../shared/Page';
import type { Feedback, Stage, useFeedback } from './useFeedback';

const values = [1, 2, 3, 4, 5];

/** The form of a stage: a value for each item, and what else is to be said. */
export function Give({ stage, items, give }: { stage: Stage; items: Feedback['items']; give: ReturnType<typeof useFeedback>['give'] }) {
  const { t } = useTranslation('feedback');
  const [scores, setScores] = useState<Partial<Record<Feedback['items'][number], number>>>({});
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const missing = items.filter((one) => scores[one] === undefined).map((one) => ({ id: `${stage}-${one}`, message: t('missing', { item: t(`item.${one}`) }) }));
  const faults = tried && missing.length > 0 ? missing : faultsOf(give.error, `${stage}-`);
  function send() {
    setTried(true);
    if (missing.length === 0) give.mutate({ stage, scores: items.map((item) => ({ item, value: scores[item] ?? 0 })), text: text.trim() || null });
  }

  return (
    <Panel title={t(`stage.${stage}`)} finding={t('scale')}>
      <div className="stack">
        <ErrorSummary faults={faults} refused={give.variables?.stage === stage ? give.error : null} />
        {items.map((item) => (
          <div key={item} className="field" id={`${stage}-${item}`}>
            <p className="strong">{t(`item.${item}`)}</p>
            <Radio.Group aria-label={t(`item.${item}`)} value={scores[item]} onChange={(event) => setScores((before) => ({ ...before, [item]: event.target.value as number }))} options={values.map((value) => ({ value, label: t('scoreIs', { value }) }))} />
          </div>
        ))}
        <TextField id={`${stage}-text`} label={t('text')} optional rows={3} maxLength={1000} value={text} onChange={setText} />
        <div><Button type="primary" loading={give.isPending} onClick={send}>{t('give')}</Button></div>
      </div>
    </Panel>
  );
}
