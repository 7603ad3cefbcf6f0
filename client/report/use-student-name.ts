import { useEffect, useState } from 'react';
import { askServer } from '#client/ask.ts';
import { assessmentService } from '#client/assessment/assessment-service.ts';
import { sessionSchema } from '#shared/accounts/session.ts';
import { unnamed } from '#shared/essay/essay.ts';

/** Whose essay it is, for the head of its report; empty while nobody knows a name. */
export function useStudentName(essayId: string): string {
  const [name, setName] = useState('');
  useEffect(() => {
    let isGone = false;
    nameOf(essayId).then(
      (found) => !isGone && setName(found),
      () => undefined, // a report without a name is still a report
    );
    return () => {
      isGone = true;
    };
  }, [essayId]);
  return name;
}

async function nameOf(essayId: string): Promise<string> {
  const row = (await assessmentService.queue()).find((queued) => queued.essayId === essayId);
  if (row) return row.student;
  const { person } = await askServer(sessionSchema, 'GET', '/session');
  return person && person.name !== unnamed ? person.name : '';
}
