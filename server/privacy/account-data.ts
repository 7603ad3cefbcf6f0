import type { SessionPerson } from '#db/people/store.ts';
import type { Look } from '#shared/privacy/look.ts';
import { accountOf } from '../accounts/account-view.ts';
import type { Deps } from '../deps.ts';
import type { Evaluations } from '../rubric/evaluations.ts';
import type { Stores } from '../stores.ts';
import { createEssayFiles, json } from './essay-files.ts';
import { lookOf } from './look-view.ts';
import { createReviewsGiven } from './reviews-given.ts';
import type { ZipEntry } from './zip-stream.ts';

/** More lines than a person’s access log ever has: all of them. */
const everyLook = 1_000_000;

/** Everything of one person as files, each made when it is asked for. */
export function createAccountData(deps: Deps, stores: Stores, evaluationOf: Evaluations) {
  const { accounts, ownData, looks } = stores;
  const reviewsGiven = createReviewsGiven(stores);
  const filesOf = createEssayFiles({ stores, evaluationOf, render: deps.renderBibliography });

  return (person: SessionPerson, token: string | null): ZipEntry[] => {
    const now = deps.now().toISOString();
    const mine = ownData.essays(person.id);
    const atMyWork = (): Look[] => looks.atWorkOf(person.id, everyLook).map((row) => lookOf(row, person.id));
    return [
      { name: 'README.txt', make: () => readme(person.name, now, mine.length) },
      {
        name: 'account.json',
        make: () =>
          json({
            ...accountOf(accounts, person, token, now),
            isGuest: person.isGuest,
            formerNames: ownData.formerNames(person.id),
          }),
      },
      {
        name: 'courses.json',
        make: () => json({ courses: ownData.courses(person.id), ...ownData.assignments(person.id) }),
      },
      {
        name: 'feedback-given.json',
        make: () =>
          json({
            ...ownData.given(person.id),
            reviews: reviewsGiven(person.id),
            calibrationTries: ownData.calibrationTries(person.id),
            comparisons: ownData.comparisons(person.id),
          }),
      },
      { name: 'rubrics.json', make: () => json(ownData.rubrics(person.id)) },
      { name: 'comment-bank.json', make: () => json(ownData.bank(person.id)) },
      { name: 'notices.json', make: () => json(ownData.notices(person.id)) },
      { name: 'who-has-looked.json', make: () => json(atMyWork()) },
      ...mine.flatMap((essay, index) => filesOf(essay, index + 1, person.id)),
    ];
  };
}

function readme(name: string, now: string, essays: number): string {
  return `Groundwork: everything that is kept of ${name}
Made ${now} (times are ISO 8601, UTC)

account.json            your name, what you were called before, e-mail address, ways to sign in, and where you are signed in
courses.json            the courses you are in and what you are in them, assignments you have begun, extensions
feedback-given.json     assessments, comments, replies and reviews that you have written on work of others
rubrics.json            rubrics that you have made, with all their versions
comment-bank.json       comments that you use again
notices.json            what you were told inside Groundwork
who-has-looked.json     which staff looked at your work, and when

essays/                 a folder for each of your ${essays} maps, those in the bin too:
  essay.groundwork.json the map, the text and the sources; Groundwork opens it with “Import”
  essay.docx            text, sources and the map as an outline, for Word, LibreOffice and Google Docs
  map.svg               the map as a picture
  findings.csv          what the rubric says of it now, for spreadsheets
  feedback.json         assessments and comments that were given to you, replies, and your revision plan
  changes.jsonl         every change in order, a line of JSON each
  submissions/          what you handed in, exactly as it was then
  sources/              texts that you attached to sources

Passwords and PINs are kept as hashes only and are not in here. Feedback that is not released is not in here either.
`;
}
