import { useTranslation } from 'react-i18next';
import type { Schema } from '../http/client';
import { percent, percentOf, sumOf, yuan } from '../words/money';
import { Records, type Column } from './Records';

type Line = Schema<'BudgetLineBody'>;
type Rules = Schema<'CostRulesBody'>;

/** A budget to read: each line with its share of the whole, and the round's own limits below. */
export function Budget({ lines, rules }: { lines: readonly Line[]; rules: Rules | null }) {
  const { t } = useTranslation('shared');
  const total = sumOf(lines.map(({ amount }) => amount));
  const columns: Column<{ line: Line; no: number }>[] = [
    { key: 'line', head: t('budget.line'), names: true, cell: ({ line }) => <>{t(`budget.of.${line.line}`)}{line.name && <span className="second">{line.name}</span>}</> },
    { key: 'amount', head: t('budget.amount'), right: true, cell: ({ line }) => yuan(line.amount) },
    { key: 'share', head: t('budget.share'), right: true, cell: ({ line }) => percentOf(line.amount, total) },
  ];
  const limits = [
    [rules?.ownShareMinimum, 'ownShare'], [rules?.personnelShareMaximum, 'personnelShare'], [rules?.administrationShareMaximum, 'administrationShare'],
  ] as const;
  return (
    <div className="stack">
      <Records
        caption={t('budget.caption')} columns={columns} rowKey={({ no }) => String(no)}
        groups={[{ key: 'all', rows: lines.map((line, no) => ({ line, no })) }]}
        foot={[t('budget.total'), yuan(total), '']}
      />
      {limits.some(([limit]) => limit) && (
        <p className="quiet">{limits.flatMap(([limit, name]) => limit ? [t(`budget.limit.${name}`, { percent: percent(limit) })] : []).join(t('budget.and'))}</p>
      )}
    </div>
  );
}
