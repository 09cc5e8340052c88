import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useCaller } from '../identity/context';
import { ErrorSummary } from '../shared/ErrorSummary';
import { MorePages } from '../shared/MorePages';
import { Facts, Note, Page, Panel } from '../shared/Page';
import { usePersonName } from '../shared/people';
import { ReasonForm } from '../shared/ReasonForm';
import { saveFile } from '../shared/saveFile';
import { Loaded } from '../shared/states';
import { fullDay, moment } from '../words/dates';
import { HoldPanel } from './HoldPanel';
import { useArchive, useArchiveOrders, usePacks, type Archive, type ArchiveOrders, type Pack, type Place } from './useArchive';

/** The archive of a contract: packs for whoever may make them, retention, and holds. */
export function ArchivePage() {
  const { t } = useTranslation('archives');
  const { role } = useCaller();
  const { round = '', proposal = '' } = useParams();
  const path = { round, proposal };
  const archive = useArchive(path);
  const orders = useArchiveOrders(path);
  return (
    <Page title={t('heading')} crumbs={[{ to: `/rounds/${round}/contracts/${proposal}`, text: archive.data?.title ?? t('contract') }]} lead={t('lead')}>
      <Loaded of={archive}>
        {(it) => (
          <div className="stack">
            {it.held && <Note tone="bad"><p className="strong">{t('held')}</p><p>{t('heldText')}</p></Note>}
            <Packs path={path} orders={orders} mayMake={role === 'officer' || role === 'supervisor'} />
            <Retention archive={it} />
            {it.holds.map((one) => <HoldPanel key={one.hold} hold={one} isSupervisor={role === 'supervisor'} orders={orders} name={`${round}-${proposal}`} />)}
            {role === 'supervisor' && (
              <Panel title={t('set.title')} finding={t('set.text')}>
                <ReasonForm danger name={`hold-${round}-${proposal}`} label={t('set.reason')} verb={t('set.verb')} command={orders.hold} send={(reason) => orders.hold.mutateAsync(reason)} />
              </Panel>
            )}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Packs({ path, orders: { pack }, mayMake }: { path: Place; orders: ArchiveOrders; mayMake: boolean }) {
  const { t } = useTranslation('archives');
  const packs = usePacks(path);
  return (
    <Panel title={t('packs.title')} finding={t('packs.text')}>
      <div className="stack">
        {mayMake && (
          <>
            <ErrorSummary refused={pack.error} />
            <div><Button type="primary" loading={pack.isPending} onClick={() => pack.mutate('pack', { onSuccess: (file) => saveFile(t('packs.file', { ...path }), file) })}>{t('packs.make')}</Button></div>
          </>
        )}
        {packs.items.length === 0 ? <p>{t('packs.none')}</p> : packs.items.map((one) => <Made key={one.no} pack={one} />)}
        <MorePages of={packs} />
      </div>
    </Panel>
  );
}

function Made({ pack }: { pack: Pack }) {
  const { t } = useTranslation('archives');
  const nameOf = usePersonName();
  return (
    <section aria-label={t('packs.no', { no: pack.no })}>
      <Facts rows={[
        [t('packs.no', { no: pack.no }), t('packs.by', { by: nameOf(pack.requestedBy), at: moment(pack.requestedAt) })],
        ...(pack.digest === null
          ? [[t('packs.digest'), t('packs.broken')] as const]
          : [[t('packs.digest'), <code key="digest">{pack.digest}</code>] as const, [t('packs.size'), t('packs.sizeIs', { files: pack.files, bytes: pack.bytes })] as const]),
        ...(pack.missing ? [[t('packs.missing'), <span key="missing" className="bad">{t('packs.missingIs', { count: pack.missing })}</span>] as const] : []),
      ]} />
    </section>
  );
}

function Retention({ archive }: { archive: Archive }) {
  const { t } = useTranslation('archives');
  return (
    <Panel title={t('retention.title')} finding={t('retention.text')}>
      <Facts rows={[
        ...archive.retention.map(({ kind, years, source, from, through }) => [
          t(`retention.${kind}`),
          years === null ? t('retention.unknown') : from === null ? t('retention.open', { years, source }) : t('retention.is', { years, source, from: fullDay(from), through: fullDay(through) }),
        ] as const),
        [t('retention.all'), archive.keepThrough === null ? t('retention.forever') : fullDay(archive.keepThrough), 'total'],
      ]} />
    </Panel>
  );
}
