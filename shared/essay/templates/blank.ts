import { argumentEssay, defineTemplate } from './template.ts';

export const blank = defineTemplate({
  id: 'blank',
  title: 'Blank',
  description: 'One thesis, the cursor in it',
  sample: false,
  essayTitle: 'Untitled map',
  prompt: '',
  rubric: argumentEssay,
  sketch: 'thesis #thesis:',
});
