import { Button, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePhone } from '../shared/usePhone';
import { groups, type Filters, type QueueRow } from './queue';

interface QueueFiltersProps { rows: readonly QueueRow[]; values: Filters; set: (name: keyof Filters, value: string) => void; clear: () => void; any: boolean }

/** Filters and order, all in the address; on a phone behind one button that says whether something is filtered. */
export function QueueFilters({ rows, values, set, clear, any }: QueueFiltersProps) {
  const { t } = useTranslation('payments');
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  const rounds = [...new Map(rows.map(({ round, roundTitle }) => [round, roundTitle])).entries()];
  const count = (kind: QueueRow['kind']) => rows.filter((row) => row.kind === kind).length;
  const kinds = (['toPrepare', 'toApprove', 'toBatch'] as const).filter((kind) => count(kind) > 0);
  if (phone && !open) return <div className="filters"><Button block aria-expanded={false} onClick={() => setOpen(true)}>{t(any ? 'filter.openSome' : 'filter.open')}</Button></div>;

  return (
    <div className="filters">
      <div className="field"><label htmlFor="round">{t('filter.round')}</label>
        <Select id="round" className="wide-select" value={values.round} onChange={(value: string) => set('round', value)} options={[{ value: '', label: t('filter.rounds', { count: rounds.length }) }, ...rounds.map(([value, label]) => ({ value, label }))]} />
      </div>
      <div className="field"><label htmlFor="find">{t('filter.find')}</label><Input id="find" allowClear value={values.find} onChange={(event) => set('find', event.target.value)} /></div>
      <div className="field"><label htmlFor="due">{t('filter.due')}</label>
        <Select id="due" className="wide-select" value={values.due} onChange={(value: string) => set('due', value)} options={[{ value: '', label: t('filter.anyDue') }, ...groups.map((value) => ({ value, label: t(`group.${value}`) }))]} />
      </div>
      {kinds.length > 1 && (
        <div className="field"><span className="label">{t('filter.kind')}</span>
          <Segmented aria-label={t('filter.kind')} value={values.kind || 'all'} onChange={(value) => set('kind', value === 'all' ? '' : value)}
            options={[{ value: 'all', label: t('filter.all', { count: rows.length }) }, ...kinds.map((kind) => ({ value: kind, label: t(`filter.${kind}`, { count: count(kind) }) }))]} />
        </div>
      )}
      <div className="field"><span className="label">{t('filter.sort')}</span>
        <Segmented aria-label={t('filter.sort')} value={values.sort || 'due'} onChange={(value) => set('sort', value === 'amount' ? 'amount' : '')} options={[{ value: 'due', label: t('filter.byDue') }, { value: 'amount', label: t('filter.byAmount') }]} />
      </div>
      {any && <button type="button" className="linked end" onClick={clear}>{t('shared:clearFilters')}</button>}
      {phone && <Button block aria-expanded onClick={() => setOpen(false)}>{t('filter.close')}</Button>}
    </div>
  );
}
