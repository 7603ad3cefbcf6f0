const words = (...lists: readonly string[]) => new Set(lists.join(' ').split(' '));

/** What somebody is called who has said no name, and words that a roster puts before a number. */
export const nobodys = words(
  'guest student students pupil person reviewer author group team test reader teacher instructor the and for of',
);

/** Words of two letters that a name may look like. */
export const shortWords = words(
  'ad ah am an as at be by do go he hi if in is it la le me mr ms my no of oh ok on or so to tv uk un up us vs we',
);

/** English words that are also names: in small letters they are words. */
export const ordinary = words(
  'will may mark grace hope faith joy rose lily iris ivy daisy violet olive hazel ruby pearl amber jade april june august',
  'dawn summer autumn winter eve rich jack frank earnest ernest bill bob pat sue drew chase chance grant lance miles neil',
  'rob art guy gene dean earl duke king prince pope bishop abbot page carter cook baker butcher mason miller fisher hunter',
  'gardener farmer shepherd sheppard taylor tailor smith wright potter porter sawyer tanner weaver walker turner parker',
  'young old long short small little strong best good hardy wise sharp swift blunt savage noble fair white black brown',
  'green gray grey gold silver stone steel wood woods hill field fields forest brook brooks lake rivers banks marsh moor',
  'church temple cross bell hall house street north south east west england french english german holland day may sun moon',
  'star snow frost rain storm bird crane drake fox wolf lamb bull cole rice bean berry cherry lemon pepper reed rush moss',
  'case cash price sterling love dear darling friend christian constant clement pride patience prudence charity trinity',
  'story major penny lane way wells waters pool pond bush burns cook webb hood cox doe roe law laws lord judge justice',
  'man men child van von der den del las los bin ibn abu mac san sir one two three four ten son sons and the not too can',
  'has had was are her his him she you who why how low lee max ray bay kit sky skye ash sage robin jay wren basil ginger',
  'viola melody harmony carol jean victor norm stew curt ward warren piers reading lincoln chelsea paris sydney florence',
  'virginia georgia jordan israel asia india china ireland scott english',
  // Of two parts that are written as one.
  'death lean many liming today oneal',
);

/** What follows a verb that begins a sentence: “Will the …”, “May we …”, “Mark this …”, and no name. */
export const afterVerb = words(
  'a an the this that these those it its we they you i he she there our their your my his her not be have people',
  'all any some one more most many such everybody everyone nobody anyone somebody somewhere as to',
);

/** Words that a name with another ending would be. */
export const noForm = words(
  'any anno city fine here hero holy like line lines lady many made mike mine money nine one only pole polo rome same',
  'some tiny there thee they very were where line linie friede linde martini pine care dare core mare rare body copy',
  'duty easy army baby busy navy holy pity rule role sole tone time tune tome toni mode more note vote gate date late',
  'state plane plan plate place face race case base phase lane pane sane tale sale male mile pile file life wife safe',
  'ale ate ice use age eye ore die due sue toe you mary rose grace hope faith joy',
);
