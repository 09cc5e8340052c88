import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { inMegabytes } from '../shared/fileWords';
import { ChooseButton } from '../shared/ChooseButton';
import type { Attachment, Progress } from './upload';
import '../shared/files.css';

interface FileRowProps { file: Attachment; progress: Progress | undefined; onRemove: () => void; onChoose: (file: File) => void }

/** One file: its name, how far it is or what became of it, and the way to take it away. */
export function FileRow({ file, progress, onRemove, onChoose }: FileRowProps) {
  const { t } = useTranslation('proposals');
  const left = file.state === 'uploading' && !progress;
  return (
    <li className="file-row">
      <div>
        <p className="strong">{file.name}<span className="quiet">{'　'}{inMegabytes(file.size)}</span></p>
        <State file={file} progress={progress} />
        {left && <ChooseButton label={t('files.goOn')} onChoose={onChoose} />}
      </div>
      <Button onClick={onRemove} aria-label={t('files.removeOne', { name: file.name })}>{t('files.remove')}</Button>
    </li>
  );
}

function State({ file, progress }: { file: Attachment; progress: Progress | undefined }) {
  const { t } = useTranslation('proposals');
  if (progress) {
    const percent = Math.floor((progress.done * 100) / Math.max(1, progress.of));
    return (
      <div role="status">
        <div className="upload-bar" aria-hidden><span style={{ width: `${percent}%` }} /></div>
        <p className={progress.cut ? 'warn' : 'quiet'}>{t(progress.cut ? 'files.cut' : 'files.sending', { percent })}</p>
      </div>
    );
  }
  const whole = file.sha256 !== null;
  switch (file.state) {
    case 'uploading': return <p className="warn">{t('files.left')}</p>;
    case 'pending': return <p className="quiet" role="status">{t(whole ? 'files.waits' : 'files.checking')}</p>;
    case 'clean': return <p className="good"><span aria-hidden>✓ </span>{t('files.clean')}</p>;
    case 'infected': return <p className="bad">{t('files.infected', { found: file.reason })}</p>;
    case 'unscanned': return <p className="bad">{t('files.unscanned')}</p>;
    case 'refused': return <p className="bad">{t(file.reason === 'attachment.lost' ? 'files.lost' : 'files.wrongType')}</p>;
  }
}
