import { useTranslation } from 'react-i18next';
import { FileRow } from '../proposals/FileRow';
import { useOwnFiles, useUploads } from '../proposals/useUploads';
import { ChooseButton } from '../shared/ChooseButton';
import { ErrorSummary } from '../shared/ErrorSummary';
import { usePlace } from './reads';
import '../shared/files.css';

interface EvidenceProps { id: string; label: string; hint: string; error?: string; named: readonly string[]; onNamed: (change: (before: readonly string[]) => string[]) => void }

/** Files that show it: chosen or taken with the phone, uploaded at once. */
export function EvidenceField({ id, label, hint, error, named, onNamed }: EvidenceProps) {
  const { t } = useTranslation('performance');
  const { round } = usePlace();
  const files = useOwnFiles(round);
  const uploads = useUploads(round, files.data ?? []);
  const choose = (file: File) => void uploads.send('other', file, (attachment) => onNamed((before) => [...new Set([...before, attachment])]));
  const remove = (attachment: string) => {
    onNamed((before) => before.filter((one) => one !== attachment));
    void uploads.remove(attachment);
  };
  return (
    <fieldset className={error ? 'field wrong' : 'field'}>
      <legend>{label}</legend>
      <p className="hint">{hint}</p>
      {error && <p className="error">{error}</p>}
      <ErrorSummary refused={uploads.refused} />
      <ul className="files">
        {(files.data ?? []).filter(({ attachment }) => named.includes(attachment)).map((one) => (
          <FileRow key={one.attachment} file={one} progress={uploads.progress[one.attachment]} onRemove={() => remove(one.attachment)} onChoose={choose} />
        ))}
      </ul>
      <ChooseButton id={id} label={t('file.choose')} onChoose={choose} />
    </fieldset>
  );
}
