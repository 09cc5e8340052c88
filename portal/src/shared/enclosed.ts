import type { Schema } from '../http/client';

/** The files that come with a proposal as it stands: those of the receipt, or those of its correction where it changed them. */
export const enclosedWith = ({ receipt, return: returned }: Schema<'ProposalView'>): readonly Schema<'EnclosedFileView'>[] =>
  (returned?.changed.includes('attachments') ? returned.files : receipt?.files) ?? [];
