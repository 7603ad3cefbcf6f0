/** Words that end in a stop without ending a sentence. Lower case, without their last stop. */

/** A name, a number or a reference follows: never the end. */
export const leadingAbbreviations: ReadonlySet<string> = new Set(
  `mr mrs ms mx dr prof rev fr hon gen col maj capt lt sgt cpl sen rep gov pres st mt ft messrs mme mlle
   e.g i.e eg ie cf viz vs v ca approx resp esp incl
   vol vols fig figs eq eqs ch chap sec sect pt bk ser ed eds trans comp rev para paras art arts cl
   jan feb apr aug sept oct nov dec`.split(/\s+/),
);

/** Only before a number: “no. 5”, “p. 12”, but “He said no. Five people left.” is two sentences. */
export const countingAbbreviations: ReadonlySet<string> = new Set(
  'no nos p pp n nn l ll c cc art op mar jun jul'.split(' '),
);

/** May end a sentence; where they do, the next word is one that sentences begin with. */
export const closingAbbreviations: ReadonlySet<string> = new Set(
  `etc al ibid inc ltd co corp bros jr sr esq dept univ assn ave blvd rd
   a.m p.m am pm b.c a.d b.c.e c.e u.s u.k u.n e.u u.s.a u.s.s.r d.c ph.d m.d b.a m.a b.s m.s j.d ll.b m.p`.split(
    /\s+/,
  ),
);

/** Words, lower case, that open sentences far more often than they follow an initial or an abbreviation as a name. */
export const sentenceOpeners: ReadonlySet<string> = new Set(
  `the this that these those it its in on at by for from but and or nor however if when while although though as
   he she they we you i his her their our my there here such some many most all both each every one two three no not
   yet so then thus therefore hence moreover furthermore after before since because with without what why how who
   where which whether another other others today even still also only once until to a an according critics finally
   first second third next last again nor despite unlike like instead indeed perhaps nobody nothing people any
   during under over between through within more less few several later now`.split(/\s+/),
);

/** “‘Is it fair?’ Smith asks.” goes on after the quotation. */
export const sayingVerbs: ReadonlySet<string> = new Set(
  `said says say asked asks wrote writes argued argues replied replies answered answers wondered wonders
   cried cries shouted shouts claimed claims added adds explained explains thought thinks insisted insists`.split(
    /\s+/,
  ),
);
