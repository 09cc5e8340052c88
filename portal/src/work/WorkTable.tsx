import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Role } from '../identity/roles';
import { Records, type Column } from '../shared/Records';
import { dayOfWeek, workingDaysLeft } from '../words/dates';
import { yuan } from '../words/money';
import { placeOf } from './places';
import type { Waiting } from './useWork';

const order = ['overdue', 'today', 'soon', 'later', 'open'] as const;
const tones = { overdue: 'bad strong', today: 'warn strong', soon: undefined, later: undefined, open: 'quiet' } as const;
const shapes = { overdue: '▲ ', today: '● ', soon: '', later: '', open: '' } as const;

/** The rows under the headings of when they are due. */
export function WorkTable({ items, role }: { items: readonly Waiting[]; role: Role }) {
  const { t } = useTranslation('work');
  const groups = order
    .map((group) => ({ key: group, rows: items.filter((one) => one.group === group), title: t(`heading.${group}`) }))
    .filter(({ rows }) => rows.length > 0);
  const columns: Column<Waiting>[] = [
    { key: 'due', head: t('due'), cell: (one) => <Due of={one} /> },
    { key: 'verb', head: t('what'), names: true, cell: (one) => <Link to={placeOf(one, role)}>{t(`verb.${one.kind}`, { no: one.instalment })}</Link> },
    { key: 'thing', head: t('thing'), cell: (one) => <Thing of={one} /> },
    { key: 'round', head: t('round'), cell: (one) => one.roundTitle ?? one.round ?? '—' },
  ];
  return <Records caption={t('title')} columns={columns} groups={groups} rowKey={keyOf} />;
}

const keyOf = (one: Waiting) => [one.kind, one.round, one.lot, one.proposal, one.objection, one.instalment, one.title].join('|');

function Due({ of }: { of: Waiting }) {
  const { t } = useTranslation('work');
  if (!of.due) return <span className="quiet">{t('noDay')}</span>;
  return (
    <>
      <span className={tones[of.group]}><span aria-hidden>{shapes[of.group]}</span>{workingDaysLeft(of.workingDaysLeft) || t('unknownDays')}</span>
      <span className="second">{dayOfWeek(of.due)}</span>
    </>
  );
}

function Thing({ of }: { of: Waiting }) {
  const { t } = useTranslation('work');
  const facts = [of.organizationName ?? of.organization, of.amount && t('amount', { amount: yuan(of.amount) }), of.count && t('left', { count: of.count })].filter(Boolean);
  return <>{of.title}{facts.length > 0 && <span className="second">{facts.join('　')}</span>}</>;
}
