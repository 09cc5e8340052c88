import { Segmented, Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../http/client';
import { usePhone } from '../shared/usePhone';
import type { Waiting, WorkFilters as Values } from './useWork';

interface FiltersProps {
  filters: { values: Values; set: (name: keyof Values, value: string) => void; clear: () => void; any: boolean };
  kinds: readonly Schema<'KindCount'>[];
  groups: readonly Schema<'GroupCount'>[];
  items: readonly Waiting[];
  total: number;
}

/** What narrows the list: the round, the kind of work, when it is due; all of it stands in the address. */
export function WorkFilters({ filters, kinds, groups, items, total }: FiltersProps) {
  const { t } = useTranslation('work');
  const phone = usePhone();
  const { values, set } = filters;
  const rounds = useMemo(() => [...new Map(items.filter((one) => one.round).map((one) => [one.round ?? '', one.roundTitle ?? one.round ?? ''])).entries()], [items]);
  const due = [{ value: '', label: t('all', { count: total }) }, ...groups.map(({ group, count }) => ({ value: group, label: t(`group.${group}`, { count }) }))];

  return (
    <div className="filters">
      {(rounds.length > 1 || values.round !== '') && (
        <div className="field">
          <label htmlFor="round">{t('round')}</label>
          <Select
            id="round" value={values.round} onChange={(value) => set('round', value)} style={{ width: 220 }}
            options={[{ value: '', label: t('everyRound') }, ...rounds.map(([value, label]) => ({ value, label }))]}
          />
        </div>
      )}
      <div className="field">
        <label htmlFor="kind">{t('what')}</label>
        <Select
          id="kind" value={values.kind} onChange={(value) => set('kind', value)} style={{ width: 180 }}
          options={[{ value: '', label: t('everyKind') }, ...kinds.map(({ kind, count }) => ({ value: kind, label: t('counted', { text: t(`kind.${kind}`), count }) }))]}
        />
      </div>
      <div className="field">
        {phone
          ? <><label htmlFor="due">{t('due')}</label><Select id="due" value={values.due} onChange={(value) => set('due', value)} options={due} style={{ width: 180 }} /></>
          : <><span className="label" id="due-label">{t('due')}</span><Segmented aria-labelledby="due-label" value={values.due} onChange={(value) => set('due', value)} options={due} /></>}
      </div>
      {filters.any && <button type="button" className="linked end" onClick={filters.clear}>{t('shared:clearFilters')}</button>}
    </div>
  );
}
