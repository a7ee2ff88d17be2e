import { useDocumentTitle } from '@mantine/hooks';
import { useVisit } from '../api/visits.js';
import { Failure, Waiting } from '../shell/states.js';
import { AskForVisit } from './ask-for-visit.js';
import { VisitDesk } from './visit-desk.js';

/** Looking around in a healthy sandbox: before the first practice, and whenever somebody wants to learn a stack. */
export default function VisitPage() {
  useDocumentTitle('Look around · SimSup');
  const own = useVisit();
  if (own.data) {
    const { visit } = own.data;
    return visit && visit.state !== 'over' ? (
      <VisitDesk key={visit.id} visit={visit} />
    ) : (
      <AskForVisit last={visit} />
    );
  }
  if (own.isPending) return <Waiting lines={5} label="Loading your visit" />;
  return <Failure title="Your visit cannot be shown" error={own.error} onRetry={() => void own.refetch()} />;
}
