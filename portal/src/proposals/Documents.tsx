import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../http/client';
import { ChooseButton } from '../shared/ChooseButton';
import { ErrorSummary } from '../shared/ErrorSummary';
import { useFileWords } from '../shared/fileWords';
import { FileRow } from './FileRow';
import type { Attachment } from './upload';
import { useUploads } from './useUploads';

type Asked = Schema<'RequiredDocumentBody'>;

interface DocumentsProps {
  round: string;
  settings: Schema<'RoundBody'>;
  files: readonly Attachment[];
  /** The files that the application names, and how it names others. */
  named: readonly string[];
  onNamed: (change: (before: readonly string[]) => string[]) => void;
  /** What was submitted before: it is left out, and may be taken back, but never deleted. */
  submitted?: readonly string[];
  said: (id: string) => string | undefined;
}

/** The documents that a round asks for, each with its files: uploaded, on their way, or still missing. */
export function Documents({ round, settings, files, named, onNamed, submitted = [], said }: DocumentsProps) {
  const { t } = useTranslation('proposals');
  const uploads = useUploads(round, files);
  const asked = settings.requiredDocuments ?? [];
  const other: Asked = { kind: 'other', name: t('files.other'), obligatory: false, types: null, megabytesMax: null };
  const all = asked.some(({ kind }) => kind === 'other') ? asked : [...asked, other];

  const choose = (kind: Asked['kind'], file: File) => void uploads.send(kind, file, (id) => onNamed((before) => [...new Set([...before, id])]));
  const remove = (id: string) => {
    onNamed((before) => before.filter((one) => one !== id));
    if (!submitted.includes(id)) void uploads.remove(id);
  };

  return (
    <div className="stack">
      <ErrorSummary refused={uploads.refused} />
      {all.map((document) => {
        const own = files.filter(({ kind }) => kind === document.kind);
        return (
          <Document key={document.kind} document={document} error={said(`file-${document.kind}`)} onChoose={(file) => choose(document.kind, file)}>
            {own.filter(({ attachment }) => named.includes(attachment)).map((one) => (
              <FileRow key={one.attachment} file={one} progress={uploads.progress[one.attachment]} onRemove={() => remove(one.attachment)} onChoose={(file) => choose(document.kind, file)} />
            ))}
            {own.filter(({ attachment }) => submitted.includes(attachment) && !named.includes(attachment)).map((one) => (
              <li key={one.attachment} className="file-row">
                <div><p><del>{one.name}</del></p><p className="quiet">{t('files.leftOut')}</p></div>
                <Button aria-label={t('files.takeBackOne', { name: one.name })} onClick={() => onNamed((before) => [...before, one.attachment])}>{t('files.takeBack')}</Button>
              </li>
            ))}
          </Document>
        );
      })}
    </div>
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
