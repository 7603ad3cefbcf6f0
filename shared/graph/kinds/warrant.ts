import { defineKind } from './kind.ts';

export const warrant = defineKind({
  id: 'warrant',
  role: 'bridge',
  word: 'warrant',
  plural: 'warrants',
  title: 'Warrant',
  explanation:
    'Says why a reason counts: the step from evidence to claim (Toulmin). For example: “If more people ride right after fares end, the fares were what kept them away.”',
  prompt: 'Why does this reason count? “This shows … because …”',
  fields: [],
  relates: 'support',
  child: 'evidence',
  objection: 'counterargument',
  needsSupport: false,
});
