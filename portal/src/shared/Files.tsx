import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../http/client';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { ErrorSummary } from './ErrorSummary';
import { inMegabytes } from './fileWords';
import { saveFile } from './saveFile';
import './files.css';

type Enclosed = Schema<'EnclosedFileView'>;

/** The files of a submitted proposal, each to be saved; who may not read one is told why. */
export function Files({ round, files }: { round: string; files: readonly Enclosed[] }) {
  const { t } = useTranslation('shared');
  const api = useApi();
  const save = useCommand(async ({ attachment, name }: Enclosed) => {
    const params = { path: { round, attachment } };
    saveFile(name, await taken<Blob>(api.GET('/rounds/{round}/attachments/{attachment}/content', { params, parseAs: 'blob' })));
  });
  if (files.length === 0) return <p className="quiet">{t('files.none')}</p>;
  return (
    <>
      <ErrorSummary refused={save.error} />
      <ul className="files">
        {files.map((one) => (
          <li key={one.attachment} className="file-row">
            <div>
              <p className="strong">{one.name}</p>
              <p className="quiet">{t(`files.kind.${one.kind}`)}{'　'}{inMegabytes(one.size)}</p>
              <p className="quiet mono">{one.sha256}</p>
            </div>
            <Button loading={save.isPending && save.variables.attachment === one.attachment} onClick={() => save.mutate(one)} aria-label={t('files.saveOne', { name: one.name })}>{t('files.save')}</Button>
          </li>
        ))}
      </ul>
    </>
  );
}
