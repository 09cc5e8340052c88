import { useTranslation } from 'react-i18next';
import { useHeld } from './DraftContext';
import { SourcesFields } from './SourcesFields';

/** Where the own share of a draft comes from, where the round asks for it. */
export function SourcesPart({ said, leave }: { said: (id: string) => string | undefined; leave: (id: string) => void }) {
  const { t } = useTranslation('proposals');
  const { content, change, settings } = useHeld();
  const sources = content.sources ?? [];
  if (!settings.funding && sources.length === 0) return null;
  return (
    <>
      <h2>{t('sources.title')}</h2>
      <SourcesFields sources={sources} onChange={(to) => change({ sources: to })} said={said} leave={leave} />
    </>
  );
}
