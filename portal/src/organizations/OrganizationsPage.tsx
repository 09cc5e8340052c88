import { Button, Checkbox, Input, Pagination, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCaller } from '../identity/context';
import { Page, Pill } from '../shared/Page';
import { Records, type Column } from '../shared/Records';
import { Empty, Filtered, Loaded } from '../shared/states';
import { useFilters } from '../shared/useFilters';
import { kinds } from './kinds';
import { matching } from './search';
import { useOrganizations, type Organization } from './useOrganizations';

const onePage = 50;

/** The registry: everybody who may apply, found by name or code. */
export function OrganizationsPage() {
  const { t } = useTranslation('organizations');
  const navigate = useNavigate();
  const { role } = useCaller();
  const read = useOrganizations();
  const registers = role === 'officer' || role === 'admin';
  return (
    <Page title={t('heading')} lead={read.data && t('lead', { count: read.data.length })} actions={registers && <Button type="primary" onClick={() => navigate('/organizations/new')}>{t('register')}</Button>}>
      <Loaded of={read}>
        {(all) => all.length === 0 ? <Empty title={t('none')}><p>{t('noneText')}</p></Empty> : <Found all={all} />}
      </Loaded>
    </Page>
  );
}

function Found({ all }: { all: readonly Organization[] }) {
  const { t } = useTranslation('organizations');
  const { values, set, clear } = useFilters('text', 'kind', 'waits', 'page');
  const found = matching(all, values);
  const page = Math.min(Math.max(Number(values.page) || 1, 1), Math.max(Math.ceil(found.length / onePage), 1));
  const shown = found.slice((page - 1) * onePage, page * onePage);
  const narrow = (name: 'text' | 'kind' | 'waits') => (value: string) => {
    set(name, value);
    set('page', '');
  };

  return (
    <div>
      <div className="filters">
        <div className="field"><label htmlFor="text">{t('search')}</label><Input id="text" type="search" value={values.text} onChange={(event) => narrow('text')(event.target.value)} style={{ minWidth: 220 }} /></div>
        <div className="field">
          <label htmlFor="kind">{t('field.kind')}</label>
          <Select id="kind" value={values.kind} onChange={narrow('kind')} style={{ minWidth: 180 }} options={[{ value: '', label: t('allKinds') }, ...kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))]} />
        </div>
        <Checkbox checked={values.waits !== ''} onChange={(event) => narrow('waits')(event.target.checked ? 'yes' : '')}>{t('onlyWaiting')}</Checkbox>
      </div>
      {shown.length === 0 ? <Filtered clear={clear} /> : <Table rows={shown} />}
      {found.length > onePage && (
        <div className="paging">
          <span aria-live="polite">{t('pages', { from: (page - 1) * onePage + 1, to: (page - 1) * onePage + shown.length, count: found.length })}</span>
          <Pagination current={page} pageSize={onePage} total={found.length} showSizeChanger={false} onChange={(to) => set('page', String(to))} />
        </div>
      )}
    </div>
  );
}

function Table({ rows }: { rows: readonly Organization[] }) {
  const { t } = useTranslation('organizations');
  const columns: Column<Organization>[] = [
    { key: 'name', head: t('field.name'), names: true, cell: (one) => <Link to={`/organizations/${one.uscc}`}>{one.name}</Link> },
    { key: 'uscc', head: t('field.uscc'), cell: (one) => one.uscc },
    { key: 'kind', head: t('field.kind'), cell: (one) => t(`kind.${one.kind}`) },
    { key: 'grade', head: t('field.grade'), cell: (one) => one.grade ?? '—' },
    { key: 'account', head: t('field.account'), cell: (one) => one.accountProposed ? <Pill tone="warn">{t('accountWaits')}</Pill> : t('accountStands') },
  ];
  return <Records caption={t('heading')} columns={columns} groups={[{ key: 'all', rows }]} rowKey={(one) => one.uscc} />;
}
