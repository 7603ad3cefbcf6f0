import { useState } from 'react';
import { StatusRegion } from '../../ui/StatusRegion.tsx';
import { useNotice } from '../../ui/use-notice.ts';
import { freshFor, useAsked } from '../../use-asked.ts';
import { ReviewDialog } from '../received/ReviewDialog.tsx';
import { HealthBar } from './HealthBar.tsx';
import { HealthLists } from './HealthLists.tsx';
import { HealthTiles } from './HealthTiles.tsx';
import { healthService } from './health-service.ts';
import { LookedAt } from './LookedAt.tsx';
import { NudgeDialog } from './NudgeDialog.tsx';
import { RepairDialog } from './RepairDialog.tsx';
import { ReviewerTable } from './ReviewerTable.tsx';
import { useNudging } from './use-nudging.ts';

type HealthProps = { readonly assignmentId: string; readonly mayLead: boolean };

type Opened =
  | { readonly type: 'review'; readonly id: string }
  | { readonly type: 'repair' }
  | { readonly type: 'nudge' };

/** How the reviews of a class go: figures first, then what needs a look, each with its reason and what can be done. */
export function Health({ assignmentId, mayLead }: HealthProps) {
  const { asked, load } = useAsked(assignmentId, healthService.health, {
    again: freshFor,
  });
  const { notice, say, hide } = useNotice();
  const nudging = useNudging(assignmentId, { say, load });
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);

  return (
    <>
      <LookedAt what="How the reviews go" asked={asked} load={load}>
        {(health) => (
          <>
            <HealthBar
              health={health}
              say={say}
              onRepair={() => setOpened({ type: 'repair' })}
              onNudgeAll={() => setOpened({ type: 'nudge' })}
            />
            <HealthTiles health={health} />
            <HealthLists
              health={health}
              nudging={nudging}
              onOpen={(id) => setOpened({ type: 'review', id })}
            />
            <ReviewerTable reviewers={health.reviewers} onOpen={(id) => setOpened({ type: 'review', id })} />
            {opened?.type === 'nudge' && <NudgeDialog health={health} nudging={nudging} onClose={close} />}
          </>
        )}
      </LookedAt>
      {opened?.type === 'review' && (
        <ReviewDialog reviewId={opened.id} mayLead={mayLead} onClose={close} onChanged={() => void load()} />
      )}
      {opened?.type === 'repair' && (
        <RepairDialog assignmentId={assignmentId} say={say} onDone={load} onClose={close} />
      )}
      <StatusRegion notice={notice} onClose={hide} />
    </>
  );
}
