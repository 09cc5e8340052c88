import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page } from '../shared/Page';
import { Failed } from '../shared/states';
import { saveFile } from '../shared/saveFile';
import { fullDay } from '../words/dates';
import { EventList } from './EventList';
import { partsOf, type TrailKind } from './trailKinds';
import { useTrail } from './useTrail';
import { VerdictNote } from './VerdictNote';
import './audit.css';
import type { TrailEvent } from './verify';

/** Everything that ever happened to a thing; first whether the records are what they were. */
export function TrailPage({ kind }: { kind: TrailKind }) {
  const { t } = useTranslation('audit');
  const names = useParams() as Record<string, string>;
  const { trail, read } = useTrail(kind, names);
  const key = partsOf(kind).map((part) => names[part]).join(' / ');
  const events = trail.data?.events ?? [];
  const name = titleIn(events[0]) ?? key;
  const [first, last] = [events[0], events.at(-1)];

  return (
    <Page
      title={kind === 'law' ? t('headingLaw') : t('heading', { kind: t(`kind.${kind}`), name })}
      lead={first && last && [key, t('lead', { count: events.length, first: fullDay(first.at), last: fullDay(last.at) })].filter(Boolean).join('　')}
      crumbs={[{ to: '/trail', text: t('trails') }]}
      actions={first && <><Button onClick={() => saveAsFile(events, `${kind}-${key}`)}>{t('export')}</Button><Button onClick={() => window.print()}>{t('print')}</Button></>}
    >
      {trail.error && !trail.data
        ? <Failed error={trail.error} retry={() => void trail.refetch()} />
        : !trail.data
          ? <p role="status" aria-live="polite">{t('reading', { count: read })}</p>
          : <div className="stack"><VerdictNote verdict={trail.data.verdict} again={() => void trail.refetch()} busy={trail.isFetching} /><EventList events={events} flaws={trail.data.verdict.flaws} /></div>}
    </Page>
  );
}

interface Named { terms?: { title?: string; reference?: string }; settings?: { title?: string }; organization?: { name?: string }; title?: string; content?: { title?: string } }

/** What the thing is called, where its first record says it. */
function titleIn(first: TrailEvent | undefined): string | undefined {
  const { terms, settings, organization, content, title } = (first?.data ?? {}) as Named;
  return terms?.title ?? settings?.title ?? organization?.name ?? content?.title ?? title;
}

/** The records as they were answered, so that anybody can verify them without this service. */
function saveAsFile(events: readonly TrailEvent[], name: string): void {
  saveFile(`trail-${name.replace(/[^\w.-]+/g, '-')}.json`, new Blob([JSON.stringify(events, null, 2)], { type: 'application/json' }));
}
