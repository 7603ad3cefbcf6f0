/**
 * For a file field: what can be chosen. Files of other kinds are answered with what to do about them. Written out, since
 * the list of kinds would come with the first page; a test compares the two.
 */
export const essayFileTypes =
  '.docx,.docm,.dotx,.odt,.ott,.pdf,.html,.htm,.xhtml,.md,.markdown,.mdown,.txt,.text,text/plain,text/html,text/markdown,application/pdf';

/** For people: what an essay can be read from. */
export const essayFileWords = 'Word (.docx), OpenDocument (.odt), PDF, web page, Markdown or plain text';
