import { expect, it } from 'vitest';
import { byTheirNames } from '#client/build/class-names-inline.ts';

it.each([
  {
    case: 'names that are written out are imported one by one',
    code: "import styles from './Card.module.css';\nconst card = styles.card;",
    lean: "import * as styles from './Card.module.css';\nconst card = styles.card;",
  },
  {
    case: 'names that are computed need them all',
    code: "import styles from './Card.module.css';\nconst look = styles[kind];",
  },
  {
    case: 'as does the whole that is passed on',
    code: "import styles from './Card.module.css';\nconst looks = lookOf(styles);",
  },
  { case: 'a style sheet without names stays', code: "import './ui/global.css';" },
])('$case', ({ code, lean = code }) => {
  expect(byTheirNames(code)).toBe(lean);
});
