import { useTranslation } from 'react-i18next';
import { Note } from '../shared/Page';

/** What came of an entry: it counts, or waits for the second person. */
export function Entered({ counts }: { counts: boolean }) {
  const { t } = useTranslation('laws');
  return <Note tone={counts ? 'good' : 'warn'} alert><p className="strong">{t(counts ? 'entered.counts' : 'entered.waits')}</p>{!counts && <p>{t('entered.text')}</p>}</Note>;
}
