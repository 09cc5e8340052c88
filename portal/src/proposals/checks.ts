import type { Schema } from '../http/client';
import { fenOf } from '../words/money';
import { unsendable, type Content } from './draft';
import { fundingFaults } from './funding';
import { ruleLines } from './rules';
import type { Attachment } from './upload';

type Settings = Schema<'RoundBody'>;

const always = ['organization', 'project', 'lead', 'budget'] as const;
export type Section = (typeof always)[number] | 'files';

/** The sections of an application: files where the round asks for documents. */
export const sectionsOf = (settings: Settings): readonly Section[] => ((settings.requiredDocuments ?? []).length > 0 ? [...always, 'files'] : always);

/** Something that submitting would refuse, at the control where it is mended. */
export interface Fault { section: Section; id: string; code: string; values?: Record<string, string> }

/** What is missing or broken, by the rules of submission (the service decides; this says it while one writes). */
export function faultsIn(settings: Settings, content: Content, files: readonly Attachment[] | null = null): Fault[] {
  const faults: Fault[] = [];
  const add = (broken: boolean, section: Section, id: string, code: string, values?: Record<string, string>) => {
    if (broken) faults.push({ section, id, code, values });
  };
  const wrong = unsendable(content);
  add(wrong.includes('reference'), 'project', 'reference', 'referenceMalformed');
  add(content.reference.trim() === '', 'project', 'reference', 'referenceMissing');
  add(content.title.trim() === '', 'project', 'title', 'titleMissing');
  add(!settings.lots.some(({ ref }) => ref === content.lot), 'project', 'lot', 'lotUnknown');
  const sites = settings.lots.find(({ ref }) => ref === content.lot)?.sites ?? [];
  add(sites.length > 0 && (content.sites ?? []).length === 0, 'project', 'sites', 'sitesMissing');
  add(!settings.categories.includes(content.category), 'project', 'category', 'categoryUnknown');
  add(content.lead.name.trim() === '', 'lead', 'lead-name', 'leadMissing');
  add(settings.eligibility.certifiedLead && !content.lead.certificate?.trim(), 'lead', 'lead-certificate', 'leadNotCertified');
  addMoney(settings, content, add, wrong);
  for (const { id, code, values } of fundingFaults(settings, content)) add(true, 'budget', id, code, values);
  if (files) addFiles(settings, content, files, add);
  return faults;
}

type Add = (broken: boolean, section: Section, id: string, code: string, values?: Record<string, string>) => void;

function addMoney(settings: Settings, content: Content, add: Add, wrong: string[]): void {
  wrong.filter((id) => id !== 'reference').forEach((id) => add(true, 'budget', id, 'noAmount'));
  add(content.budget.length === 0, 'budget', 'add-line', 'budgetEmpty');
  content.budget.forEach(({ amount }, row) => add((fenOf(amount) ?? 0n) < 0n, 'budget', `budget-${row}-amount`, 'negative'));
  add((fenOf(content.own) ?? 0n) < 0n, 'budget', 'own', 'negative');
  add((fenOf(content.requested) ?? 0n) <= 0n && !wrong.includes('requested'), 'budget', 'requested', 'requestedMissing');
  const at: Record<string, string> = {
    requested: 'requested', ownShare: 'own', sum: 'requested',
    personnelShare: rowOf(content, 'personnel'), administrationShare: rowOf(content, 'administration'),
  };
  for (const { name, kept, value, limit, room } of ruleLines(settings, content)) {
    const values = { value, limit: limit ?? '', room: room ?? '', away: room?.replace('-', '') ?? '' };
    add(kept === false, 'budget', at[name] ?? 'requested', name === 'sum' ? (room?.startsWith('-') ? 'sumAbove' : 'sumBelow') : name, values);
  }
}

function addFiles(settings: Settings, content: Content, files: readonly Attachment[], add: Add): void {
  const named = files.filter(({ attachment }) => (content.attachments ?? []).includes(attachment));
  for (const { kind, name, obligatory } of settings.requiredDocuments ?? []) {
    add(obligatory && !named.some((one) => one.kind === kind), 'files', `file-${kind}`, 'documentMissing', { name });
  }
  for (const { kind, name, state, sha256 } of named) {
    const at = `file-${kind}`;
    add(state === 'uploading' || (state === 'pending' && !sha256), 'files', at, 'fileUnderWay', { name });
    add(state === 'infected' || state === 'unscanned' || state === 'refused', 'files', at, 'fileRefused', { name });
  }
}

// The first row of a kind is where its share is mended.
function rowOf(content: Content, kind: string): string {
  const row = content.budget.findIndex(({ line }) => line === kind);
  return row < 0 ? 'add-line' : `budget-${row}-amount`;
}

export type SectionState = 'untouched' | 'begun' | 'done';

/** How far a section is. */
export function stateOf(section: Section, content: Content, faults: readonly Fault[]): SectionState {
  if (!faults.some((one) => one.section === section)) return 'done';
  const touched = {
    organization: true,
    project: content.title.trim() !== '',
    lead: content.lead.name.trim() !== '' || Boolean(content.lead.certificate?.trim()),
    files: (content.attachments ?? []).length > 0,
    budget: content.budget.length > 0 || (fenOf(content.requested) ?? 1n) !== 0n || (fenOf(content.own) ?? 1n) !== 0n,
  };
  return touched[section] ? 'begun' : 'untouched';
}
