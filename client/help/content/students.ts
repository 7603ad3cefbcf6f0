import type { HelpTopic } from '../help-topic.ts';

export const students: HelpTopic = {
  id: 'students',
  title: 'Help for students',
  summary: 'How to draw what your essay argues, see what is missing, hand in, and read feedback.',
  sections: [
    {
      id: 'start',
      title: 'Start without an account',
      blocks: [
        'Press “Map an argument” on the home page and type your thesis. You need no account: the browser you sit at keeps a key to your maps in a cookie. Whoever uses that browser after you finds the same maps, and another browser does not know them.',
        'When you sign up or sign in later, what you have made as a guest comes along, unless you joined a class under another name: your instructor then gives you a code for it.',
      ],
    },
    {
      id: 'kinds',
      title: 'The kinds of node',
      blocks: ['A map is made of these. Each has its own shape, icon and word.', { type: 'kinds' }],
    },
    {
      id: 'keys',
      title: 'Typing and keys',
      blocks: [
        '`Tab` makes a child, `Enter` a sibling, `Esc` ends typing. On a selected node `R` adds a claim, `O` a counterargument, `E` evidence, `Y` a rebuttal, `W` a warrant, `L` a linked reason, `U` an undercut.',
        '`?` inside a map shows every key, `Ctrl K` (`⌘ K` on a Mac) finds anything by name. Canvas and outline show the same map; the outline does everything by keyboard and with a screen reader.',
      ],
    },
    {
      id: 'findings',
      title: 'Findings',
      blocks: [
        'While you build, rules point at what your reader will ask for. **Missing** must be there, **Check** is a question, **Idea** a hint. Nothing here is a grade.',
        { type: 'finding' },
        '`F8` goes to the next finding. Fix it, or dismiss it with a reason: your instructor can read the reason.',
      ],
    },
    {
      id: 'join',
      title: 'Join a course',
      blocks: [
        {
          type: 'steps',
          items: [
            'Open [Join a course](/join), or the link that your instructor shows.',
            'Type the code of six letters and digits. It has no letters that look alike; capitals and the hyphen do not matter.',
            'Say your name as your class knows it. Without an e-mail address, choose a PIN of six digits or letters or more, and no birthday: with the code, your name and the PIN you sign in on any device.',
          ],
        },
        'Forgotten PIN or password? Your instructor can give you a code that works once. Where mail is set up, “Password forgotten?” on the [sign-in page](/sign-in) sends you a link.',
      ],
    },
    {
      id: 'assignment',
      title: 'Do an assignment',
      blocks: [
        '“Due next” on your home page has the assignment with the nearest deadline, and one button for what to do now. The page of the assignment shows the task, the dates, the rubric and how much time you have.',
        'Times are in the time zone of the course. If your device is in another one, the zone is named beside them.',
        'In a group all of you edit one map and one text, live. You see who else is there and where.',
      ],
    },
    {
      id: 'hand-in',
      title: 'Hand in',
      blocks: [
        'Before you hand in, a checklist says what is open. It stops you only where your instructor switched that on. Handing in keeps your map, text and sources exactly as they are at that moment, and gives you a receipt: ten letters and digits that prove it.',
        'You can go on working, and hand in again until the deadline; the newest one counts. Whether late work is taken is up to your instructor. If you need more time, ask: an extension shows on the page of the assignment and among “What is new”.',
      ],
    },
    {
      id: 'feedback',
      title: 'Read feedback',
      blocks: [
        'You see feedback when your instructor releases it, not before. The report tells you where to go next (three moves at most), then the levels with your own beside them if you assessed yourself, then every comment at its place on the map.',
        'Answer comments, say what you make of them, and tick off your revision plan. The report can be printed, or saved as PDF or Word.',
      ],
    },
    {
      id: 'peer-review',
      title: 'Review others, and be reviewed',
      blocks: [
        'When reviews are given out, the page of the assignment begins with what is next, and lists the maps that you review. Read the text and the map as they were handed in, choose a level for each row of the rubric and say why; pin what you say to a node, a relation or words of the text: a strength, a question or a suggestion with its next step. Everything is saved as you write. The list before sending stops nobody.',
        'In a blind review you go by an animal’s name, another one for everybody you review, and names inside texts are blacked out. Do not sign what you write. How long you took is shown to you alone. Your instructor sees who wrote what.',
        'You cannot review a map fairly, or you know whose it is? Decline with a reason: somebody else gets it. What you write is kept while you are offline; “Print it…” under More puts your review on paper.',
        'Reviews of your own map come as your instructor has set it. Say first how useful each one is; then you see its levels. Answer comments with “will use” or “won’t use, because …”, and take what you want into your revision plan. Whoever wrote it learns what became of it, and still not who you are.',
      ],
    },
    {
      id: 'notices',
      title: 'What is new, and mail',
      blocks: [
        'The bell in the header counts what you have not read: an assignment that was set or changed, a deadline within a day, more time, a receipt, feedback. With no connection it shows what was known last.',
        'Where mail is set up and you have an address, the same comes by mail, in plain text, at most one a minute. Switch it off on the page [What is new](/notices).',
      ],
    },
    {
      id: 'offline',
      title: 'Without a connection',
      blocks: [
        'Keep working. Edits stay on your device and are sent when the server is back, in order, each once. Do not clear the browser’s data before that, and do not use a private window on a device with a bad connection.',
        'Every edit can be undone. A deleted map can be brought back for 30 days, from “Recently deleted” below the list of maps; what you do for an assignment cannot be deleted by you.',
      ],
    },
    {
      id: 'privacy',
      title: 'What is kept of you, and who sees it',
      blocks: [
        {
          type: 'list',
          items: [
            'Kept: your name, your e-mail address if you gave one, your maps, texts and their change log, comments, what you handed in.',
            'Your own maps are yours alone until you share a link. What you do for an assignment is read by the staff of that course.',
            'When staff read your work, that is written down, and you can see who did and when, on the page of the assignment and on [your account](/account). It is kept for a year.',
            'You can save everything as one file, and delete your account with everything in it, on [your account](/account).',
            'No request goes to anybody else: no tracking, no fonts or pictures from elsewhere, no language model.',
          ],
        },
      ],
    },
  ],
};
