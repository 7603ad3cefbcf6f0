import type { HelpTopic } from '../help-topic.ts';

export const instructors: HelpTopic = {
  id: 'instructors',
  title: 'Help for instructors',
  summary: 'Set up a course and an assignment in three minutes, see who needs help, assess a class.',
  sections: [
    {
      id: 'course',
      title: 'Make a course',
      blocks: [
        'You need the standing of an instructor; an administrator gives it to you, or a code that does. Then [Courses](/courses) has “New course”: a title, a term, a time zone. Every course has a join code, a link and a QR code, large enough for a projector.',
        'The code can be switched off, or replaced by a new one. The old one then lets nobody in.',
      ],
    },
    {
      id: 'roster',
      title: 'Bring in a roster',
      blocks: [
        'Paste a list or a CSV file. You see what was understood before anything is made: which column is the name, the address, the section. Lines that do not fit are named, and nothing is half done.',
        'People on the roster who have not joined yet are shown as such. Pupils without e-mail join with the code, their name and a PIN; you can print slips with new PINs.',
        'PINs have six digits or letters and more; shorter ones from before go on working until you print new slips. When many wrong PINs come for one class, you are told, and tries come one a second until it is over.',
        'A forgotten PIN or password: give the person a code that works once, for two days.',
      ],
    },
    {
      id: 'roles',
      title: 'Who may do what in a course',
      blocks: [
        {
          type: 'table',
          head: ['Role', 'Sees', 'Does'],
          rows: [
            ['Student', 'own work, assignments that are published', 'works, hands in, replies to comments'],
            ['Observer', 'everybody’s work and the dashboard', 'changes nothing'],
            ['Assistant', 'as observers', 'assesses and comments, tries assignments as a student'],
            ['Instructor', 'as assistants', 'sets assignments, people, extensions; releases feedback'],
          ],
        },
        'Administrators of the installation may do in every course what its instructors may. That staff read somebody’s work is written down.',
      ],
    },
    {
      id: 'assignment',
      title: 'Set an assignment',
      blocks: [
        '“New assignment” is one page with everything filled in already: the task, what the map starts from (blank, a template, a map of yours), the rubric, single rules switched on or off, what is asked (map, text, both), dates, individual or in groups.',
        'Save it as a draft: students know nothing of it. Try it as a test student, which counts nowhere. Then publish. Later changes can carry a note, which every student is told.',
        'Times are in the time zone that you set; on the night when clocks change, the page says what is meant.',
      ],
    },
    {
      id: 'extensions',
      title: 'Late work and more time',
      blocks: [
        'Late work is taken and marked as late, or refused: your choice in the assignment. An extension for one person moves the deadline for that person; of a group that works together, the longest one holds for all. More time is never less: moving the deadline back later does not shorten an extension.',
      ],
    },
    {
      id: 'who-needs-help',
      title: 'See who needs help',
      blocks: [
        'The dashboard of an assignment shows progress, a table of criteria by student, and who may need help, always with the reasons. There is no hidden score and no ranking. “What to teach next” lists the findings that are open most often in the class, with examples.',
        'When rules are dismissed or called “not useful” often, the dashboard says so: consider switching them off.',
      ],
    },
    {
      id: 'assess',
      title: 'Assess a class',
      blocks: [
        'The list of a class can be narrowed: to assess, needs a second look, not started, missing, late, not released. Text, map and rubric stand side by side; you judge exactly what was handed in, and see what has changed since. Rules never set a level: people pick them.',
        'Several assessors can share a class, and a sample can be assessed twice for moderation. Students see nothing before you release it, one by one or all at once. Marks leave as CSV, or as Canvas’s CSV of rubric assessments.',
      ],
    },
    {
      id: 'notices',
      title: 'What you are told',
      blocks: [
        'The bell counts what is new: people who joined, late work, everybody has handed in. Joining and late work are gathered: one notice with a number, and at most one mail an hour. Switch mail off on [What is new](/notices).',
      ],
    },
    {
      id: 'peer-review',
      title: 'Let students review each other',
      blocks: [
        'Switch on “Students review each other” on the page of the assignment. Everything has a default: two reviews each, nobody knows whom, for practice and not for a grade. The line below says what it comes to, as “61 × 2 = 122 reviews, each map gets 2”.',
        {
          type: 'table',
          head: ['Setting', 'What students know'],
          rows: [
            [
              'Hidden both ways (double-blind)',
              'neither knows; both go by an animal’s name, another one in each pair',
            ],
            [
              'Reviewers hidden (single-blind)',
              'reviewers know whose map it is, authors do not know who wrote',
            ],
            ['Open', 'reviewers and authors see each other’s names'],
          ],
        },
        '“Peer review” on the page of the assignment draws who reviews whom and shows it before anything is given out: every map gets the same number, nobody their own or their group’s. In a course with sections, its set-up says whether they review other sections, any, or only their own. What could not be had is said, as two who review each other. Say who must not meet or must, add pairs by hand, or take your own from a CSV file. Late work, people who leave and reviews that are declined are repaired by moving as few pairs as possible, and never one that was begun. The open book beside a pair shows what was written; Enter opens the map.',
        'Under “Health” stand reviews that are missing, thin or all alike, maps whose reviewers disagree, and how useful authors found what they got, each with its reason; remind the reviewer, repair the pairings, or add a review of yours. A review that helps nobody can be taken out with a reason. Nothing is punished by itself.',
        'Authors say how useful a review is before they see its levels. What they say first counts; they can change it afterwards, and you see both. A low rating may answer low levels and not the review: where a review gave far less than the others and other authors found its reviewer helpful, “Health” lists the rating as doubtful and it costs the reviewer nothing. Read the review, then “Let the rating count”, or endorse it.',
        '“Numbers” recommends a score for each map that allows for strict and lenient reviewers, with the interval in which it lies nine times in ten, and says how far reviewers agree. Mean, median and others stand beside it. You can set another score with a reason. Formative reviews give no score to anybody.',
        'One to three calibration maps that you have assessed let students try their judgement first. Comparing two maps at a time is practice as well: students see no ranking.',
        'You see all names; that you looked at somebody’s work is written down as ever.',
      ],
    },
    {
      id: 'class-hour',
      title: 'An hour with a class',
      blocks: [
        {
          type: 'steps',
          items: [
            'Before: make the course and publish the assignment; for reviews in class set them to “a class hour”. Try it as a test student on a device like your students’.',
            'Open the class hour from the page of the assignment and show it on the projector: the code, the QR code, the address, and how far everybody is.',
            'Students join with the code, a name and a PIN that they write down: with it they come back on any device.',
            'Move the class on, or let the time do it: mapping, reviewing, reading feedback. When reviewing begins, maps are handed in as they are and given out; board and projector count the reviews that are sent.',
            'When the time is over, nothing stops by itself unless “Moves on by itself when the time is over” is on: students read that it is over and go on, and you see for how long it has been. Give five minutes more, or move on.',
            'At the end everybody has reviews of their map; what they do with them shows in the next version.',
          ],
        },
        'Maps and reviews survive a lost connection. A student whose device died signs in on another one and goes on.',
      ],
    },
    {
      id: 'end-of-term',
      title: 'At the end of a term',
      blocks: [
        'Archive a course: it can be read, and nothing in it changes. “Copy the course…” in its settings takes sections and assignments to the next term, as drafts without dates, and no people. Give it a day on which everything in it goes for good, or delete it at once.',
      ],
    },
  ],
};
