/** As much of citation-js as is used here; it brings no types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      /** Only with `forceType`: without it, an input that looks like an address or a DOI is fetched. */
      chain(input: string, options: { forceType: string; generateGraph: false }): unknown[];
    };
  };
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
