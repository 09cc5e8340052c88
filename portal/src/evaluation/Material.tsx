import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../http/context';
import { taken } from '../http/problems';
import { SourcesSheet } from '../proposals/SourcesSheet';
import { Budget } from '../shared/Budget';
import { enclosedWith } from '../shared/enclosed';
import { Files } from '../shared/Files';
import { Facts } from '../shared/Page';
import { Loaded } from '../shared/states';
import { sumOf, yuan } from '../words/money';
import type { Book, Sheet } from './useBook';

/** What was applied for; who applied is not shown while it is scored. */
export function Material({ book, round, sheet, hidden }: { book: Book; round: string; sheet: Sheet; hidden: boolean }) {
  const { t } = useTranslation('evaluation');
  const api = useApi();
  const { proposal } = sheet;
  const read = useQuery({
    queryKey: ['proposal', round, proposal],
    queryFn: () => taken(api.GET('/rounds/{round}/proposals/{proposal}', { params: { path: { round, proposal } } })),
    enabled: !hidden,
    staleTime: Infinity,
  });
  const price = book.round.settings.evaluation.criteria.find(({ method }) => method === 'lowestPrice');
  return (
    <>
      <div className="head"><h2>{sheet.title}</h2><p className="quiet">{t('material.withheld')}</p></div>
      {hidden ? <div className="inside"><p>{t('recused.hidden')}</p></div> : (
        <Loaded of={read}>
          {(one) => { const { content } = one; return (
            <div className="inside stack reading">
              <Facts
                rows={[
                  [t('material.reference'), content.reference], [t('material.category'), content.category],
                  [t('material.lead'), content.lead.certificate ? t('material.certified', { name: content.lead.name, certificate: content.lead.certificate }) : content.lead.name],
                  [t('material.requested'), t('yuan', { amount: yuan(content.requested) })], [t('material.own'), t('yuan', { amount: yuan(content.own) })],
                  [t('material.all'), t('yuan', { amount: yuan(sumOf([content.requested, content.own])) })],
                  ...(price ? [[price.title, t('material.price', { points: price.points })] as const] : []),
                ]}
              />
              <Budget lines={content.budget} rules={book.round.settings.costRules ?? null} />
              {(content.sources ?? []).length > 0 && <SourcesSheet sources={content.sources ?? []} />}
              {enclosedWith(one).length > 0 && <Files round={round} files={enclosedWith(one)} />}
            </div>
          ); }}
        </Loaded>
      )}
    </>
  );
}
