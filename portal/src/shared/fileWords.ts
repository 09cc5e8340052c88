import { useTranslation } from 'react-i18next';
import type { Schema } from '../http/client';

type FileType = NonNullable<Schema<'RequiredDocumentBody'>['types']>[number];

const mega = 1024 * 1024;

/** A size as people read it: never 0. */
export const inMegabytes = (bytes: number): string => (bytes < mega ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / mega).toFixed(1)} MB`);

const usual: readonly FileType[] = ['pdf', 'jpeg', 'png', 'docx', 'xlsx'];

export function useFileWords() {
  const { t } = useTranslation('shared');
  return { typesOf: (types: readonly FileType[] | null | undefined) => (types ?? usual).map((type) => type.toUpperCase()).join(t('files.comma')) };
}
