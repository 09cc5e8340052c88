import { useTranslation } from 'react-i18next';
import { Panel } from '../shared/Page';
import type { Draft } from './draft';

/** Beside the sections: what the draft would come to. */
export function Rehearsal({ draft }: { draft: Draft; round: string }) {
  const { t } = useTranslation('rounds');
  return <Panel title={t('rehearsal.title')}><p className="quiet">{draft.title}</p></Panel>;
}
