import type { ComponentType } from 'react';
import { AgreementSection } from './AgreementSection';
import { DocumentsSection } from './DocumentsSection';
import { CostsSection } from './moneySections';
import { PerformanceSection } from './PerformanceSection';
import { CriteriaSection, InstalmentsSection, PublicitySection, RankingSection } from './rulesSections';
import { SealingSection } from './SealingSection';
import { BasicsSection, EligibilitySection, LotsSection } from './sections';

export interface DesignSection {
  name: 'basics' | 'lots' | 'eligibility' | 'documents' | 'sealing' | 'costs' | 'criteria' | 'ranking' | 'publicity' | 'instalments' | 'agreement' | 'performance';
  /** The beginnings of the ids of its controls. */
  ids: readonly string[];
  Component: ComponentType;
}

/** The parts of the designer in their order. */
export const designSections: readonly DesignSection[] = [
  { name: 'basics', ids: ['title', 'template', 'kind', 'purchaser', 'opensAt', 'closesAt', 'categories', 'contact'], Component: BasicsSection },
  { name: 'lots', ids: ['fund', 'lots'], Component: LotsSection },
  { name: 'eligibility', ids: ['eligibility', 'checklist'], Component: EligibilitySection },
  { name: 'documents', ids: ['requiredDocuments'], Component: DocumentsSection },
  { name: 'sealing', ids: ['sealing'], Component: SealingSection },
  { name: 'costs', ids: ['costRules', 'funding'], Component: CostsSection },
  { name: 'criteria', ids: ['evaluation-criteria', 'evaluation-passMark', 'evaluation-trim'], Component: CriteriaSection },
  { name: 'ranking', ids: ['evaluation-ties', 'evaluation-budgetPolicy', 'evaluation-reserve', 'evaluation-minimumBidders', 'evaluation-committee'], Component: RankingSection },
  { name: 'publicity', ids: ['publicity', 'contract', 'payWithinDays', 'deviations'], Component: PublicitySection },
  { name: 'instalments', ids: ['instalments', 'finalPayout'], Component: InstalmentsSection },
  { name: 'agreement', ids: ['agreement'], Component: AgreementSection },
  { name: 'performance', ids: ['performance'], Component: PerformanceSection },
];

export const isIn = (section: DesignSection, id: string): boolean => section.ids.some((begin) => id === begin || id.startsWith(`${begin}-`));
