import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary, faultsOf } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Note, Panel } from '../shared/Page';
import { useWaitingPapers } from './usePapers';
import type { StepProps } from './useSurvey';

/** Enters what stands on a paper; it counts once another person has entered the same. */
export function Paper({ survey: { plan }, orders: { paper } }: StepProps) {
  const { t } = useTranslation('surveys');
  const waiting = useWaitingPapers();
  const [link, setLink] = useState('');
  const [scores, setScores] = useState('');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const count = plan?.questions.length ?? 0;
  const isWhole = new RegExp(`^[1-5]{${count}}$`).test(scores.trim());
  const missing = [
    ...(link.trim() === '' ? [{ id: 'paper-link', message: t('paper.linkMissing') }] : []),
    ...(isWhole ? [] : [{ id: 'paper-scores', message: t('paper.scoresMissing', { count }) }]),
  ];
  const faults = tried && missing.length > 0 ? missing : faultsOf(paper.error);
  function send() {
    setTried(true);
    if (missing.length > 0) return;
    paper.mutate({ link: link.trim(), scores: Array.from(scores.trim(), Number), text: text.trim() || null }, {
      onSuccess: () => { setTried(false); setLink(''); setScores(''); setText(''); },
    });
  }

  return (
    <Panel title={t('paper.title')} finding={t('paper.text')}>
      <div className="stack">
        <ErrorSummary faults={faults} refused={paper.error} />
        {paper.data && <Note tone={paper.data.state === 'differs' ? 'warn' : 'good'} alert><p>{t(`paper.is.${paper.data.state}`)}</p></Note>}
        {waiting.data?.filter((one) => one.state === 'differs' && one.entries.length > 1).map((one) => (
          <Note key={one.paper} tone="warn"><p className="strong">{t('paper.differ')}</p>{one.entries.map((entry) => <p key={entry.by}>{t('paper.read', { by: entry.by, scores: entry.scores.join(' '), text: entry.text ?? '—' })}</p>)}</Note>
        ))}
        <TextField id="paper-link" label={t('paper.link')} value={link} maxLength={60} onChange={setLink} error={faults.find(({ id }) => id === 'paper-link')?.message} />
        <TextField id="paper-scores" label={t('paper.scores')} hint={t('paper.scoresHint', { count })} inputMode="numeric" value={scores} maxLength={10} onChange={setScores} error={faults.find(({ id }) => id === 'paper-scores')?.message} />
        {plan?.asksForText && <TextField id="paper-text" label={t('paper.words')} optional rows={2} maxLength={500} value={text} onChange={setText} />}
        <div><Button loading={paper.isPending} onClick={send}>{t('paper.verb')}</Button></div>
      </div>
    </Panel>
  );
}
