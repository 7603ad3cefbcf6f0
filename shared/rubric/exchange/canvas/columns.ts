/** The first columns of Canvas’s file, in its order. */
export const leadingColumns = [
  'Rubric Name',
  'Criteria Name',
  'Criteria Description',
  'Criteria Enable Range',
] as const;

/** A rating’s columns; they repeat as often as the widest criterion needs, so they are told apart by position. */
export const ratingColumns = ['Rating Name', 'Rating Description', 'Rating Points'] as const;

/** Canvas refuses a criterion without ratings; one for comments only has this one, worth nothing. */
export const commentsOnly = 'Comments only';
