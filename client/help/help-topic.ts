/** A part of a section. In texts, `code`, **strong** and [words](/path) are drawn as what they are. */
export type HelpBlock =
  | string
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'steps'; readonly items: readonly string[] }
  /** To be typed or copied as it stands. */
  | { readonly type: 'code'; readonly text: string }
  | {
      readonly type: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** The product’s own pieces. */
  | { readonly type: 'kinds' }
  | { readonly type: 'finding' };

export type HelpSection = {
  /** The anchor; links from elsewhere name it, so it stays. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly HelpBlock[];
};

export type HelpTopic = {
  /** The last part of its address, /help/ID. */
  readonly id: string;
  readonly title: string;
  /** One sentence: what stands in it. */
  readonly summary: string;
  readonly sections: readonly HelpSection[];
};
