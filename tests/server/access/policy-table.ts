import { type Asker, askers } from './policy-world.ts';

/**
 * Who is let in by each route. What stands between the bars is what the path’s parameters name: “a work” is the
 * student’s essay for an assignment, “one’s own” an essay of theirs that is for none; “released”, “a draft” and so on
 * are assessments of the work. An answer about oneself (GET /api/essays) is for everybody, and holds what is one’s own.
 *
 * A review “to write” is mate’s, of the student’s work; one “received” is by somebody else, about it.
 *
 * Askers: see policy-world.ts. staff: instructor, assistant, observer, administrator; assessors: staff without the
 * observer; leads: instructor, administrator; signed-in: all but nobody. none: refused for its content (a wrong code);
 * DELETE /api/account is asked without the password that `mate` has.
 */
const table = `
GET    /api/health                                                |                    | everybody

GET    /api/session                                               |                    | everybody
POST   /api/session                                               |                    | everybody
PATCH  /api/session                                               |                    | everybody
DELETE /api/session                                               |                    | everybody
POST   /api/session/sign-up                                       |                    | everybody
POST   /api/session/sign-in                                       |                    | none
POST   /api/session/pin                                           |                    | none
GET    /api/session/providers                                     |                    | everybody
POST   /api/session/provider/{id}                                 |                    | none

GET    /api/auth/callback/{id}                                    |                    | none

GET    /api/account                                               |                    | signed-in
PATCH  /api/account                                               |                    | signed-in
GET    /api/account/data                                          |                    | signed-in
DELETE /api/account                                               |                    | student staff other-instructor other-student guest
PUT    /api/account/password                                      |                    | mate
DELETE /api/account/devices                                       |                    | signed-in
DELETE /api/account/devices/{id}                                  |                    | student
POST   /api/account/instructor                                    |                    | none
POST   /api/account/reset                                         |                    | everybody
POST   /api/account/reset/look                                    |                    | none
POST   /api/account/reset/finish                                  |                    | none

POST   /api/setup                                                 |                    | everybody

GET    /api/people                                                |                    | administrator
POST   /api/people/instructor-code                                |                    | administrator
PATCH  /api/people/{id}                                           |                    | administrator
DELETE /api/people/{id}                                           |                    | administrator
POST   /api/people/{id}/reset-code                                |                    | administrator

POST   /api/essays/import                                         |                    | everybody
POST   /api/essays                                                |                    | everybody
GET    /api/essays                                                |                    | everybody
GET    /api/essays/{essayId}                                      | a work             | student staff
GET    /api/essays/{essayId}                                      | one’s own          | student
PATCH  /api/essays/{essayId}                                      | a work             | student
PATCH  /api/essays/{essayId}                                      | one’s own          | student
DELETE /api/essays/{essayId}                                      | a work             | none
DELETE /api/essays/{essayId}                                      | one’s own          | student
POST   /api/essays/{essayId}/commands                             | a work             | student
POST   /api/essays/{essayId}/commands                             | one’s own          | student
POST   /api/essays/{essayId}/steps                                | a work             | student
POST   /api/essays/{essayId}/steps                                | one’s own          | student
GET    /api/essays/{essayId}/changes                              | a work             | student staff
GET    /api/essays/{essayId}/changes                              | one’s own          | student
GET    /api/essays/{essayId}/live                                 | a work             | student staff
GET    /api/essays/{essayId}/live                                 | one’s own          | student
POST   /api/essays/{essayId}/presence                             | a work             | student
POST   /api/essays/{essayId}/presence                             | one’s own          | student
GET    /api/essays/{essayId}/versions                             | a work             | student staff
GET    /api/essays/{essayId}/versions                             | one’s own          | student
GET    /api/essays/{essayId}/versions/{revision}                  | a work             | student staff
GET    /api/essays/{essayId}/versions/{revision}                  | one’s own          | student
PATCH  /api/essays/{essayId}/versions/{revision}                  | a work             | student
PATCH  /api/essays/{essayId}/versions/{revision}                  | one’s own          | student
GET    /api/essays/{essayId}/findings                             | a work             | student staff
GET    /api/essays/{essayId}/findings                             | one’s own          | student
GET    /api/essays/{essayId}/export                               | a work             | student staff
GET    /api/essays/{essayId}/export                               | one’s own          | student
GET    /api/essays/{essayId}/bibliography                         | a work             | student staff
GET    /api/essays/{essayId}/bibliography                         | one’s own          | student
PUT    /api/essays/{essayId}/sources/{sourceId}/text              | a work             | student
GET    /api/essays/{essayId}/sources/{sourceId}/text              | a work             | student staff
DELETE /api/essays/{essayId}/sources/{sourceId}/text              | a work             | student
GET    /api/essays/{essayId}/quotations                           | a work             | student staff
GET    /api/essays/{essayId}/quotations                           | one’s own          | student
POST   /api/essays/{essayId}/invitations                          | a work             | none
POST   /api/essays/{essayId}/invitations                          | one’s own          | student
GET    /api/essays/{essayId}/invitations                          | a work             | none
GET    /api/essays/{essayId}/invitations                          | one’s own          | student
DELETE /api/essays/{essayId}/invitations/{invitationId}           | a work             | none
DELETE /api/essays/{essayId}/invitations/{invitationId}           | one’s own          | student
DELETE /api/essays/{essayId}/members/{personId}                   | a work             | none
DELETE /api/essays/{essayId}/members/{personId}                   | one’s own          | none
GET    /api/essays/{essayId}/assessments                          | a work             | student staff
GET    /api/essays/{essayId}/assessments                          | one’s own          | student
POST   /api/essays/{essayId}/assessments                          | a work             | assessors
POST   /api/essays/{essayId}/assessments                          | one’s own          | none
GET    /api/essays/{essayId}/comments                             | a work             | student staff
GET    /api/essays/{essayId}/comments                             | one’s own          | student
POST   /api/essays/{essayId}/comments                             | a work             | student assessors
POST   /api/essays/{essayId}/comments                             | one’s own          | student
GET    /api/essays/{essayId}/plan                                 | a work             | student staff
GET    /api/essays/{essayId}/plan                                 | one’s own          | student
POST   /api/essays/{essayId}/plan                                 | a work             | student
POST   /api/essays/{essayId}/plan                                 | one’s own          | student
GET    /api/essays/{essayId}/report                               | a work             | student staff
GET    /api/essays/{essayId}/report                               | one’s own          | student
GET    /api/essays/{essayId}/process                              | a work             | student staff
GET    /api/essays/{essayId}/process                              | one’s own          | student

GET    /api/assignments/{assignmentId}/dashboard                  | published          | staff
GET    /api/assignments/{assignmentId}/dashboard                  | not published      | staff
GET    /api/assignments/{assignmentId}/dashboard/export           | published          | staff
GET    /api/assignments/{assignmentId}/dashboard/export           | not published      | staff
GET    /api/assignments/{assignmentId}                            | published          | student mate staff
GET    /api/assignments/{assignmentId}                            | not published      | staff
PATCH  /api/assignments/{assignmentId}                            | published          | leads
PATCH  /api/assignments/{assignmentId}                            | not published      | leads
DELETE /api/assignments/{assignmentId}                            | published          | leads
DELETE /api/assignments/{assignmentId}                            | not published      | leads
POST   /api/assignments/{assignmentId}/publish                    | published          | leads
POST   /api/assignments/{assignmentId}/publish                    | not published      | leads
POST   /api/assignments/{assignmentId}/unpublish                  | published          | leads
POST   /api/assignments/{assignmentId}/unpublish                  | not published      | leads
POST   /api/assignments/{assignmentId}/duplicate                  | published          | leads
POST   /api/assignments/{assignmentId}/duplicate                  | not published      | leads
GET    /api/assignments/{assignmentId}/work                       | published          | student mate staff
GET    /api/assignments/{assignmentId}/work                       | not published      | staff
POST   /api/assignments/{assignmentId}/work                       | published          | student mate
POST   /api/assignments/{assignmentId}/work                       | not published      | none
POST   /api/assignments/{assignmentId}/test                       | published          | assessors
POST   /api/assignments/{assignmentId}/test                       | not published      | assessors
GET    /api/assignments/{assignmentId}/checks                     | published          | student
GET    /api/assignments/{assignmentId}/checks                     | not published      | none
POST   /api/assignments/{assignmentId}/submissions                | published          | student
POST   /api/assignments/{assignmentId}/submissions                | not published      | none
GET    /api/assignments/{assignmentId}/works                      | published          | staff
GET    /api/assignments/{assignmentId}/works                      | not published      | staff
PUT    /api/assignments/{assignmentId}/extensions/{personId}      | published          | leads
PUT    /api/assignments/{assignmentId}/extensions/{personId}      | not published      | leads
DELETE /api/assignments/{assignmentId}/extensions/{personId}      | published          | leads
DELETE /api/assignments/{assignmentId}/extensions/{personId}      | not published      | leads
PUT    /api/assignments/{assignmentId}/shares                     | published          | leads
PUT    /api/assignments/{assignmentId}/shares                     | not published      | leads
GET    /api/assignments/{assignmentId}/moderation                 | published          | staff
GET    /api/assignments/{assignmentId}/moderation                 | not published      | staff
POST   /api/assignments/{assignmentId}/moderation                 | published          | leads
POST   /api/assignments/{assignmentId}/moderation                 | not published      | leads
PUT    /api/assignments/{assignmentId}/moderation/{essayId}       | published          | leads
PUT    /api/assignments/{assignmentId}/moderation/{essayId}       | not published      | none
POST   /api/assignments/{assignmentId}/release                    | published          | leads
POST   /api/assignments/{assignmentId}/release                    | not published      | leads
POST   /api/assignments/{assignmentId}/withdraw                   | published          | leads
POST   /api/assignments/{assignmentId}/withdraw                   | not published      | leads
GET    /api/assignments/{assignmentId}/works/{essayId}/submissions | published          | staff
GET    /api/assignments/{assignmentId}/works/{essayId}/submissions | not published      | none
GET    /api/assignments/{assignmentId}/export                     | published          | staff
GET    /api/assignments/{assignmentId}/export                     | not published      | staff
GET    /api/assignments/{assignmentId}/export/losses              | published          | staff
GET    /api/assignments/{assignmentId}/export/losses              | not published      | staff

GET    /api/submissions/{submissionId}                            |                    | student staff

GET    /api/courses/{courseId}/assignments                        |                    | student mate staff
POST   /api/courses/{courseId}/assignments                        |                    | leads
GET    /api/courses                                               |                    | everybody
POST   /api/courses                                               |                    | leads other-instructor
GET    /api/courses/{courseId}                                    |                    | student mate staff
PATCH  /api/courses/{courseId}                                    |                    | leads
DELETE /api/courses/{courseId}                                    |                    | leads
POST   /api/courses/{courseId}/join-code                          |                    | leads
GET    /api/courses/{courseId}/code                               |                    | leads
POST   /api/courses/{courseId}/copy                               |                    | leads
GET    /api/courses/{courseId}/people                             |                    | staff
POST   /api/courses/{courseId}/roster/read                        |                    | leads
POST   /api/courses/{courseId}/roster                             |                    | leads
PATCH  /api/courses/{courseId}/members/{personId}                 |                    | leads
DELETE /api/courses/{courseId}/members/{personId}                 |                    | mate leads
PUT    /api/courses/{courseId}/sections                           |                    | leads
PUT    /api/courses/{courseId}/groups                             |                    | leads
POST   /api/courses/{courseId}/slips                              |                    | leads
POST   /api/courses/{courseId}/members/{personId}/pin-code        |                    | leads

GET    /api/join/{code}                                           |                    | everybody
POST   /api/join/{code}                                           |                    | everybody

PATCH  /api/plan/{itemId}                                         |                    | student
DELETE /api/plan/{itemId}                                         |                    | student

GET    /api/bank                                                  |                    | everybody
POST   /api/bank                                                  |                    | everybody
PATCH  /api/bank/{entryId}                                        |                    | instructor
DELETE /api/bank/{entryId}                                        |                    | instructor
GET    /api/bank/export                                           |                    | everybody
GET    /api/bank/export/losses                                    |                    | everybody
POST   /api/bank/read                                             |                    | everybody

PATCH  /api/comments/{commentId}                                  |                    | student instructor
DELETE /api/comments/{commentId}                                  |                    | instructor
POST   /api/comments/{commentId}/replies                          |                    | student assessors

PATCH  /api/replies/{replyId}                                     |                    | student
DELETE /api/replies/{replyId}                                     |                    | student

POST   /api/invitations/look                                      |                    | everybody
POST   /api/invitations/accept                                    |                    | everybody

GET    /api/assessments/export                                    |                    | everybody
GET    /api/assessments/export/losses                             |                    | everybody
POST   /api/assessments/release                                   |                    | everybody
POST   /api/assessments/{assessmentId}/submit                     | released           | instructor
POST   /api/assessments/{assessmentId}/submit                     | a draft            | instructor
POST   /api/assessments/{assessmentId}/submit                     | of oneself         | student
POST   /api/assessments/{assessmentId}/submit                     | of the assistant   | assistant
POST   /api/assessments/{assessmentId}/reopen                     | released           | instructor
POST   /api/assessments/{assessmentId}/reopen                     | a draft            | instructor
POST   /api/assessments/{assessmentId}/reopen                     | of oneself         | student
POST   /api/assessments/{assessmentId}/reopen                     | of the assistant   | assistant
POST   /api/assessments/{assessmentId}/release                    | released           | instructor
POST   /api/assessments/{assessmentId}/release                    | a draft            | instructor
POST   /api/assessments/{assessmentId}/release                    | of oneself         | student
POST   /api/assessments/{assessmentId}/release                    | of the assistant   | none
POST   /api/assessments/{assessmentId}/withdraw                   | released           | instructor
POST   /api/assessments/{assessmentId}/withdraw                   | a draft            | instructor
POST   /api/assessments/{assessmentId}/withdraw                   | of oneself         | student
POST   /api/assessments/{assessmentId}/withdraw                   | of the assistant   | none
GET    /api/assessments/queue                                     |                    | everybody
GET    /api/assessments/{assessmentId}                            | released           | student staff
GET    /api/assessments/{assessmentId}                            | a draft            | instructor
GET    /api/assessments/{assessmentId}                            | of oneself         | student
GET    /api/assessments/{assessmentId}                            | of the assistant   | assessors
PATCH  /api/assessments/{assessmentId}                            | released           | instructor
PATCH  /api/assessments/{assessmentId}                            | a draft            | instructor
PATCH  /api/assessments/{assessmentId}                            | of oneself         | student
PATCH  /api/assessments/{assessmentId}                            | of the assistant   | assistant
GET    /api/assessments/{assessmentId}/history                    | released           | instructor
GET    /api/assessments/{assessmentId}/history                    | a draft            | instructor
GET    /api/assessments/{assessmentId}/history                    | of oneself         | student
GET    /api/assessments/{assessmentId}/history                    | of the assistant   | assistant

POST   /api/sources/read                                          |                    | everybody

POST   /api/text/read                                             |                    | everybody

GET    /api/formats                                               |                    | everybody

GET    /api/rules                                                 |                    | everybody

GET    /api/rubrics                                               |                    | everybody
POST   /api/rubrics                                               |                    | everybody
PUT    /api/rubrics/{rubricId}                                    | of the instructor  | instructor
PUT    /api/rubrics/{rubricId}                                    | of the assignment  | none
DELETE /api/rubrics/{rubricId}                                    | of the instructor  | instructor
DELETE /api/rubrics/{rubricId}                                    | of the assignment  | none
PATCH  /api/rubrics/{rubricId}                                    | of the instructor  | instructor
PATCH  /api/rubrics/{rubricId}                                    | of the assignment  | none
GET    /api/rubrics/{rubricId}/versions/{version}                 | of the instructor  | instructor
GET    /api/rubrics/{rubricId}/versions/{version}                 | of the assignment  | student mate staff
GET    /api/rubrics/{rubricId}/export                             | of the instructor  | instructor
GET    /api/rubrics/{rubricId}/export                             | of the assignment  | student mate staff
GET    /api/rubrics/{rubricId}/export/losses                      | of the instructor  | instructor
GET    /api/rubrics/{rubricId}/export/losses                      | of the assignment  | student mate staff
POST   /api/rubrics/read                                          |                    | everybody
GET    /api/rubrics/{rubricId}/rule-use                           | of the instructor  | instructor
GET    /api/rubrics/{rubricId}/rule-use                           | of the assignment  | student mate staff

GET    /api/assignments/{assignmentId}/reviews                    | published          | staff
GET    /api/assignments/{assignmentId}/reviews                    | not published      | staff
POST   /api/assignments/{assignmentId}/reviews                    | published          | leads
POST   /api/assignments/{assignmentId}/reviews                    | not published      | leads
POST   /api/assignments/{assignmentId}/reviews/plan               | published          | leads
POST   /api/assignments/{assignmentId}/reviews/plan               | not published      | leads
POST   /api/assignments/{assignmentId}/reviews/allocation         | published          | leads
POST   /api/assignments/{assignmentId}/reviews/allocation         | not published      | leads
PUT    /api/assignments/{assignmentId}/reviews/rules              | published          | leads
PUT    /api/assignments/{assignmentId}/reviews/rules              | not published      | leads
GET    /api/assignments/{assignmentId}/reviews/export             | published          | staff
GET    /api/assignments/{assignmentId}/reviews/export             | not published      | staff
POST   /api/assignments/{assignmentId}/reviews/import             | published          | leads
POST   /api/assignments/{assignmentId}/reviews/import             | not published      | leads
POST   /api/assignments/{assignmentId}/reviews/release            | published          | leads
POST   /api/assignments/{assignmentId}/reviews/release            | not published      | leads
GET    /api/assignments/{assignmentId}/reviews/mine               | published          | student mate
GET    /api/assignments/{assignmentId}/reviews/mine               | not published      | none
POST   /api/assignments/{assignmentId}/reviews/extra              | published          | student mate
POST   /api/assignments/{assignmentId}/reviews/extra              | not published      | none
GET    /api/assignments/{assignmentId}/reviews/received           | published          | student mate
GET    /api/assignments/{assignmentId}/reviews/received           | not published      | none
GET    /api/assignments/{assignmentId}/reviews/scores             | published          | staff
GET    /api/assignments/{assignmentId}/reviews/scores             | not published      | staff
PUT    /api/assignments/{assignmentId}/reviews/scores/{essayId}   | published          | leads
PUT    /api/assignments/{assignmentId}/reviews/scores/{essayId}   | not published      | none
GET    /api/assignments/{assignmentId}/reviews/health             | published          | staff
GET    /api/assignments/{assignmentId}/reviews/health             | not published      | staff
GET    /api/assignments/{assignmentId}/reviews/health/export      | published          | staff
GET    /api/assignments/{assignmentId}/reviews/health/export      | not published      | staff
POST   /api/assignments/{assignmentId}/reviews/nudges             | published          | leads
POST   /api/assignments/{assignmentId}/reviews/nudges             | not published      | leads
GET    /api/assignments/{assignmentId}/works/{essayId}/reviews    | published          | staff
GET    /api/assignments/{assignmentId}/works/{essayId}/reviews    | not published      | staff
GET    /api/assignments/{assignmentId}/hour                       | published          | student mate staff
GET    /api/assignments/{assignmentId}/hour                       | not published      | staff
POST   /api/assignments/{assignmentId}/hour                       | published          | leads
POST   /api/assignments/{assignmentId}/hour                       | not published      | leads
PATCH  /api/assignments/{assignmentId}/hour                       | published          | leads
PATCH  /api/assignments/{assignmentId}/hour                       | not published      | leads
GET    /api/assignments/{assignmentId}/hour/live                  | published          | student mate staff
GET    /api/assignments/{assignmentId}/hour/live                  | not published      | staff
GET    /api/assignments/{assignmentId}/calibration                | published          | staff
GET    /api/assignments/{assignmentId}/calibration                | not published      | staff
PUT    /api/assignments/{assignmentId}/calibration/{mapId}        | published          | leads
PUT    /api/assignments/{assignmentId}/calibration/{mapId}        | not published      | none
DELETE /api/assignments/{assignmentId}/calibration/{mapId}        | published          | leads
DELETE /api/assignments/{assignmentId}/calibration/{mapId}        | not published      | none
GET    /api/assignments/{assignmentId}/calibration/mine           | published          | student mate
GET    /api/assignments/{assignmentId}/calibration/mine           | not published      | none
PUT    /api/assignments/{assignmentId}/calibration/{mapId}/tries/{number} | published          | student mate
PUT    /api/assignments/{assignmentId}/calibration/{mapId}/tries/{number} | not published      | none
POST   /api/assignments/{assignmentId}/comparisons/next           | published          | student mate
POST   /api/assignments/{assignmentId}/comparisons/next           | not published      | none
PUT    /api/assignments/{assignmentId}/comparisons/{comparisonId} | published          | mate
PUT    /api/assignments/{assignmentId}/comparisons/{comparisonId} | not published      | none
GET    /api/assignments/{assignmentId}/comparisons                | published          | staff
GET    /api/assignments/{assignmentId}/comparisons                | not published      | staff
GET    /api/reviews/{reviewId}                                    | to write           | mate
GET    /api/reviews/{reviewId}                                    | received           | none
PATCH  /api/reviews/{reviewId}                                    | to write           | mate
PATCH  /api/reviews/{reviewId}                                    | received           | none
DELETE /api/reviews/{reviewId}                                    | to write           | leads
DELETE /api/reviews/{reviewId}                                    | received           | leads
POST   /api/reviews/{reviewId}/begin                              | to write           | mate
POST   /api/reviews/{reviewId}/begin                              | received           | none
POST   /api/reviews/{reviewId}/effort                             | to write           | mate
POST   /api/reviews/{reviewId}/effort                             | received           | none
POST   /api/reviews/{reviewId}/send                               | to write           | mate
POST   /api/reviews/{reviewId}/send                               | received           | none
POST   /api/reviews/{reviewId}/reopen                             | to write           | mate
POST   /api/reviews/{reviewId}/reopen                             | received           | none
POST   /api/reviews/{reviewId}/decline                            | to write           | mate
POST   /api/reviews/{reviewId}/decline                            | received           | none
POST   /api/reviews/{reviewId}/comments                           | to write           | mate
POST   /api/reviews/{reviewId}/comments                           | received           | none
PATCH  /api/reviews/{reviewId}/comments/{commentId}               | to write           | mate
PATCH  /api/reviews/{reviewId}/comments/{commentId}               | received           | none
DELETE /api/reviews/{reviewId}/comments/{commentId}               | to write           | mate
DELETE /api/reviews/{reviewId}/comments/{commentId}               | received           | none
PUT    /api/reviews/{reviewId}/usefulness                         | to write           | none
PUT    /api/reviews/{reviewId}/usefulness                         | received           | student
GET    /api/reviews/{reviewId}/as-staff                           | to write           | staff
GET    /api/reviews/{reviewId}/as-staff                           | received           | staff
PUT    /api/reviews/{reviewId}/endorsement                        | to write           | leads
PUT    /api/reviews/{reviewId}/endorsement                        | received           | leads
PUT    /api/reviews/{reviewId}/rating                             | to write           | leads
PUT    /api/reviews/{reviewId}/rating                             | received           | leads
PUT    /api/reviews/{reviewId}/removal                            | to write           | leads
PUT    /api/reviews/{reviewId}/removal                            | received           | leads
DELETE /api/reviews/{reviewId}/removal                            | to write           | leads
DELETE /api/reviews/{reviewId}/removal                            | received           | leads

GET    /api/access-log                                            | of a work          | student staff
GET    /api/access-log                                            | of one’s own       | student
GET    /api/access-log                                            |                    | signed-in

GET    /api/home                                                  |                    | everybody

GET    /api/notices                                               |                    | everybody
PATCH  /api/notices                                               |                    | everybody
`;

const groups: Readonly<Record<string, readonly Asker[]>> = {
  staff: ['instructor', 'assistant', 'observer', 'administrator'],
  assessors: ['instructor', 'assistant', 'administrator'],
  leads: ['instructor', 'administrator'],
  none: [],
};

export type PolicyRow = { readonly route: string; readonly thing: string; readonly who: readonly Asker[] };

export const policyRows: readonly PolicyRow[] = table
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => {
    const [route = '', thing = '', who = ''] = line.split('|').map((cell) => cell.trim());
    return { route: route.replace(/ +/, ' '), thing, who: who.split(' ').flatMap(asked) };
  });

function asked(word: string): readonly Asker[] {
  if (word === 'everybody') return askers;
  if (word === 'signed-in') return askers.filter((asker) => asker !== 'nobody');
  const named = groups[word] ?? askers.filter((asker) => asker === word);
  if (named.length === 0 && word !== 'none') throw new Error(`The table names nobody called “${word}”.`);
  return named;
}
