import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { Page } from '../shared/Page';
import { Empty, Loaded } from '../shared/states';
import { Designer } from './Designer';
import { draftOf } from './draft';
import { fromTemplate } from './fromTemplate';
import { newDraft } from './newDraft';
import { useEarlier, useStoredRound } from './useRoundDraft';
import { useTemplates } from './useTemplates';
import './rounds.css';

/** The designer of a round that is not published: stored before, copied from an earlier one, or new. */
export function DesignPage() {
  const { t } = useTranslation('rounds');
  const { round = '' } = useParams();
  const [params] = useSearchParams();
  const from = params.get('from');
  const template = params.get('template');
  const stored = useStoredRound(round, from !== null || template !== null || params.has('new'));
  const templates = useTemplates();
  const earlier = useEarlier(from);
  return (
    <Loaded of={stored}>
      {(held) => {
        if (held.phase !== null && held.phase !== 'draft') {
          return <Page title={held.settings?.title ?? round} crumbs={[{ to: '/rounds', text: t('rounds') }]}><Empty title={t('published')}><Link to={`/rounds/${round}`}>{t('toRound')}</Link></Empty></Page>;
        }

        if (held.settings) return <Designer key={held.tag} round={round} initial={draftOf(held.settings)} tag={held.tag} />;
        const fresh = newDraft({ categories: t('new.categories').split('、'), lot: t('new.lot'), criteria: [['need', t('new.need'), '20'], ['plan', t('new.plan'), '30'], ['team', t('new.team'), '20'], ['budget', t('new.budget'), '15'], ['result', t('new.result'), '15']] });
        if (template !== null) {
          return (
            <Loaded of={templates}>
              {({ templates: all, local }) => {
                const found = all.find(({ name }) => name === template);
                const initial = found ? fromTemplate(fresh, found, local.find(({ name }) => name === params.get('local'))) : fresh;
                return <Designer round={round} initial={initial} tag={null} />;
              }}
            </Loaded>
          );
        }

        if (from === null) return <Designer round={round} initial={fresh} tag={null} />;
        return <Loaded of={earlier}>{(settings) => <Designer round={round} initial={{ ...draftOf(settings), opensAt: '', closesAt: '' }} tag={null} copiedFrom={settings.title} />}</Loaded>;
      }}
    </Loaded>
  );
}
