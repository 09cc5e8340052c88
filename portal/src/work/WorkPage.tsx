import { useTranslation } from 'react-i18next';
import { useFilters } from '../shared/useFilters';
import { MorePages } from '../shared/MorePages';
import { Page } from '../shared/Page';
import { Empty, Filtered, Loaded } from '../shared/states';
import { useCaller } from '../identity/context';
import { useWork } from './useWork';
import { WorkFilters } from './WorkFilters';
import { WorkTable } from './WorkTable';

/** What waits for the caller (待办): overdue first, each one click from where it is done. */
export function WorkPage() {
  const { t } = useTranslation('work');
  const { role } = useCaller();
  const filters = useFilters('kind', 'round', 'due');
  const work = useWork(filters.values);
  const counts = Object.fromEntries(work.groups.map(({ group, count }) => [group, count]));
  const total = work.groups.reduce((sum, { count }) => sum + count, 0);
  const lead = work.data && (
    <>
      {t('lead', { total })}
      {(counts['overdue'] ?? 0) > 0 && <span className="bad strong">{t('leadOverdue', { count: counts['overdue'] })}</span>}
      {(counts['today'] ?? 0) > 0 && t('leadToday', { count: counts['today'] })}
    </>
  );

  return (
    <Page title={t('title')} lead={total > 0 ? lead : undefined}>
      <Loaded of={work}>
        {() => total === 0
          ? <Empty title={t('none.title')}><p>{t(`none.${role}`)}</p></Empty>
          : (
            <>
              <WorkFilters filters={filters} kinds={work.kinds} groups={work.groups} items={work.items} total={total} />
              {work.items.length === 0 ? <Filtered clear={filters.clear} /> : <><WorkTable items={work.items} role={role} /><MorePages of={work} /></>}
            </>
          )}
      </Loaded>
    </Page>
  );
}
