import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { saveFile } from '../shared/saveFile';
import { ErrorSummary } from '../shared/ErrorSummary';
import { usePlace } from './reads';

/** Files that are named as evidence, each to be saved. */
export function EvidenceList({ files }: { files: readonly string[] }) {
  const { t } = useTranslation('performance');
  const api = useApi();
  const { round } = usePlace();
  const save = useCommand(async (attachment: string) => {
    const params = { path: { round, attachment } };
    const { name } = await taken(api.GET('/rounds/{round}/attachments/{attachment}', { params }));
    const bytes = await taken<Blob>(api.GET('/rounds/{round}/attachments/{attachment}/content', { params, parseAs: 'blob' }));
    saveFile(name, bytes);
  });
  if (files.length === 0) return <>{'—'}</>;
  return (
    <>
      <ErrorSummary refused={save.error} />
      <ul className="row">
        {files.map((one, index) => <li key={one}><Button loading={save.isPending && save.variables === one} onClick={() => save.mutate(one)}>{t('file.save', { no: index + 1 })}</Button></li>)}
      </ul>
    </>
  );
}
