import { useTranslation } from 'react-i18next';
import { Records } from '../shared/Records';
import { sumOf, yuan } from '../words/money';
import type { Source } from './draft';

/** Where the other money comes from, each with its evidence; cash and what is given in kind are summed apart. */
export function SourcesSheet({ sources }: { sources: readonly Source[] }) {
  const { t } = useTranslation('proposals');
  const sum = (inKind: boolean) => yuan(sumOf(sources.filter((one) => one.inKind === inKind).map(({ amount }) => amount)));
  return (
    <div className="stack-small">
      <Records
        caption={t('sources.title')} groups={[{ key: 'all', rows: sources }]} rowKey={(one) => String(sources.indexOf(one))}
        columns={[
          { key: 'source', head: t('sources.source'), names: true, cell: (one) => <>{t(`sources.of.${one.source}`)}{one.inKind && <span className="quiet">{'　'}{t('sources.inKind')}</span>}</> },
          { key: 'evidence', head: t('sources.evidence'), cell: (one) => one.evidence || '—' },
          { key: 'amount', head: t('sources.amount'), right: true, cell: (one) => yuan(one.amount) },
        ]}
      />
      <p className="strong">{t('sources.sums', { cash: sum(false), kind: sum(true) })}</p>
    </div>
  );
}
