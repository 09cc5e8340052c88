import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../http/client';
import { ErrorSummary } from '../shared/ErrorSummary';
import { useFileWords } from '../shared/fileWords';
import { Note } from '../shared/Page';
import { ChooseButton } from '../shared/ChooseButton';
import { useHeld } from './DraftContext';
import { FileRow } from './FileRow';
import { SectionPage } from './SectionPage';
import { useUploads } from './useUploads';

type Asked = Schema<'RequiredDocumentBody'>;

/** The documents that the round asks for, each with its files: uploaded, on their way, or still missing. */
export function FilesPage() {
  const { t } = useTranslation('proposals');
  const { content, change, settings, files, view } = useHeld();
  const uploads = useUploads(view.round, files ?? []);
  const named = content.attachments ?? [];
  const asked = settings.requiredDocuments ?? [];
  const other: Asked = { kind: 'other', name: t('files.other'), obligatory: false, types: null, megabytesMax: null };
  const all = asked.some(({ kind }) => kind === 'other') ? asked : [...asked, other];

  const choose = (kind: Asked['kind'], file: File) => void uploads.send(kind, file, (id) => change({ attachments: [...new Set([...named, id])] }));
  const remove = (id: string) => {
    change({ attachments: named.filter((one) => one !== id) });
    void uploads.remove(id);
  };

  return (
    <SectionPage section="files">
      {(said) => (
        <div className="stack">
          <ErrorSummary refused={uploads.refused} />
          <Note><p>{t('files.text')}</p></Note>
          {all.map((document) => (
            <Document key={document.kind} document={document} error={said(`file-${document.kind}`)} onChoose={(file) => choose(document.kind, file)}>
              {(files ?? []).filter((one) => one.kind === document.kind && named.includes(one.attachment)).map((one) => (
                <FileRow key={one.attachment} file={one} progress={uploads.progress[one.attachment]} onRemove={() => remove(one.attachment)} onChoose={(file) => choose(document.kind, file)} />
              ))}
            </Document>
          ))}
        </div>
      )}
    </SectionPage>
  );
}

function Document({ document, error, onChoose, children }: { document: Asked; error?: string; onChoose: (file: File) => void; children: ReactNode }) {
  const { t } = useTranslation('proposals');
  const { typesOf } = useFileWords();
  const id = `file-${document.kind}`;
  return (
    <section className={error ? 'panel inside field wrong' : 'panel inside field'} aria-labelledby={`${id}-name`}>
      <h2 id={`${id}-name`}>{document.name}{!document.obligatory && <span className="optional">{t('files.optional')}</span>}</h2>
      <p className="hint">{t('files.limits', { types: typesOf(document.types), size: document.megabytesMax ?? 200 })}</p>
      {error && <p className="error">{error}</p>}
      <ul className="files">{children}</ul>
      <ChooseButton id={id} label={t('files.choose')} about={`${id}-name`} onChoose={onChoose} />
    </section>
  );
}
