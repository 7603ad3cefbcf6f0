/** What a change of the log did to the essay's text; `steps` are ProseMirror steps as JSON, made on `textVersion`. */
export type TextChange = {
  readonly commandId: string;
  readonly textVersion: number;
  readonly steps: readonly unknown[];
};
