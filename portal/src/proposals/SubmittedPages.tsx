import { Outlet, useLocation } from 'react-router';
import type { Schema } from '../http/client';
import { CorrectionPage } from './CorrectionPage';
import { ReceiptPage } from './ReceiptPage';
import { StatusPage } from './StatusPage';

export interface SubmittedProps { view: Schema<'ProposalView'>; round: Schema<'RoundView'>; now: string }

/** What there is of an application after it was submitted: the receipt, and how it stands. */
export function SubmittedPages(props: SubmittedProps) {
  const { pathname } = useLocation();
  if (pathname.endsWith('/correction') && props.view.return) return <CorrectionPage {...props} asked={props.view.return} />;
  if (pathname.endsWith('/receipt')) return <ReceiptPage {...props} />;
  return pathname.includes('/versions') ? <Outlet context={props.view.content.title} /> : <StatusPage {...props} />;
}
