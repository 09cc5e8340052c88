import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../http/client';
import { useApi, usePages } from '../http/context';
import { taken } from '../http/problems';
import { MorePages } from '../shared/MorePages';
import { Page } from '../shared/Page';
import { Empty, Filtered, Loaded } from '../shared/states';
import { useFilters } from '../shared/useFilters';
import { StuckPiece } from './StuckPiece';

export type StuckWork = Schema<'StuckWorkView'>;

/** What the service could not do by itself: why, when it tries again, and what an administrator can do. */
export function StuckWorkPage() {
  const { t } = useTranslation('operations');
  const api = useApi();
  const { values, set, clear } = useFilters('state');
  const stuck = usePages(['stuck-work'], (cursor) => taken(api.GET('/operations/stuck-work', { params: { query: { cursor, limit: 50 } } })));
  const shown = stuck.items.filter((one) => values.state === '' || one.state === values.state);
  return (
    <Page title={t('heading')} lead={t('lead')}>
      <Loaded of={stuck}>
        {() => stuck.items.length === 0
          ? <Empty title={t('none')}><p>{t('noneText')}</p></Empty>
          : (
            <div className="stack">
              <div className="row">
                <Segmented aria-label={t('filter')} value={values.state} onChange={(state) => set('state', state)} options={['', 'stuck', 'waiting'].map((value) => ({ value, label: t(`show.${value || 'all'}`) }))} />
              </div>
              {shown.length === 0 ? <Filtered clear={clear} /> : shown.map((one) => <StuckPiece key={one.work} one={one} />)}
              <MorePages of={stuck} />
            </div>
          )}
      </Loaded>
    </Page>
  );
}
