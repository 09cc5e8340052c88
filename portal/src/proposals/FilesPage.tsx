import { useTranslation } from 'react-i18next';
import { Note } from '../shared/Page';
import { Documents } from './Documents';
import { useHeld } from './DraftContext';
import { SectionPage } from './SectionPage';

/** The documents that the round asks for, of a draft. */
export function FilesPage() {
  const { t } = useTranslation('proposals');
  const { content, change, settings, files, view } = useHeld();
  return (
    <SectionPage section="files">
      {(said) => (
        <div className="stack">
          <Note><p>{t('files.text')}</p></Note>
          <Documents
            round={view.round} settings={settings} files={files ?? []} named={content.attachments ?? []} said={said}
            onNamed={(to) => change((before) => ({ attachments: to(before.attachments ?? []) }))}
          />
        </div>
      )}
    </SectionPage>
  );
}
