import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Verdict } from './verify';

/** Complete, unchanged and chained, or what is not. */
export function VerdictNote({ verdict, again, busy }: { verdict: Verdict; again: () => void; busy: boolean }) {
  const { t } = useTranslation('audit');
  const { flaws, count, unchanged, chained, millis } = verdict;
  const whole = flaws.length === 0;
  return (
    <div className={`verdict ${whole ? 'good' : 'bad'}`} role="status">
      <span aria-hidden className="sign">{whole ? '✓' : '✕'}</span>
      <div className="says">
        <h2 className={whole ? 'good' : 'bad'}>{whole ? t('verdict.good', { count }) : t('verdict.bad', { count: flaws.length })}</h2>
        {!whole && <ul>{flaws.map(({ number, kind }) => <li key={`${number}${kind}`}>{t(`verdict.${kind}`, { number })}</li>)}</ul>}
        <p>{t('verdict.figures', { unchanged, chained, count, seconds: (millis / 1000).toFixed(2) })}</p>
        <p className="quiet">{t('verdict.limits')}</p>
      </div>
      <Button loading={busy} onClick={again}>{t('again')}</Button>
    </div>
  );
}
