/** Names of sections that mean something by themselves, in the languages students hand in most. */

const bibliography =
  /^(?:(?:annotated|selected|select|working|preliminary|full)\s+)*(?:bibliography|works?\s+cited|works\s+consulted|references?|reference\s+list|references\s+cited|list\s+of\s+(?:references|sources|works\s+cited)|literature(?:\s+cited)?|sources|sources\s+cited|literatur(?:verzeichnis)?|quellen(?:verzeichnis)?|bibliograf[ií]a|bibliographie|referencias|références)$/i;

const notes = /^(?:end|foot)?notes(?:\s+and\s+references)?$|^anmerkungen$|^notas$/i;

const known =
  /^(?:introduction|abstract|summary|background|context|method(?:s|ology)?|results|findings|discussion|analysis|literature\s+review|conclusions?|concluding\s+(?:remarks|thoughts)|recommendations?|limitations|counter-?arguments?|rebuttals?|continuation|appendix(?:\s+\S+)?|appendices|acknowledg(?:e)?ments?|thesis|overview|preface|epilogue|prologue)$/i;

/** Also “7. References:” and “ANNOTATED BIBLIOGRAPHY”. */
export function isBibliographyName(text: string): boolean {
  return text.length < 60 && bibliography.test(bare(text));
}

export function isNotesName(text: string): boolean {
  return text.length < 40 && notes.test(bare(text));
}

export function isSectionName(text: string): boolean {
  return text.length < 60 && (known.test(bare(text)) || isBibliographyName(text) || isNotesName(text));
}

/** “Bibliography: fifteen works” is none; the number before it and the colon after it are not part of the name. */
function bare(text: string): string {
  return text
    .trim()
    .replace(/^[#*_\s]+|[*_\s]+$/g, '')
    .replace(/^(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[A-Z])[.):]?\s+(?=\S)/, '')
    .replace(/\s*[:.]$/, '')
    .replace(/\s+/g, ' ');
}
