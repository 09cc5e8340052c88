import { useTranslation } from 'react-i18next';
import type { Round } from '../proceedings/useRound';
import { amountOf, fenOf, sumOf, yuan } from '../words/money';
import type { Entry } from './course';

/** The figures of the result at a glance. */
export function RankingFigures({ entries, settings }: { entries: readonly Entry[]; settings: Round['settings'] }) {
  const { t } = useTranslation('awards');
  const count = (outcome: Entry['outcome']) => entries.filter((one) => one.outcome === outcome).length;
  const awarded = sumOf(entries.filter(({ outcome }) => outcome === 'awarded').map(({ requested }) => requested));
  const budget = sumOf(settings.lots.map((lot) => lot.budget));
  const left = amountOf((fenOf(budget) ?? 0n) - (fenOf(awarded) ?? 0n));
  const others = entries.length - count('awarded') - count('reserve') - count('rejected');
  const counts = [['awarded', count('awarded')], ['reserve', count('reserve')], ['rejected', count('rejected')], ...(others > 0 ? [['others', others] as const] : [])] as const;
  return (
    <dl className="figures">
      {counts.map(([key, value]) => <div key={key} className="count"><dt>{t(`figures.${key}`)}</dt><dd><b>{value}</b> {t('figures.pieces')}</dd></div>)}
      {([['budget', budget], ['sum', awarded], ['left', left]] as const).map(([key, value]) => <div key={key}><dt>{t(`figures.${key}`)}</dt><dd><b>{yuan(value)}</b> {t('words:unit.yuan')}</dd></div>)}
    </dl>
  );
}
