import { useTranslation } from 'react-i18next';
import { Panel } from '../shared/Page';
import { yuan } from '../words/money';
import { useHeld } from './DraftContext';
import { ruleLines, type RuleLine } from './rules';

/** The round's rules against what is typed: value, limit, and how much is left. */
export function RulesBeside() {
  const { t } = useTranslation('proposals');
  const { settings, content } = useHeld();
  return (
    <Panel title={t('beside.title')}>
      <div aria-live="polite">{ruleLines(settings, content).map((line) => <Rule key={line.name} line={line} />)}</div>
    </Panel>
  );
}

function Rule({ line: { name, value, limit, room, kept, bar } }: { line: RuleLine }) {
  const { t } = useTranslation('proposals');
  const broken = kept === false;
  const money = name === 'requested' || name === 'sum';
  return (
    <div className="rule">
      <div className="spread">
        <span className="strong">{t(`beside.${name}`)}</span>
        <span className={broken ? 'bad strong' : kept ? 'good' : 'quiet'}>
          {kept !== null && <span aria-hidden>{broken ? '✗ ' : '✓ '}</span>}{money ? t('yuan', { amount: yuan(value) }) : value}
        </span>
      </div>
      {bar && <div className="bar" aria-hidden><span className={broken ? 'bad' : undefined} style={{ width: `${bar.value / 10}%` }} /><i style={{ left: `calc(${bar.limit / 10}% - 1px)` }} /></div>}
      <div className="quiet">{said()}</div>
    </div>
  );

  function said(): string {
    const amount = yuan(room?.replace('-', ''));
    const shown = money ? yuan(limit) : limit;
    if (name === 'requested' && limit === null) return t('beside.noCeiling');
    if (kept === null) return t(`beside.limit.${name}`, { limit: shown });
    if (kept && room === '0.00') return t(`beside.exactly.${name}`, { limit: shown });
    const way = room?.startsWith('-') ? 'over' : 'room';
    return t(`beside.${way}.${name}`, { limit: shown, amount });
  }
}
