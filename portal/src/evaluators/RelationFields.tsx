import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../http/client';
import { faultAt, type FieldFault } from '../shared/ErrorSummary';
import { Field, TextField } from '../shared/Field';

type Post = Schema<'PostBody'>;
type Relation = Schema<'RelationBody'>;

export const noPost: Post = { organization: '', uscc: null, role: '', through: null };
export const noRelation: Relation = { kind: 'kin', organization: '', uscc: null, person: '', ended: null };

const kinds = ['kin', 'ownership', 'other'] as const;

interface RowsProps<T> { of: 'history' | 'relations'; list: readonly T[]; none: T; change: (list: T[]) => void; faults: readonly FieldFault[] }

/** Rows of posts or relations, each to one organization. */
export function RelationFields<T extends Post | Relation>({ of, list, none, change, faults }: RowsProps<T>) {
  const { t } = useTranslation('evaluators');
  const put = (at: number, part: Partial<Post & Relation>) => change(list.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <div className="stack">
      {list.map((one, index) => {
        const id = (part: string) => `${of}-${index}-${part}`;
        const text = (part: 'organization' | 'uscc' | 'role' | 'person', max: number, optional = false) => ({
          id: id(part), label: t(`field.${part}`), maxLength: max, optional, value: (one as Partial<Post & Relation>)[part] ?? '', onChange: (value: string) => put(index, { [part]: value }), error: faultAt(faults, id(part)),
        });
        return (
          <fieldset className="panel inside" key={index}>
            <legend>{t(`${of}.one`, { no: index + 1 })}</legend>
            <div className="pair"><TextField {...text('organization', 100)} /><TextField {...text('uscc', 18, true)} /></div>
            <div className="pair">
              {'role' in one ? <TextField {...text('role', 60)} /> : (
                <Field id={id('kind')} label={t('field.relation')} error={faultAt(faults, id('kind'))}>
                  {({ status, ...aria }) => <Select {...aria} status={status} size="large" style={{ width: '100%' }} value={one.kind} onChange={(kind) => put(index, { kind })} options={kinds.map((kind) => ({ value: kind, label: t(`relation.${kind}`) }))} />}
                </Field>
              )}
              {'role' in one
                ? <TextField id={id('through')} label={t('field.through')} hint={t('hint.open')} type="date" value={one.through ?? ''} onChange={(through) => put(index, { through })} error={faultAt(faults, id('through'))} />
                : <TextField {...text('person', 50)} />}
            </div>
            {!('role' in one) && <TextField id={id('ended')} label={t('field.ended')} hint={t('hint.open')} type="date" value={one.ended ?? ''} onChange={(ended) => put(index, { ended })} error={faultAt(faults, id('ended'))} />}
            <div><button type="button" className="linked" onClick={() => change(list.filter((_, at) => at !== index))}>{t('removeRow', { what: t(`${of}.one`, { no: index + 1 }) })}</button></div>
          </fieldset>
        );
      })}
      <div><Button onClick={() => change([...list, none])}>{t(`${of}.add`)}</Button></div>
    </div>
  );
}
